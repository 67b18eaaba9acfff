"""Bars that lie one under the other, each under its words: a list to the keyboard and to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import _
from kazrights.casework.statistics import Bar
from kazrights.gui import theme
from kazrights.gui.parts import row_paint, text
from kazrights.gui.parts.quiet_list import QuietList

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIDE, _ABOVE, _HIGH, _GAP = 8, 4, 14, 6
_PATTERNS = (
    ("accent", Qt.BrushStyle.SolidPattern),
    ("accent", Qt.BrushStyle.BDiagPattern),
    ("edge", Qt.BrushStyle.NoBrush),
)
"""What each part of a bar is filled with: told apart without colour too."""
_BAR = Qt.ItemDataRole.UserRole


class Bars(QuietList):
    """As high as its rows; the longest bar takes the width."""

    def __init__(self, name: str, parts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = _Rows(parts, self)
        self.setModel(self._rows)
        self._look = _Look(self)
        self.setItemDelegate(self._look)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._rows.show(bars)
        self._look.longest = max((bar.total for bar in bars), default=0)
        self.setFixedHeight(max(self.sizeHintForRow(0), 0) * len(bars) + 2)


class Swatch(QWidget):
    """What a part of the bars looks like, for the legend."""

    def __init__(self, part: int) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(22, _HIGH + 2)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        _fill(painter, QRectF(1, 1, 20, _HIGH), self._part)
        painter.end()


def spoken(bar: Bar, parts: Sequence[str]) -> str:
    """A bar in words: “Almaty: 14 (still open: 12, finished: 2)”."""
    made = ", ".join(
        _("{part}: {n}").format(part=part, n=n) for part, n in zip(parts, bar.parts, strict=True) if n
    )
    return _("{value}: {n} ({parts})").format(value=bar.words, n=bar.total, parts=made)


class _Rows(QAbstractListModel):
    def __init__(self, parts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.bars: list[Bar] = []

    def show(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return bar.words
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(bar, self._parts)
            case Qt.ItemDataRole.UserRole:
                return bar
        return None


class _Look(QStyledItemDelegate):
    longest = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, QFontMetrics(text.font()).lineSpacing() + _HIGH + 2 + 2 * _ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar: Bar = index.data(_BAR)
        place: QRect = option.rect
        painter.save()
        row_paint.ground(painter, place, option.state, line=False)
        inner = place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        high = QFontMetrics(text.font()).lineSpacing()
        row_paint.write(
            painter, QRect(inner.left(), inner.top(), inner.width(), high), bar.words, text.font(), "text"
        )
        number = text.font(strong=True)
        room = inner.width() - QFontMetrics(number).horizontalAdvance(str(self.longest)) - _GAP
        left, top = float(inner.left()), inner.top() + high + 2
        for part, n in enumerate(bar.parts):
            if n:
                width = max(3.0, room * n / max(self.longest, 1))
                _fill(painter, QRectF(left, top, width, _HIGH), part)
                left += width
        after = QRect(int(left) + _GAP, top, inner.right() - int(left), _HIGH)
        row_paint.write(painter, after, str(bar.total), number, "text")
        painter.restore()


def _fill(painter: QPainter, place: QRectF, part: int) -> None:
    tone, pattern = _PATTERNS[part]
    colour: QColor = theme.colour(tone)
    painter.setPen(QPen(colour))
    painter.setBrush(QBrush(colour, pattern))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
