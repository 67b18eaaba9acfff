"""A list in which only a person chooses a row."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView


class QuietList(QListView):
    """Qt makes the first row current when the focus comes and none is; here, that would open another case."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        selection = self.selectionModel()
        nothing_chosen = not self.currentIndex().isValid()
        before = selection.blockSignals(nothing_chosen)
        super().focusInEvent(event)
        if nothing_chosen:
            selection.clear()
            self.viewport().update()
        selection.blockSignals(before)
