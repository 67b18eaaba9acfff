"""The open vault as the screens see it: one object that says what changed and when it locks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kazrights.base import clock
from kazrights.base.errors import KazrightsError
from kazrights.gui import tasks
from kazrights.gui.tasks import Progress, Task
from kazrights.store.changes import ChangeSet
from kazrights.store.vault import Vault

T = TypeVar("T")
_GATHER_MS = 200


class Desk(QObject):
    """Given to every page. Pages call casework with `vault`, listen to `changed`, and speak through `said`.

    A task that changes much in a row is told of in few words: pages that read themselves anew a dozen times a second
    would keep the window waiting. All of it is told before the task's answer is.
    """

    changed = Signal(object)  # ChangeSet, after it is on the disk
    locking = Signal()  # keep drafts now: the window goes, with the casebook or to be built anew
    drafted = Signal()  # half-typed text was kept, or is not wanted any more
    look_wanted = Signal(str)  # the id of the command: "language_ru"
    setting_kept = Signal(str)  # its key
    wanted = Signal(str, int)  # what `go` asks for
    cases_wanted = Signal(object)  # Filters: the list of cases, narrowed to these
    appeal_wanted = Signal(list)  # ids of the cases that a new appeal is for
    merge_wanted = Signal(str, int, int)  # "person" or "case", the one to keep, and the other or 0
    merge_left = Signal(str, int)  # the kind and id of the record that is kept; "" when nothing was merged
    said = Signal(str, bool)  # a toast: the sentence, and whether Undo is offered
    refused = Signal(str)  # an expected failure, in one sentence
    not_saved = Signal()  # the disk refused a change: it is not saved
    working = Signal(object)  # Task: the status bar shows it, with Cancel
    _came, _all_came = Signal(), Signal()  # from the thread of a task

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.vault = vault
        self.saved_at: datetime | None = None
        vault.on_change = self._on_change
        vault.on_not_saved = self.not_saved.emit
        self._thread = threading.get_ident()
        self._gathered: list[ChangeSet] = []
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gathering.timeout.connect(self._tell_gathered)
        self._came.connect(self._on_came)
        self._all_came.connect(self._tell_gathered)

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
        """Ask the window to show a "case" or a part of it ("case:timeline"), a "source", "letter", "office", "action"
        or "theme"; or, for a case, to start a "log" (of a contact), a "new_action", "hand_over", "write_letter" or
        "sheet"; or a "new_case"."""
        self.wanted.emit(kind, record_id)

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Do slow `work` in a task that the status bar shows; without `failed`, an expected failure is shown."""

        def whole(progress: Progress) -> T:
            try:
                return work(progress)
            finally:
                self._all_came.emit()

        task = tasks.run(whole, done, failed or self.fail, title=title)
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
        if threading.get_ident() == self._thread:
            self._tell_gathered()
            self.changed.emit(changes)
        else:
            self._gathered.append(changes)
            self._came.emit()

    def _on_came(self) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    def _tell_gathered(self) -> None:
        self._gathering.stop()
        gathered, self._gathered = self._gathered, []
        if gathered:
            last = gathered[-1]
            self.changed.emit(ChangeSet(last.title, last.kind, [row for one in gathered for row in one.rows]))
