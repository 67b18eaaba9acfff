"""The open vault as the screens see it: one object that says what changed and when it locks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kazrights.base import clock
from kazrights.base.errors import KazrightsError
from kazrights.gui import tasks
from kazrights.gui.tasks import Progress, Task
from kazrights.store.changes import ChangeSet
from kazrights.store.vault import Vault

T = TypeVar("T")


class Desk(QObject):
    """Given to every page. Pages call casework with `vault`, listen to `changed`, and speak through `said`."""

    changed = Signal(object)  # ChangeSet, after it is on the disk
    locking = Signal()  # keep drafts now: the window goes, with the casebook or to be built anew
    drafted = Signal()  # half-typed text was kept, or is not wanted any more
    look_wanted = Signal(str)  # the id of the command: "language_ru"
    setting_kept = Signal(str)  # its key
    wanted = Signal(str, int)  # what `go` asks for
    appeal_wanted = Signal(list)  # ids of the cases that a new appeal is for
    said = Signal(str, bool)  # a toast: the sentence, and whether Undo is offered
    refused = Signal(str)  # an expected failure, in one sentence
    not_saved = Signal()  # the disk refused a change: it is not saved
    working = Signal(object)  # Task: the status bar shows it, with Cancel

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.vault = vault
        self.saved_at: datetime | None = None
        vault.on_change = self._on_change
        vault.on_not_saved = self.not_saved.emit

    @property
    def read_only(self) -> bool:
        """Whether nothing in this casebook can be changed where it lies."""
        return self.vault.read_only

    @property
    def today(self) -> date:
        """The day of work."""
        return self.vault.today

    def keep_setting(self, key: str, value: str) -> None:
        """Remember a setting of the casebook, and let those act who go by it."""
        self.vault.set_setting(key, value)
        self.setting_kept.emit(key)

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Tell what was done, with an offer to undo it."""
        self.said.emit(sentence, undo)

    def refuse(self, error: KazrightsError) -> None:
        """Show an expected failure."""
        self.refused.emit(error.sentence)

    def go(self, kind: str, record_id: int) -> None:
        """Ask the window to show a "case", "source", "letter", "office", "action" or "theme"; or, for a case, to start
        a "log" (of a contact), a "new_action", "hand_over", "write_letter" or "sheet"; or a "new_case"."""
        self.wanted.emit(kind, record_id)

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Do slow `work` in a task that the status bar shows; without `failed`, an expected failure is shown."""
        task = tasks.run(work, done, failed or self.fail, title=title)
        self.working.emit(task)
        return task

    def fail(self, error: Exception) -> None:
        """Show an expected failure of a task; anything else is a bug, and raised."""
        if not isinstance(error, KazrightsError):
            raise error
        self.refuse(error)

    def _on_change(self, changes: ChangeSet) -> None:
        if changes.rows:
            self.saved_at = clock.now()
        self.changed.emit(changes)  # queued to the window's thread when a task made the change
