"""Makes the papers that are being composed, a moment after the last change, beside the window's own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kazrights.base.errors import Cancelled, KazrightsError
from kazrights.casework import letters
from kazrights.casework.letter_paper import Choice
from kazrights.gui import tasks
from kazrights.gui.tasks import Progress, Task
from kazrights.store.vault import Vault

PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class Preview:
    """One letter as it would be written, or the sentence that says what holds it back."""

    choice: Choice
    pdf: bytes = b""
    words: str = ""
    held_back: str = ""


class Previews(QObject):
    """Only the answer to the newest wish is told."""

    made = Signal(object)  # list[Preview]

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._wish: list[Choice] = []
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def wish(self, choices: Sequence[Choice], *, at_once: bool = False) -> None:
        """Make these papers soon, instead of those wished before."""
        self._wish = list(choices)
        if at_once:
            self._begin()
        else:
            self._pause.start()

    def stop(self) -> None:
        """Make none any more."""
        self._pause.stop()
        if self._task:
            self._task.cancel()
        self._wish = []

    def _begin(self) -> None:
        self._pause.stop()
        if self._task:
            self._task.cancel()
        wish, vault = self._wish, self._vault
        self._task = tasks.run(lambda progress: _made(vault, wish, progress), self._on_made, self._on_failed)

    def _on_made(self, previews: list[Preview]) -> None:
        if [preview.choice for preview in previews] == self._wish:
            self.made.emit(previews)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error


def _made(vault: Vault, choices: Sequence[Choice], progress: Progress) -> list[Preview]:
    found = []
    for number, choice in enumerate(choices):
        if not progress(number, len(choices), ""):
            raise Cancelled
        try:
            paper = letters.paper(vault, choice)
            found.append(Preview(choice, paper.pdf(), paper.text))
        except KazrightsError as error:
            found.append(Preview(choice, held_back=error.sentence))
    return found
