"""Paints an action: its box, what to do, by when."""

from __future__ import annotations

from datetime import date

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
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.casework.actions import ActionRow
from kazrights.gui import icons, theme
from kazrights.gui.parts import due, row_paint, text
from kazrights.gui.parts.days import short_day

Index = QModelIndex | QPersistentModelIndex
_BOX, _WHEN, _ICON, _GAP = 40, 168, 14, 8


class ActionDelegate(QStyledItemDelegate):
    """A click on the box ticks the row."""

    ticked = Signal(QModelIndex)

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.ROW_ONE)

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
        when = QRect(place.right() - _WHEN, place.top(), _WHEN - 16, place.height())
        shape = QRectF(when.left(), middle - _ICON / 2, _ICON, _ICON)
        icons.draw(painter, shape, mark.icon, mark.tone, filled=mark.filled)
        tone = mark.tone if row.state in ("overdue", "today", "done") else "secondary"
        row_paint.write(painter, when.adjusted(_ICON + _GAP, 0, 0, 0), self._when(row), text.font(), tone)
        title = QRect(
            place.left() + _BOX, place.top(), when.left() - place.left() - _BOX - _GAP, place.height()
        )
        font = text.font()
        font.setStrikeOut(closed)
        row_paint.write(painter, title, row.title, font, "secondary" if closed else "text")
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and event.position().x() < option.rect.left() + _BOX:
            self.ticked.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def _when(self, row: ActionRow) -> str:
        if row.status != "planned":
            return short_day(row.done_on) if row.done_on else _("closed")
        if row.state == "later" and row.remind_on:
            return _("again {day}").format(day=short_day(row.remind_on))
        return due.in_short(row.state, row.due_on, self._today) or _("no date")
