"""A tick box at the start of a row: clicked, or pressed with the space bar."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.gui.parts import row_paint

BOX = 16
ROOM = 32
"""The width at the start of a row in which a click ticks; far wider than the box, so that it is easily hit."""


_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class TickDelegate(QStyledItemDelegate):
    """For rows whose model says by CheckStateRole whether they are ticked."""

    def paint_box(self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw the box in the middle of the start of a row."""
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        left, top = place.left() + (ROOM - BOX) / 2 + 2, place.top() + (place.height() - BOX) / 2
        row_paint.tick_box(painter, QRectF(left, top, BOX, BOX), "check" if ticked else "")

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        model.setData(model.index(index.row(), 0), None, Qt.ItemDataRole.CheckStateRole)
        return True


class TickClicks(QObject):
    """A click on the box of a row ticks it, and neither chooses nor opens the row."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the click before the view sees it."""
        if not isinstance(event, QMouseEvent) or event.type() not in _CLICKS:
            return False
        index = self._view.indexAt(event.position().toPoint())
        place = self._view.visualRect(index)
        if index.column() != 0 or event.position().x() >= place.left() + ROOM:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease:
            self._view.model().setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return True
