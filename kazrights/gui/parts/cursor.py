"""Where the cursor stands among the editors of something, so that typing goes on there after a lock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def place(within: QWidget) -> list[int] | None:
    """The editor's number and the position in its text; None while the cursor is elsewhere."""
    focused = within.window().focusWidget()
    for number, editor in enumerate(_editors(within)):
        if editor is focused:
            return [number, _position(editor)]
    return None


def put(within: QWidget, there: list[int] | None) -> bool:
    """Put the cursor back; False when there is no such editor any more."""
    editors = _editors(within)
    if not there or there[0] >= len(editors):
        return False
    editor = editors[there[0]]
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(editor, QLineEdit):
        editor.deselect()
        editor.setCursorPosition(there[1])
    else:
        moved = editor.textCursor()
        moved.setPosition(min(there[1], len(editor.toPlainText())), QTextCursor.MoveMode.MoveAnchor)
        editor.setTextCursor(moved)
    return True


def _editors(within: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    return [*within.findChildren(QLineEdit), *within.findChildren(QPlainTextEdit)]


def _position(editor: QLineEdit | QPlainTextEdit) -> int:
    return editor.cursorPosition() if isinstance(editor, QLineEdit) else editor.textCursor().position()
