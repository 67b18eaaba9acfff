"""How a line of quick open is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kazrights.gui import icons
from kazrights.gui.parts import row_paint, text
from kazrights.gui.quick_open.rows import Row

_PADDING, _ICON, _GAP = 12, 16, 12


class RowDelegate(QStyledItemDelegate):
    """Icon, words, note; the key of a command at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.call is None:
            row_paint.write(
                painter, box.adjusted(_PADDING, 4, -_PADDING, 0), row.words, text.font("caption"), "secondary"
            )
        else:
            row_paint.ground(painter, box, option.state, line=False)
            self._row(painter, box.adjusted(_PADDING, 0, -_PADDING, 0), row)
        painter.restore()

    def _row(self, painter: QPainter, box: QRect, row: Row) -> None:
        plain, small = text.font(), text.font("caption")
        if row.icon:
            top = box.top() + (box.height() - _ICON) / 2
            icons.draw(painter, QRectF(box.left(), top, _ICON, _ICON), row.icon, "secondary")
        box = box.adjusted(_ICON + _GAP, 0, 0, 0)
        taken = row_paint.write_at_end(painter, box, row.keys, small, "secondary")
        box = box.adjusted(0, 0, -taken - (_GAP if taken else 0), 0)
        width = row_paint.write(painter, box, row.words, plain, "text")
        if row.note and box.width() - width > 3 * _GAP:
            row_paint.write(painter, box.adjusted(width + _GAP, 0, 0, 0), row.note, small, "secondary")

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        height = QFontMetrics(text.font()).height()
        return QSize(0, height + (8 if row.call is None else 14))
