"""F6: from one part of the window to the next, each with at least one thing that takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move(parts: list[QWidget], by: int) -> None:
    """Give the keyboard to the next part (or the one before) that can take it."""
    focused = QApplication.focusWidget()
    at = next(
        (n for n, part in enumerate(parts) if focused and (part is focused or part.isAncestorOf(focused))), -1
    )
    at = max(at, 0) if by < 0 else at
    for step in range(1, len(parts) + 1):
        if taker := first_taker(parts[(at + by * step) % len(parts)]):
            taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def first_taker(part: QWidget) -> QWidget | None:
    """The first widget of a part that takes the keyboard by Tab."""
    proxy = part.focusProxy()
    if proxy is not None and proxy.isVisible():
        return part
    inside = [part, *part.findChildren(QWidget)]
    return next(
        (w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()),
        None,
    )
