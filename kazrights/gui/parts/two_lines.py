"""A list whose rows are two lines: what a thing is called, and a quieter word on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kazrights.base.i18n import _
from kazrights.gui.parts import row_paint, text
from kazrights.gui.parts.quiet_list import QuietList

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIDE, _ABOVE = 12, 6


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One row."""

    id: int
    name: str
    more: str


class TwoLineList(QuietList):
    """Says which row became current; keeps it through new rows."""

    chosen = Signal(int)
    opened = Signal(int)  # Enter or a double click: go into it
    end_reached = Signal()  # the last row came into view: add more, if there are more

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self._look = _Look(self)
        self.setItemDelegate(self._look)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].id))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_rows(self, rows: Sequence[TwoLines]) -> None:
        """Other rows; the current one stays current where it is still there."""
        kept = self.current_id()
        self._quietly(lambda: self._rows.show(rows))
        self.choose(kept)

    def add_rows(self, rows: Sequence[TwoLines]) -> None:
        """More rows at the end."""
        self._rows.add(rows)

    def count(self) -> int:
        """How many rows there are now."""
        return len(self._rows.rows)

    def current_id(self) -> int | None:
        """The id of the current row."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].id if index.isValid() else None

    def first_id(self) -> int | None:
        """The id of the row at the top."""
        return self._rows.rows[0].id if self._rows.rows else None

    def choose(self, row_id: int | None) -> None:
        """Mark a row, if it is there, and say nothing of it."""
        at = next((n for n, row in enumerate(self._rows.rows) if row.id == row_id), None)
        self._quietly(lambda: self._mark(at))
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum():
            self.end_reached.emit()

    def _mark(self, at: int | None) -> None:
        if at is None:
            self.selectionModel().clear()
            return
        index = self._rows.index(at)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _quietly(self, do: Any) -> None:
        before = self.blockSignals(True)
        self.selectionModel().currentChanged.disconnect(self._on_current)
        do()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.blockSignals(before)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].id)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[TwoLines] = []

    def show(self, rows: Sequence[TwoLines]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add(self, rows: Sequence[TwoLines]) -> None:
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return _("{name}, {more}").format(name=row.name, more=row.more) if row.more else row.name
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.name, row.more) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class _Look(QStyledItemDelegate):
    """Paints the two lines as they are, elided where they do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = (
            QFontMetrics(text.font(strong=True)).lineSpacing()
            + QFontMetrics(text.font("caption")).lineSpacing()
        )
        return QSize(200, lines + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TwoLines = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        painter.save()
        row_paint.ground(painter, place, option.state)
        inner = place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        first = text.font(strong=True)
        high = QFontMetrics(first).lineSpacing()
        row_paint.write(
            painter, QRect(inner.left(), inner.top(), inner.width(), high), row.name, first, "text"
        )
        below = inner.adjusted(0, high, 0, 0)
        row_paint.write(painter, below, row.more, text.font("caption"), "secondary")
        painter.restore()
