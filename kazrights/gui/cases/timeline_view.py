"""The list of a timeline: rows of different height, some of which the arrow keys pass by."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

_Move = QAbstractItemView.CursorAction
_FORWARD = (_Move.MoveHome, _Move.MoveDown, _Move.MovePageDown, _Move.MoveNext)


class TimelineView(QListView):
    """Tab leaves it; Home, End and the page keys end on an entry, never on a year."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        found = super().moveCursor(action, keys)
        step = 1 if action in _FORWARD else -1
        while found.isValid() and not found.flags() & Qt.ItemFlag.ItemIsEnabled:
            found = found.siblingAtRow(found.row() + step)
        return found if found.isValid() else self.currentIndex()
