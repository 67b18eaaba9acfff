"""What is new in a case since one looked: said under its head for as long as the case stays in view."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import looks
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.news import changed_words

_LOOKED_AFTER_MS = 1500


class NewsLine(QWidget):
    """A case that was in view for a moment counts as looked at; one that was only passed by does not."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id: int | None = None
        self._member_id = desk.vault.member_id
        self._was_seen = False
        self.label = text.body(tone="today")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.label)
        self.label.hide()
        self._looked = QTimer(self, singleShot=True, interval=_LOOKED_AFTER_MS)
        self._looked.timeout.connect(self._on_looked)

    def show_case(self, case_id: int | None) -> None:
        """Say what is new in a case; in the same case again, what was new when it came into view."""
        self._looked.stop()
        member_id = self._desk.vault.member_id
        if (case_id, member_id) != (self._case_id, self._member_id):
            self._case_id, self._member_id, self._was_seen = case_id, member_id, False
            self._say()
        if self.isVisible():
            self._looked.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._was_seen:
            self._was_seen = False
            self._say()
        self._looked.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looked.stop()

    def _say(self) -> None:
        found = looks.changed(self._desk.vault, [self._case_id]) if self._case_id is not None else {}
        news = found.get(self._case_id or 0)
        self.label.setVisible(news is not None)
        if news is not None:
            said = _("Changed since you looked: {what}").format(what=changed_words(news.parts, news.by))
            self.label.setText(said)

    def _on_looked(self) -> None:
        if self._case_id is not None:
            looks.note(self._desk.vault, self._case_id)
            self._was_seen = True
