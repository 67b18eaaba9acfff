"""Which letters an appeal comes to, and which of them can't be written: found beside the window's own work."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kazrights.base.errors import Cancelled, KazrightsError
from kazrights.casework import appeal_letters
from kazrights.casework.appeal_letters import Planned
from kazrights.casework.appeals import Plan
from kazrights.casework.letter_paper import Choice
from kazrights.gui import tasks
from kazrights.gui.tasks import Progress, Task
from kazrights.store.vault import Vault

PAUSE_MS = 150


class Checks(QObject):
    """A letter that was checked is not checked again until the casebook changes."""

    planned = Signal()  # `letters` are those of the newest plan
    checked = Signal()  # more of them are known now

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._wish: tuple[Plan, int | None] | None = None
        self._task: Task | None = None
        self._known: dict[Choice, str] = {}
        self.letters: list[Planned] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._plan)

    def wish(self, plan: Plan, appeal_id: int | None) -> None:
        """Find the letters of this plan soon, instead of those wished before."""
        self._wish = plan, appeal_id
        self._pause.start()

    def forget(self) -> None:
        """The casebook has changed: what was known may be so no longer."""
        self._known = {}

    def stop(self) -> None:
        """Find nothing any more."""
        self._pause.stop()
        self._wish = None
        if self._task:
            self._task.cancel()

    def is_known(self, letter: Planned) -> bool:
        """Whether it was checked, or need not be."""
        return bool(letter.letter_id or letter.repeats) or letter.choice in self._known

    def held_back(self, letter: Planned) -> str:
        """Why a letter can't be written, as far as is known."""
        if letter.letter_id is not None:
            return ""
        return appeal_letters.again(letter) or self._known.get(letter.choice, "")

    @property
    def is_busy(self) -> bool:
        """Whether the newest plan is not checked yet."""
        return self._pause.isActive() or self._task is not None

    def _plan(self) -> None:
        if self._wish is None:
            return
        if self._task:
            self._task.cancel()
        vault, wish = self._vault, self._wish
        self._task = tasks.run(
            lambda _progress: (wish, appeal_letters.planned(vault, *wish)), self._on_planned, self._on_failed
        )

    def _on_planned(self, answer: tuple[tuple[Plan, int | None], list[Planned]]) -> None:
        wish, letters = answer
        if wish != self._wish:
            return
        self.letters = letters
        self.planned.emit()
        todo = [letter for letter in letters if not self.is_known(letter)]
        if not todo:
            self._task = None
            self.checked.emit()
            return
        vault, known = self._vault, self._known
        self._task = tasks.run(
            lambda progress: _check(vault, todo, known, progress), self._on_checked, self._on_failed
        )
        self._task.progressed.connect(self._on_progressed)

    def _on_progressed(self, done: int, total: int, _item: str) -> None:
        if done % max(1, total // 20) == 0:
            self.checked.emit()

    def _on_checked(self, known: dict[Choice, str]) -> None:
        if known is self._known:
            self._task = None
            self.checked.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error


def _check(
    vault: Vault, letters: list[Planned], known: dict[Choice, str], progress: Progress
) -> dict[Choice, str]:
    for number, letter in enumerate(letters):
        if not progress(number, len(letters), ""):
            raise Cancelled
        known[letter.choice] = appeal_letters.why_not(vault, letter)
    return known
