"""Asks in another thread for the first cases that fit: among very many it takes longer than a window may wait."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.casework import case_rows
from kazrights.casework.case_rows import FirstPage
from kazrights.casework.case_sort import Sort
from kazrights.casework.filters import Filters
from kazrights.gui import tasks
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, in which order, with how many rows, and whether with what a table shows beside."""

    filters: Filters
    sort: Sort
    limit: int
    wide: bool


class AskedBeside(QObject):
    """One question at a time; of those asked meanwhile only the newest is asked, and only its answer is told."""

    answered = Signal(object, object)  # Question, FirstPage

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._wanted: Question | None = None
        self._under_way: Question | None = None

    def ask(self, question: Question) -> None:
        """Ask this instead of whatever was asked before."""
        self._wanted = question
        if self._under_way is None:
            self._begin(question)

    def forget(self) -> None:
        """Nothing is wanted any more; an answer under way comes to nobody."""
        self._wanted = None

    def _begin(self, question: Question) -> None:
        vault, on, language = self._vault, self._vault.today, i18n.language()
        self._under_way = question
        tasks.run(
            lambda _progress: vault.read_in_background(
                lambda session: case_rows.first_page(
                    session,
                    question.filters,
                    question.sort,
                    limit=question.limit,
                    on=on,
                    wide=question.wide,
                    language=language,
                )
            ),
            self._on_answer,
            self._on_failed,
        )

    def _on_answer(self, page: FirstPage) -> None:
        answered, self._under_way = self._under_way, None
        if self._wanted is None:
            return
        if self._wanted == answered:
            self._wanted = None
            self.answered.emit(answered, page)
        else:
            self._begin(self._wanted)

    def _on_failed(self, error: Exception) -> None:
        self._under_way = self._wanted = None
        if not isinstance(error, KazrightsError):  # the casebook was closed meanwhile, or can't be read
            raise error
