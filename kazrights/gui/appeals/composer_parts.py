"""Small things that the composer is put together with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def beneath(*parts: QWidget, width: int) -> QWidget:
    """Parts one under the other that share the height, in a column of that width."""
    column = QWidget()
    column.setFixedWidth(width)
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    for part in parts:
        rows.addWidget(part, 1)
    return column


def beside(left: QWidget, right: QWidget) -> QWidget:
    """A column, and at its right what gets the rest of the width."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(left)
    row.addWidget(right, 1)
    return both


def fill(page: QWidget, head: QWidget, note: QWidget, middle: QWidget, foot: QWidget) -> None:
    """Put these on a page one under the other; the middle gets the height."""
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 8, 16, 8)
    column.setSpacing(8)
    for part in (head, note):
        column.addWidget(part)
    column.addWidget(middle, 1)
    column.addWidget(foot)


def finished_by_keys(call: Callable[[], object], *parts: QWidget) -> None:
    """Ctrl+Enter in any of these parts calls; a form elsewhere on the page has its own."""
    for part in parts:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)
