"""What is new in a case since one looked: said under its head for as long as the case stays in view."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import due_news, looks
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.news import changed_words
from kazrights.store.vault import Vault

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
        desk.locking.connect(self._looked.stop)

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
        said = [] if self._case_id is None else _news_of(self._desk.vault, self._case_id)
        self.label.setText("\n".join(said))
        self.label.setVisible(bool(said))

    def _on_looked(self) -> None:
        if self._case_id is not None:
            with suppress(KazrightsError):  # what can't be saved is said of work, not of a look
                looks.note(self._desk.vault, self._case_id)
            self._was_seen = True


def _news_of(vault: Vault, case_id: int) -> list[str]:
    said = []
    if handed := due_news.handed_here(vault, case_id):
        words = (
            _("Handed over to you by {name} on {day}. The note is in the timeline.")
            if handed.assignee
            else _("Handed over to you on {day}. The note is in the timeline.")
        )
        said.append(words.format(name=handed.assignee, day=short_day(handed.due_on)))
    if news := looks.changed(vault, [case_id]).get(case_id):
        said.append(_("Changed since you looked: {what}").format(what=changed_words(news.parts, news.by)))
    return said
