"""How the rows of every list are painted: their ground, their words, their tick box. Text is drawn as it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from kazrights.gui import icons, theme
from kazrights.gui.parts import safe_names

_BAR = 4
DOT = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ground(painter: QPainter, place: QRect, state: QStyle.StateFlag, *, line: bool = True) -> None:
    """What lies under a row: chosen, hovered, with a hairline below unless told not, ringed where the focus is."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(place, theme.colour("selected"))
        painter.fillRect(place.left(), place.top(), _BAR, place.height(), theme.colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(place, theme.colour("hover"))
    if line:
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, theme.colour("hairline"))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.drawRect(place.adjusted(1, 1, -2, -2))


def write(painter: QPainter, place: QRect, words: str, font: QFont, tone: str) -> int:
    """Words from the left on one line, elided where they do not fit; the width they took."""
    metrics = QFontMetrics(font)
    room = max(place.width(), 0)
    shown = metrics.elidedText(safe_names.shown(words.replace("\n", " ")), Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    painter.drawText(place, _LEFT, shown)
    return min(metrics.horizontalAdvance(shown), room)


def write_at_end(painter: QPainter, place: QRect, words: str, font: QFont, tone: str) -> int:
    """Words at the right, never elided; the width they took."""
    words = safe_names.shown(words)
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    painter.drawText(place, _RIGHT, words)
    return QFontMetrics(font).horizontalAdvance(words) if words else 0


def tick_box(painter: QPainter, box: QRectF, icon: str) -> None:
    """A box with a mark in it, or empty."""
    painter.setPen(theme.colour("edge"))
    painter.setBrush(theme.colour("base"))
    painter.drawRoundedRect(box, 3, 3)
    if icon:
        icons.draw(painter, box.adjusted(2, 2, -2, -2), icon, "done")


def dot(line: QRect) -> QRectF:
    """The place of a small mark at the start of a line."""
    return QRectF(line.left(), line.center().y() - DOT / 2 + 1, DOT, DOT)
