"""Paints a timeline: a line an entry, with all of it underneath where it is opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.casework.timeline import Entry
from kazrights.gui import icons, theme
from kazrights.gui.cases.timeline_model import LINE, Line, TimelineModel, date_of, words_of
from kazrights.gui.parts import row_paint, text

_LINE, _YEAR, _SIDE, _ICON, _GAP = 27, 26, 16, 14, 8
_NARROWEST, _WIDEST = 96, 224
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ICONS = {
    "event": "circle", "detention": "lock", "hearing": "gavel", "decision": "gavel", "contact": "phone",
    "letter": "mail", "action_done": "check",
}  # fmt: skip

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Needs the view it draws for, because an opened line is as high as its words at that width."""

    def __init__(self, view: QListView, model: TimelineModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._dates = _NARROWEST
        model.modelReset.connect(self._measure)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        if line.entry is None:
            return QSize(0, _YEAR)
        if not self._model.is_open(line.entry):
            return QSize(0, _LINE)
        width = self._view.viewport().width() - _SIDE * 2 - self._indent()
        words = QFontMetrics(text.font())
        room = QRect(0, 0, max(width, 120), 100_000)
        height = words.boundingRect(room, int(_WRAP), self._model.opened_text(line.entry)).height()
        return QSize(0, _LINE + height + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.entry is None:
            self._year(painter, option.rect, line.year)
        else:
            row_paint.ground(painter, option.rect, option.state, line=False)
            self._entry(painter, option.rect, line.entry)
        painter.restore()

    def _measure(self) -> None:
        """Make the column of dates as wide as the longest of them."""
        metrics = QFontMetrics(text.font())
        longest = max((metrics.horizontalAdvance(date) for date in self._model.dates()), default=0)
        self._dates = min(max(longest + 2 * _GAP, _NARROWEST), _WIDEST)

    def _indent(self) -> int:
        return self._dates + _ICON + _GAP

    def _year(self, painter: QPainter, place: QRect, year: str) -> None:
        font = text.font("caption", strong=True)
        painter.setFont(font)
        painter.setPen(theme.colour("secondary"))
        inner = place.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, year)
        start = inner.left() + QFontMetrics(font).horizontalAdvance(year) + _GAP
        painter.fillRect(start, inner.center().y(), inner.right() - start, 1, theme.colour("hairline"))

    def _entry(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        opened = self._model.is_open(entry)
        head = QRect(place.left() + _SIDE, place.top(), place.width() - 2 * _SIDE, _LINE)
        body = text.font()
        row_paint.write(
            painter,
            QRect(head.left(), head.top(), self._dates - _GAP, _LINE),
            date_of(entry),
            body,
            "secondary",
        )
        left = head.left() + self._dates
        icons.draw(
            painter,
            QRectF(left, head.center().y() - _ICON / 2 + 1, _ICON, _ICON),
            _ICONS[entry.kind],
            "secondary",
        )
        label, said = words_of(entry, opened=opened)
        rest = head.adjusted(self._indent(), 0, 0, 0)
        strong = text.font(strong=True)
        used = row_paint.write(painter, rest, label, strong, "text")
        if not opened:
            row_paint.write(painter, rest.adjusted(used + _GAP, 0, 0, 0), said, body, "text")
            return
        painter.setFont(body)
        painter.setPen(theme.colour("text"))
        under = QRect(rest.left(), head.bottom(), rest.width(), place.height() - _LINE)
        painter.drawText(under, int(_WRAP), self._model.opened_text(entry))
