"""Paints a case as three lines: who, in what state, what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.casework.cases import CaseRow
from kazrights.gui import icons
from kazrights.gui.cases.case_list_model import CHANGED, ROW
from kazrights.gui.cases.tick_delegate import ROOM, TickDelegate
from kazrights.gui.parts import due, row_paint, terms, text

_SIDE, _ABOVE, _ICON, _GAP = 12, 3, 12, 8


class CaseRowDelegate(TickDelegate):
    """Text is drawn as it is, elided where it does not fit; the tooltip has it in full."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        first, more = self._fonts()
        lines = QFontMetrics(first).lineSpacing() + 2 * QFontMetrics(more).lineSpacing()
        return QSize(200, lines + 2 * _ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: CaseRow = index.data(ROW)
        place: QRect = option.rect
        painter.save()
        row_paint.ground(painter, place, option.state)
        first, more = self._fonts()
        self.paint_box(painter, place, index)
        inner = place.adjusted(ROOM + 4, _ABOVE, -_SIDE, -_ABOVE)
        high, low = QFontMetrics(first).lineSpacing(), QFontMetrics(more).lineSpacing()
        line = QRect(inner.left(), inner.top(), inner.width(), high)
        used = row_paint.write_at_end(painter, line, row.ref, more, "secondary") + _GAP
        if index.data(CHANGED):
            icons.draw(painter, row_paint.dot(line), "circle", "accent", filled=True)
            line.setLeft(line.left() + row_paint.DOT + 6)
        row_paint.write(painter, line.adjusted(0, 0, -used, 0), row.heading, first, "text")
        line = QRect(inner.left(), inner.top() + high, inner.width(), low)
        row_paint.write(painter, line, _state(row), more, "secondary")
        self._next(painter, line.translated(0, low), row, more)
        painter.restore()

    def _next(self, painter: QPainter, line: QRect, row: CaseRow, font: QFont) -> None:
        if not row.next_title:
            row_paint.write(painter, line, _("nothing planned"), font, "placeholder")
            return
        mark = due.mark(row.next_kind)
        urgent = row.next_kind in ("overdue", "today")
        tone = mark.tone if urgent else "secondary"
        top = line.top() + (line.height() - _ICON) / 2
        icons.draw(painter, QRectF(line.left(), top, _ICON, _ICON), mark.icon, mark.tone, filled=mark.filled)
        said = due.in_short(row.next_kind, row.next_due, self._today)
        used = row_paint.write_at_end(painter, line, said, font, tone) + _GAP
        row_paint.write(painter, line.adjusted(_ICON + 6, 0, -used, 0), row.next_title, font, "text")

    @staticmethod
    def _fonts() -> tuple[QFont, QFont]:
        return text.font(strong=True), text.font("caption")


def _state(row: CaseRow) -> str:
    """How the case stands, else what it is about."""
    concern = ", ".join(terms.words("case_category", category) for category in row.categories)
    return row.state or concern or _("state not known")
