"""Paints a timeline: a line an entry; what is told of an opened one is a widget of its own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.casework.timeline import Entry
from kazrights.casework.timeline_groups import groups_of
from kazrights.gui import icons, theme
from kazrights.gui.cases import timeline_words
from kazrights.gui.cases.timeline_model import LINE, Line, TimelineModel
from kazrights.gui.parts import row_paint, text

_SIDE, _ICON, _GAP = 16, 14, 8
_NARROWEST, _WIDEST = 96, 224
_ICONS = {
    "contact": "phone", "action_done": "check", "transfer": "arrow-right-left", "letter": "mail",
    "file": "paperclip", "handover": "user-check",
}  # fmt: skip
_GROUP_ICONS = {"health": "heart-pulse", "legal": "gavel", "custody": "lock", "other": "circle"}

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """`today` tells what is still to come. The rows are as high as the text size asks."""

    def __init__(self, view: QListView, model: TimelineModel, today: date) -> None:
        super().__init__(view)
        self._view, self._model, self._today = view, model, today
        self._dates = _NARROWEST
        model.modelReset.connect(self._measure)

    @property
    def indent(self) -> int:
        """Where the words of a line begin."""
        return _SIDE + self._dates + _ICON + _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        if line.body:
            panel = self._view.indexWidget(self._model.index(index.row()))
            width = self._view.viewport().width()
            return QSize(0, panel.heightForWidth(width) if panel else 1)
        return QSize(0, self._line() - (0 if line.entry else 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        if line.body:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.entry is None:
            self._year(painter, option.rect, line.year)
        else:
            row_paint.ground(painter, option.rect, option.state, line=False)
            self._entry(painter, option.rect, line.entry)
        painter.restore()

    def _line(self) -> int:
        return max(26, QFontMetrics(text.font()).height() + 8)

    def _measure(self) -> None:
        """Make the column of dates as wide as the longest of them."""
        metrics = QFontMetrics(text.font())
        longest = max((metrics.horizontalAdvance(date) for date in self._model.dates()), default=0)
        self._dates = min(max(longest + 2 * _GAP, _NARROWEST), theme.scaled(_WIDEST))

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
        head = place.adjusted(_SIDE, 0, -_SIDE, 0)
        body, strong, small = text.font(), text.font(strong=True), text.font("caption")
        dates = QRect(head.left(), head.top(), self._dates - _GAP, head.height())
        row_paint.write(painter, dates, timeline_words.date_of(entry), body, "secondary")
        box = QRectF(head.left() + self._dates, head.center().y() - _ICON / 2 + 1, _ICON, _ICON)
        icons.draw(painter, box, _icon(entry, opened=opened), "secondary")
        rest = QRect(place.left() + self.indent, head.top(), 0, head.height())
        rest.setRight(head.right())
        for mark, tone in self._marks(entry):
            rest.setRight(rest.right() - row_paint.write_at_end(painter, rest, mark, small, tone) - _GAP)
        label, said = timeline_words.words_of(entry, opened=opened)
        used = row_paint.write(painter, rest, label, strong, "text")
        if not opened:
            row_paint.write(painter, rest.adjusted(used + _GAP, 0, 0, 0), said, body, "text")

    def _marks(self, entry: Entry) -> list[tuple[str, str]]:
        """What stands at the end of a line, from the right."""
        found = []
        if entry.on and (first := entry.on.earliest) and first > self._today:
            found.append((_("to come"), "today"))
        if learned := timeline_words.learned(entry):
            found.append((learned, "secondary"))
        return found


def _icon(entry: Entry, *, opened: bool) -> str:
    if entry.sensitive and not opened:
        return "eye-off"
    if entry.kind in _ICONS:
        return _ICONS[entry.kind]
    groups = groups_of(entry)
    return next(icon for group, icon in _GROUP_ICONS.items() if group in groups)
