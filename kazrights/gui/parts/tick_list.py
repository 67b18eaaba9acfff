"""A list of things to tick. What is ticked lives beside the rows, so that a filter takes no tick away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import row_paint, text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BOX, _SIDE, _LEAST = 16, 12, 24


@dataclass(frozen=True, slots=True)
class Tickable:
    """One row: its words, and a quieter one at its end."""

    id: int
    words: str
    more: str = ""


class TickList(QListView):
    """Space or a click on a row ticks it; `more` gives the rows behind the last one as the list is scrolled."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows = _Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Look(self))
        self.clicked.connect(lambda index: self.toggle(self.rows.rows[index.row()].id))

    def show_rows(
        self, rows: Iterable[Tickable], more: Callable[[int], Sequence[Tickable]] | None = None
    ) -> None:
        """Other rows; `more` is told how many there are."""
        at = self.currentIndex().row()
        self.rows.show(list(rows), more)
        if self.rows.rows:
            self.setCurrentIndex(self.rows.index(min(max(at, 0), len(self.rows.rows) - 1)))

    def to_top(self) -> None:
        """Make the first row the current one, and show it."""
        self.setCurrentIndex(self.rows.index(0))
        self.scrollToTop()

    def ticked(self) -> tuple[int, ...]:
        """The ids ticked, in the order they were."""
        return tuple(self.rows.ticked)

    def set_ticked(self, ids: Iterable[int]) -> None:
        """Tick these and no others."""
        self.rows.ticked = dict.fromkeys(ids)
        self.viewport().update()
        self.changed.emit()

    def toggle(self, row_id: int) -> None:
        """Tick one, or take its tick away."""
        ticked = dict(self.rows.ticked)
        if row_id in ticked:
            del ticked[row_id]
        else:
            ticked[row_id] = None
        self.set_ticked(ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.rows.rows[self.currentIndex().row()].id)
        else:
            super().keyPressEvent(event)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Tickable] = []
        self.ticked: dict[int, None] = {}
        self._more: Callable[[int], Sequence[Tickable]] | None = None

    def show(self, rows: list[Tickable], more: Callable[[int], Sequence[Tickable]] | None) -> None:
        self.beginResetModel()
        self.rows, self._more = rows, more
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        found = self._more(len(self.rows)) if self._more else []
        if not found:
            self._more = None
            return
        self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(found) - 1)
        self.rows += found
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.id in self.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                said = _("{name}, {more}").format(name=row.words, more=row.more) if row.more else row.words
                return (_("{name}, ticked") if row.id in self.ticked else _("{name}, not ticked")).format(
                    name=said
                )
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.words, row.more) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class _Look(QStyledItemDelegate):
    """Paints box and words; the list does the ticking."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, max(_LEAST, QFontMetrics(text.font()).lineSpacing() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Tickable = index.data(Qt.ItemDataRole.UserRole)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_paint.ground(painter, place, option.state, line=False)
        box = QRectF(place.left() + _SIDE, place.center().y() - _BOX / 2, _BOX, _BOX)
        row_paint.tick_box(painter, box, "check" if ticked else "")
        inner = place.adjusted(_SIDE + _BOX + 8, 0, -_SIDE, 0)
        small = text.font("caption")
        taken = row_paint.write_at_end(painter, inner, row.more, small, "secondary")
        words = inner.adjusted(0, 0, -(taken + 8 if taken else 0), 0)
        row_paint.write(painter, words, row.words, text.font(strong=ticked), "text")
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        return False
