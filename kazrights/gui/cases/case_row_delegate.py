"""Paints a case as three lines: who, in what state, what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.casework.cases import CaseRow
from kazrights.gui import icons, theme
from kazrights.gui.cases.case_list_model import ROW
from kazrights.gui.parts import due, terms, text

_SIDE, _ABOVE, _BAR, _ICON = 12, 3, 4, 12


class CaseRowDelegate(QStyledItemDelegate):
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
        self._ground(painter, place, option.state)
        first, more = self._fonts()
        inner = place.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        high, low = QFontMetrics(first).lineSpacing(), QFontMetrics(more).lineSpacing()
        line = QRect(inner.left(), inner.top(), inner.width(), high)
        used = self._right(painter, line, row.ref, more, theme.colour("secondary"))
        self._left(painter, line.adjusted(0, 0, -used, 0), row.heading, first, theme.colour("text"))
        line = QRect(inner.left(), inner.top() + high, inner.width(), low)
        self._left(painter, line, _state(row), more, theme.colour("secondary"))
        self._next(painter, line.translated(0, low), row, more)
        painter.restore()

    def _next(self, painter: QPainter, line: QRect, row: CaseRow, font: QFont) -> None:
        if not row.next_title:
            self._left(painter, line, _("nothing planned"), font, theme.colour("placeholder"))
            return
        mark = due.mark(row.next_kind)
        urgent = row.next_kind in ("overdue", "today")
        tone = theme.colour(mark.tone if urgent else "secondary")
        top = line.top() + (line.height() - _ICON) / 2
        icons.draw(painter, QRectF(line.left(), top, _ICON, _ICON), mark.icon, mark.tone, filled=mark.filled)
        said = due.in_short(row.next_kind, row.next_due, self._today)
        used = self._right(painter, line, said, font, tone)
        self._left(painter, line.adjusted(_ICON + 6, 0, -used, 0), row.next_title, font, theme.colour("text"))

    @staticmethod
    def _fonts() -> tuple[QFont, QFont]:
        return text.font(strong=True), text.font("caption")

    @staticmethod
    def _ground(painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("selected"))
            painter.fillRect(place.left(), place.top(), _BAR, place.height(), theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, theme.colour("hover"))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, theme.colour("hairline"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.drawRect(place.adjusted(1, 1, -2, -2))

    @staticmethod
    def _left(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    @staticmethod
    def _right(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor) -> int:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return QFontMetrics(font).horizontalAdvance(words) + 8 if words else 0


def _state(row: CaseRow) -> str:
    """How the case stands, else what it is about."""
    concern = ", ".join(terms.words("case_category", category) for category in row.categories)
    return row.state or concern or _("state not known")
