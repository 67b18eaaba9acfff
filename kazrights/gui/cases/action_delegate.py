"""Paints an action: its box, what to do, by when."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kazrights.casework.actions import ActionRow
from kazrights.gui import icons, theme
from kazrights.gui.cases.actions_model import ActionsModel
from kazrights.gui.parts import due, row_paint, text

Index = QModelIndex | QPersistentModelIndex
_BOX, _ICON, _GAP = 40, 14, 8


class ActionDelegate(QStyledItemDelegate):
    """A click on the box ticks the row."""

    ticked = Signal(QModelIndex)

    def __init__(self, model: ActionsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._when = 0
        model.modelReset.connect(self._measure)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ActionRow = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        closed = row.status != "planned"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_paint.ground(painter, place, option.state, line=False)
        ticked = {"planned": "", "done": "check"}.get(row.status, "x")
        row_paint.tick_box(painter, QRectF(place.left() + 14, place.center().y() - 8, 16, 16), ticked)
        mark = due.mark(row.state, deadline=row.deadline)
        middle = place.center().y()
        when = QRect(place.right() - self._when - 16, place.top(), self._when, place.height())
        shape = QRectF(when.left(), middle - _ICON / 2, _ICON, _ICON)
        icons.draw(painter, shape, mark.icon, mark.tone, filled=mark.filled)
        tone = mark.tone if row.state in ("overdue", "today", "done") else "secondary"
        said = when.adjusted(_ICON + _GAP, 0, 0, 0)
        row_paint.write(painter, said, self._model.when(row), text.font(), tone)
        room = when.left() - place.left() - _BOX - _GAP
        title = QRect(place.left() + _BOX, place.top(), room, place.height())
        font = text.font()
        font.setStrikeOut(closed)
        beside = self._model.beside(row)
        kept = min(QFontMetrics(text.font()).horizontalAdvance(beside) + _GAP, room // 2) if beside else 0
        tone = "secondary" if closed else "text"
        took = row_paint.write(painter, title.adjusted(0, 0, -kept, 0), row.title, font, tone)
        row_paint.write(painter, title.adjusted(took + _GAP, 0, 0, 0), beside, text.font(), "secondary")
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            on_box = event.position().x() < option.rect.left() + _BOX
            if on_box and event.button() == Qt.MouseButton.LeftButton:
                self.ticked.emit(index)
                return True
        return super().editorEvent(event, model, option, index)

    def _measure(self) -> None:
        """Make the column at the right as wide as the longest of its words."""
        metrics = QFontMetrics(text.font())
        words = (self._model.when(row) for row in self._model.rows)
        self._when = max(map(metrics.horizontalAdvance, words), default=0) + _ICON + 2 * _GAP
