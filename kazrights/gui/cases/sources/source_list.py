"""The list at the left of the tab: headings, sources with their numbers, files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import _
from kazrights.gui import icons
from kazrights.gui.cases.sources.rows import Row
from kazrights.gui.parts import row_paint, text
from kazrights.gui.parts.quiet_list import QuietList

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIDE, _ABOVE, _ICON, _GAP = 12, 6, 16, 8


class SourceList(QuietList):
    """Says which line became current; keeps it through new lines."""

    chosen = Signal(str, int)  # "source" or "file", and its id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Sources and files"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lines = _Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Look(self))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other lines; the current one stays current where it is still there."""
        kept = self.current()
        with QSignalBlocker(self):
            self.lines.show(rows)
        if kept:
            self.choose(kept.kind, kept.id)

    def current(self) -> Row | None:
        """The current line."""
        index = self.currentIndex()
        return self.lines.rows[index.row()] if index.isValid() else None

    def choose(self, kind: str, record_id: int) -> bool:
        """Mark a line, and say nothing of it; whether it is there."""
        found = [n for n, row in enumerate(self.lines.rows) if (row.kind, row.id) == (kind, record_id)]
        with QSignalBlocker(self):
            if found:
                index = self.lines.index(found[0])
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.scrollTo(index)
            else:
                self.selectionModel().clear()
        self.viewport().update()
        return bool(found)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first line that is no heading; Qt would not move at all."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            first = next((n for n, row in enumerate(self.lines.rows) if row.kind != "heading"), -1)
            return self.lines.index(first) if first >= 0 else QModelIndex()
        return super().moveCursor(action, modifiers)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self.lines.rows[index.row()]
            self.chosen.emit(row.kind, row.id)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.title, row.more) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


def _spoken(row: Row) -> str:
    if row.kind == "heading":
        return row.title
    if row.kind == "file":
        return _("File: {name}, {more}").format(name=row.title, more=row.more)
    said = _("Source {n}: {name}, {more}")
    return said.format(n=row.number, name=row.title, more=row.more)


class _Look(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        caption = QFontMetrics(text.font("caption")).lineSpacing()
        if row.kind == "heading":
            return QSize(200, caption + 2 * _ABOVE + 4)
        return QSize(200, QFontMetrics(text.font(strong=True)).lineSpacing() + caption + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        painter.save()
        if row.kind == "heading":
            inner = place.adjusted(_SIDE, 4, -_SIDE, 0)
            row_paint.write(painter, inner, row.title, text.font("caption", strong=True), "secondary")
        else:
            row_paint.ground(painter, place, option.state)
            self._line(painter, row, place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE))
        painter.restore()

    def _line(self, painter: QPainter, row: Row, inner: QRect) -> None:
        strong, small = text.font(strong=row.kind == "source"), text.font("caption")
        high = QFontMetrics(text.font(strong=True)).lineSpacing()
        mark = f"[{row.number}]" if row.number else ""
        indent = QFontMetrics(text.font()).horizontalAdvance("[10]") + _GAP
        if row.under:
            inner.adjust(indent, 0, 0, 0)
        first = QRect(inner.left(), inner.top(), indent, high)
        if mark:
            row_paint.write(painter, first, mark, text.font(), "secondary")
        else:
            top = first.top() + (high - _ICON) / 2
            icons.draw(painter, QRectF(first.left(), top, _ICON, _ICON), "paperclip", "secondary")
        left = indent if mark else _ICON + _GAP
        words = inner.adjusted(left, 0, 0, 0)
        row_paint.write(
            painter, QRect(words.left(), words.top(), words.width(), high), row.title, strong, "text"
        )
        row_paint.write(painter, words.adjusted(0, high, 0, 0), row.more, small, "secondary")
