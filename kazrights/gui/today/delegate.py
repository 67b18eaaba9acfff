"""Draws the lines of Today and takes the clicks on their marks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.gui import icons, theme
from kazrights.gui.parts import row_paint, text
from kazrights.gui.today.lines import Line
from kazrights.gui.today.words import SECTION_MARKS, assignee_of, mark_of, more_words, offer_of, title_of

_TICK, _ICON, _GAP, _CHEVRON = 40, 16, 12, 12
_LETTERS = 56  # that fit for what and whose, at least, if all stands on one line
_WIDEST_BESIDE = 0.45  # of the room for what is to be done
_NEAR = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """A row: tick box, what, whose case, when, and a button where the mouse or the current row is.

    `measure` makes the columns as wide as the words of the lines need.
    """

    box_clicked = Signal(int)  # the row
    button_clicked = Signal(int)  # the row

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._status = self._button = 0.0

    def measure(self, lines: Iterable[Line]) -> None:
        """Fit the columns at the right to these lines."""
        metrics = QFontMetricsF(text.font())
        rows = [line for line in lines if line.row]
        said = max((metrics.horizontalAdvance(mark_of(line)[1]) for line in rows), default=0.0)
        offers = max((metrics.horizontalAdvance(offer_of(line)) for line in rows), default=0.0)
        self._status = said + _ICON + 2 * _GAP
        self._button = offers + _CHEVRON + 3 * _GAP if offers else 0.0

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = QFontMetricsF(text.font()).height()
        tall = self.is_tight and _line(index).row is not None
        return QSize(320, round(2 * height + 20 if tall else max(40.0, height + 20)))

    @property
    def is_tight(self) -> bool:
        """Whether a row needs two lines: what is to be done, and under it whose case and when."""
        metrics = QFontMetricsF(text.font())
        wanted = self._status + self._button + _TICK + _LETTERS * metrics.averageCharWidth()
        return self._view.viewport().width() < wanted

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, box = _line(index), QRectF(option.rect)
        if line.is_heading:
            self._heading(painter, box, line)
        else:
            row_paint.ground(painter, option.rect, option.state)
            if line.row:
                self._row(painter, box, line, option)
            else:
                place = box.adjusted(_TICK, 0, -_GAP, 0).toRect()
                row_paint.write(painter, place, more_words(line), text.font(), "accent")
        painter.restore()

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        line, box = _line(index), QRectF(option.rect)
        if event.type() != QEvent.Type.MouseButtonRelease or line.row is None:
            return False
        assert isinstance(event, QMouseEvent)
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        at = event.position()
        if line.has_box and _tick(box).contains(at):
            self.box_clicked.emit(index.row())
        elif offer_of(line) and self._end(box).contains(at):
            self.button_clicked.emit(index.row())
        else:
            return False
        return True

    def _heading(self, painter: QPainter, box: QRectF, line: Line) -> None:
        icon, tone, filled = SECTION_MARKS[line.section]
        words = _("{section} · {count}").format(section=line.words, count=line.count)
        place = box.adjusted(_TICK, 10, -_GAP, 0)
        middle = place.center().y()
        icons.draw(painter, QRectF(box.left() + _GAP, middle - 8, _ICON, _ICON), icon, tone, filled=filled)
        row_paint.write(painter, place.toRect(), words, text.font("section", strong=True), "text")

    def _row(self, painter: QPainter, box: QRectF, line: Line, option: QStyleOptionViewItem) -> None:
        assert line.row is not None
        if line.has_box:
            at = _tick(box).center()
            row_paint.tick_box(
                painter, QRectF(at.x() - 9, at.y() - 9, 18, 18), "check" if line.is_done else ""
            )
        end = self._end(box)
        what, heading, status = (self._two_lines if self.is_tight else self._columns)(box, end)
        tone = "secondary" if line.is_done else "text"
        self._title(painter, what, line, tone)
        row_paint.write(painter, heading.toRect(), line.row.heading, text.font(), tone)
        mark, words = mark_of(line)
        shape = QRectF(status.left(), status.center().y() - 8, _ICON, _ICON)
        icons.draw(painter, shape, mark.icon, mark.tone, filled=mark.filled)
        said = status.adjusted(_ICON + 8, 0, 0, 0).toRect()
        row_paint.write(painter, said, words, text.font(), mark.tone)
        if offer_of(line) and option.state & _NEAR:
            self._offer(painter, end, line)

    def _columns(self, box: QRectF, end: QRectF) -> tuple[QRectF, QRectF, QRectF]:
        """What, whose case and when beside each other."""
        status = QRectF(end.left() - self._status, box.top(), self._status, box.height())
        room = status.left() - box.left() - _TICK - 2 * _GAP
        heading = QRectF(status.left() - _GAP - room * 0.36, box.top(), room * 0.36, box.height())
        return QRectF(box.left() + _TICK, box.top(), room * 0.64, box.height()), heading, status

    def _two_lines(self, box: QRectF, end: QRectF) -> tuple[QRectF, QRectF, QRectF]:
        """What, and under it when and whose case."""
        height = (box.height() - 12) / 2
        what = QRectF(box.left() + _TICK, box.top() + 6, end.left() - box.left() - _TICK - _GAP, height)
        status = what.translated(0, height)
        status.setWidth(min(self._status, what.width()))
        heading = what.translated(status.width(), height)
        heading.setRight(what.right())
        return what, heading, status

    def _title(self, painter: QPainter, place: QRectF, line: Line, tone: str) -> None:
        assert line.row is not None
        font = text.font(strong=not line.is_done)
        font.setStrikeOut(line.is_done)
        beside = assignee_of(line)
        room = QFontMetricsF(text.font()).horizontalAdvance(beside) + 8 if beside else 0.0
        room = min(room, place.width() * _WIDEST_BESIDE)
        took = row_paint.write(
            painter, place.adjusted(0, 0, -room, 0).toRect(), title_of(line.row), font, tone
        )
        row_paint.write(painter, place.adjusted(took + 8, 0, 0, 0).toRect(), beside, text.font(), "secondary")

    def _offer(self, painter: QPainter, place: QRectF, line: Line) -> None:
        height = QFontMetricsF(text.font()).height() + 8
        box = QRectF(place.left() + _GAP / 2, place.center().y() - height / 2, place.width() - 14, height)
        painter.setPen(theme.colour("edge"))
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(box, 4, 4)
        row_paint.write(
            painter, box.adjusted(8, 0, -_CHEVRON, 0).toRect(), offer_of(line), text.font(), "text"
        )
        if line.row and line.row.kind != "reply":
            chevron = QRectF(box.right() - 18, box.center().y() - 6, _CHEVRON, _CHEVRON)
            icons.draw(painter, chevron, "chevron-down", "text")

    def _end(self, box: QRectF) -> QRectF:
        return QRectF(box.right() - self._button, box.top(), self._button, box.height())


def _line(index: _Index) -> Line:
    line = index.data(Qt.ItemDataRole.UserRole)
    assert isinstance(line, Line)
    return line


def _tick(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top(), _TICK, box.height())
