"""Lists and tables in which only a person chooses a row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView


class QuietList(QListView):
    """Qt makes the first row current when the focus comes and none is; here, that would open another case."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        _quietly(self, lambda: super(QuietList, self).focusInEvent(event))


class QuietTable(QTableView):
    """The same for a table."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        _quietly(self, lambda: super(QuietTable, self).focusInEvent(event))


def _quietly(view: QAbstractItemView, take_focus: Callable[[], None]) -> None:
    selection = view.selectionModel()
    nothing_chosen = not view.currentIndex().isValid()
    before = selection.blockSignals(nothing_chosen)
    take_focus()
    if nothing_chosen:
        selection.clear()
        view.viewport().update()
    selection.blockSignals(before)
