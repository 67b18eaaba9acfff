"""Draws the lines of Today and takes the clicks on their marks."""

from __future__ import annotations

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
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kazrights.base.i18n import _
from kazrights.gui import icons, theme
from kazrights.gui.parts import row_paint, text
from kazrights.gui.today.lines import Line
from kazrights.gui.today.words import SECTION_MARKS, mark_of

_ROW, _HEADING = 40, 44
_TICK, _STATUS, _LATER, _GAP = 40, 204, 76, 12
_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """A row: tick box, what, whose case, when, and [Later] where the mouse or the current row is."""

    done_clicked = Signal(int)  # the row
    later_clicked = Signal(int)  # the row

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(320, _ROW if _line(index).row else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, box = _line(index), QRectF(option.rect)
        if line.row is None:
            self._heading(painter, box, line)
        else:
            row_paint.ground(painter, option.rect, option.state)
            self._row(painter, box, line, option)
        painter.restore()

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        line, box = _line(index), QRectF(option.rect)
        if event.type() != QEvent.Type.MouseButtonRelease or line.row is None:
            return False
        assert isinstance(event, QMouseEvent)
        at = event.position()
        if line.can_be_done and _tick(box).contains(at):
            self.done_clicked.emit(index.row())
        elif has_later(line) and _later(box).contains(at):
            self.later_clicked.emit(index.row())
        else:
            return False
        return True

    def _heading(self, painter: QPainter, box: QRectF, line: Line) -> None:
        icon, tone, filled = SECTION_MARKS[line.section]
        foot = box.bottom() - 14
        icons.draw(painter, QRectF(box.left() + 12, foot - 8, 16, 16), icon, tone, filled=filled)
        painter.setFont(text.font("section", strong=True))
        painter.setPen(theme.colour("text"))
        words = _("{section} · {count}").format(section=line.words, count=line.count)
        painter.drawText(box.adjusted(_TICK, 16, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _row(self, painter: QPainter, box: QRectF, line: Line, option: QStyleOptionViewItem) -> None:
        assert line.row is not None
        mark, words = mark_of(line)
        if line.can_be_done:
            at = _tick(box).center()
            tick = QRectF(at.x() - 9, at.y() - 9, 18, 18)
            row_paint.tick_box(painter, tick, "check" if line.is_done else "")
        status = QRectF(box.right() - _LATER - _STATUS, box.top(), _STATUS, box.height())
        room = status.left() - box.left() - _TICK - 2 * _GAP
        heading = QRectF(status.left() - _GAP - room * 0.36, box.top(), room * 0.36, box.height())
        what = QRectF(box.left() + _TICK, box.top(), room * 0.64, box.height())
        tone = "secondary" if line.is_done else "text"
        font = text.font(strong=not line.is_done)
        font.setStrikeOut(line.is_done)
        row_paint.write(painter, what.toRect(), line.row.title, font, tone)
        row_paint.write(painter, heading.toRect(), line.row.heading, text.font(), tone)
        middle = box.center().y()
        icons.draw(
            painter, QRectF(status.left(), middle - 8, 16, 16), mark.icon, mark.tone, filled=mark.filled
        )
        row_paint.write(painter, status.adjusted(24, 0, 0, 0).toRect(), words, text.font(), mark.tone)
        near = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if has_later(line) and near:
            self._later_button(painter, _later(box))

    def _later_button(self, painter: QPainter, place: QRectF) -> None:
        box = place.adjusted(0, 6, -8, -6)
        painter.setPen(theme.colour("edge"))
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("text"))
        painter.setFont(text.font())
        painter.drawText(box.adjusted(8, 0, -20, 0), Qt.AlignmentFlag.AlignVCenter, _("Later"))
        icons.draw(painter, QRectF(box.right() - 20, box.center().y() - 6, 12, 12), "chevron-down", "text")


def has_later(line: Line) -> bool:
    """Whether a row can be put off."""
    return bool(line.row and not line.is_done and (line.can_be_done or line.row.kind == "quiet"))


def _line(index: _Index) -> Line:
    line = index.data(Qt.ItemDataRole.UserRole)
    assert isinstance(line, Line)
    return line


def _tick(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top(), _TICK, box.height())


def _later(box: QRectF) -> QRectF:
    return QRectF(box.right() - _LATER, box.top(), _LATER, box.height())
