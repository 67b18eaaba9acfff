"""Small things that the composer is put together with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget


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


def finished_by_keys(call: Callable[[], object], *parts: QWidget) -> None:
    """Ctrl+Enter in any of these parts calls; a form elsewhere on the page has its own."""
    for part in parts:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)
