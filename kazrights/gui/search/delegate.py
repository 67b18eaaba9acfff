"""How what was found is painted: what it is and whose, and below it the passage with the words marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kazrights.gui.parts import row_paint, safe_names, text
from kazrights.gui.search.rows import Index, Row

_SIDE, _ABOVE, _GAP = 12, 6, 12


class FoundDelegate(QStyledItemDelegate):
    """A heading in one quiet line, a hit in two."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        first, second = (
            QFontMetrics(font).lineSpacing() for font in (text.font(strong=True), text.font("caption"))
        )
        if row.hit is None:
            return QSize(200, first + 2 * _ABOVE)
        return QSize(200, first + second + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        place = QRect(option.rect)
        inner = place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        painter.save()
        if row.hit is not None:
            row_paint.ground(painter, place, option.state)
            self._hit(painter, inner, row)
        elif row.is_more:
            row_paint.ground(painter, place, option.state)
            row_paint.write(painter, inner, row.words, text.font(), "accent")
        else:
            row_paint.write(painter, inner, row.words, text.font("caption", strong=True), "secondary")
        painter.restore()

    def _hit(self, painter: QPainter, inner: QRect, row: Row) -> None:
        strong, small = text.font(strong=True), text.font("caption")
        high = QFontMetrics(strong).lineSpacing()
        line = QRect(inner.left(), inner.top(), inner.width(), high)
        width = row_paint.write(painter, line, row.words, strong, "text")
        if line.width() - width > 4 * _GAP:
            row_paint.write(painter, line.adjusted(width + _GAP, 0, 0, 0), row.note, small, "secondary")
        below = inner.adjusted(0, high, 0, 0)
        if row.where:
            width = row_paint.write(painter, below, row.where, small, "secondary")
            below = below.adjusted(width + _GAP, 0, 0, 0)
        self._passage(painter, below, row)

    def _passage(self, painter: QPainter, place: QRect, row: Row) -> None:
        small = text.font("caption")
        if safe_names.are_hidden():  # a name may begin in one piece and end in the next
            row_paint.write(painter, place, "".join(said for said, _marked in row.passage), small, "text")
            return
        for said, is_match in row.passage:
            if place.width() <= _GAP:
                break
            font = text.font("caption", strong=is_match)
            width = QFontMetrics(font).horizontalAdvance(said)
            row_paint.write(painter, place, said, font, "text" if is_match else "secondary")
            place = place.adjusted(width, 0, 0, 0)
