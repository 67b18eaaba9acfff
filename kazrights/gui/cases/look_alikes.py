"""Cases of someone with a name like the one being typed, so that nobody is entered twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.store.vault import Vault

_DEBOUNCE_MS = 120
_LEAST = 3


class LookAlikes(QWidget):
    """Looks after a short pause in the typing; hidden while there are none."""

    chosen = Signal(int)

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._name = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._pause = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._pause.timeout.connect(self._look)
        self.hide()

    def look_for(self, name: str) -> None:
        """Look for this name soon."""
        self._name = name.strip()
        self._pause.start()

    def _look(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = cases.similar(self._vault, self._name) if len(self._name) >= _LEAST else []
        if found:
            self._column.addWidget(text.caption(_("Already in the casebook, perhaps:")))
        for row in found:
            words = " · ".join(part for part in (row.heading, row.ref, row.state) if part)
            self._column.addWidget(button(words, partial(self.chosen.emit, row.id), kind="link", in_row=True))
        self.setVisible(bool(found))
