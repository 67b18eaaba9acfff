"""Who is in the casebook already under a name like the one being typed: open their case, or take that person."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import alike
from kazrights.casework.alike import Alike
from kazrights.gui import tasks
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break
from kazrights.store.vault import Vault

_DEBOUNCE_MS = 120
_LEAST, _MOST = 3, 3
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class LookAlikes(QWidget):
    """Looks beside the window's work after a short pause in the typing; hidden while there are none."""

    opened = Signal(int)  # the case of one of them is wanted
    taken = Signal(object)  # Alike: it is this person
    left = Signal()  # the arrow keys went past the first or the last

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._name = ""
        self.found: list[Alike] = []
        self.but = 0  # the person who is not offered
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self._pause = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._pause.timeout.connect(self._look)
        self.hide()

    def look_for(self, name: str) -> None:
        """Look for this name soon."""
        self._name = name.strip()
        self._pause.start()

    def forget(self) -> None:
        """Nobody is looked for any more."""
        self._pause.stop()
        self._name = ""
        self._show([])

    def _look(self) -> None:
        name, vault, language = self._name, self._vault, i18n.language()
        if len(name) < _LEAST:
            self._show([])
            return
        tasks.run(
            lambda _progress: (name, alike.people(vault, name, language, _MOST + 1)),
            self._on_found,
            self._on_failed,
        )

    def _on_found(self, answer: tuple[str, list[Alike]]) -> None:
        name, found = answer
        if name == self._name:
            self._show([one for one in found if one.person_id != self.but][:_MOST])

    def _on_failed(self, error: Exception) -> None:
        raise error

    def _show(self, found: list[Alike]) -> None:
        if found == self.found:
            return
        self.found = found
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        said = _("Already in the casebook, perhaps. The Down key goes to them.")
        if found:
            self._column.addWidget(text.caption(said))
        for one in found:
            self._column.addWidget(self._row(one))
        self.setVisible(bool(found))
        if found:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _row(self, one: Alike) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        said = " · ".join(part for part in (one.name, one.part, one.ref) if part)
        line.addWidget(text.body(text_break(said)), 1, Qt.AlignmentFlag.AlignVCenter)
        take = button(_("Use this person"), partial(self.taken.emit, one), kind="link", in_row=True)
        take.setAccessibleName(_("Use this person: {name}").format(name=said))
        line.addWidget(take)
        if one.case_id:
            go = button(_("Open"), partial(self.opened.emit, one.case_id), kind="link", in_row=True)
            go.setAccessibleName(_("Open the case of {name}").format(name=said))
            line.addWidget(go)
        for offer in row.findChildren(QPushButton):
            offer.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to the next field, whoever turns up
            offer.installEventFilter(self)
        return row

    def go_in(self) -> bool:
        """Put the keyboard on the first of them; False when there are none."""
        offers = self.findChildren(QPushButton)
        if not self.found or not offers:
            return False
        offers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go through the offers; before the first and after the last one they leave."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            offers = self.findChildren(QPushButton)
            if step and watched in offers:
                at = offers.index(watched) + step
                if 0 <= at < len(offers):
                    offers[at].setFocus(Qt.FocusReason.OtherFocusReason)
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)
