"""Where on a widget the keyboard is: the place that nothing may cover."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QScrollArea, QTextEdit, QWidget


def focus_spot(room: QWidget, *, but: QWidget) -> QRect:
    """In the coordinates of `room`: the current row of a list, the line with the cursor, or the whole control.

    An empty rectangle when the focus is elsewhere, on a page that only scrolls, or inside `but`.
    """
    focused = QApplication.focusWidget()
    if focused is None or not room.isAncestorOf(focused) or focused is but or but.isAncestorOf(focused):
        return QRect()
    inside: QWidget = focused
    if isinstance(focused, QScrollArea):  # a page that is read: no spot of it is where one works
        return QRect()
    if isinstance(focused, QAbstractItemView):
        inside, spot = focused.viewport(), focused.visualRect(focused.currentIndex())
    elif isinstance(focused, QPlainTextEdit | QTextEdit):
        inside, spot = focused.viewport(), focused.cursorRect()
    else:
        spot = focused.rect()
    return QRect(inside.mapTo(room, spot.topLeft()), spot.size()).adjusted(-8, -4, 8, 4)
