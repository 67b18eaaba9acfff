"""The column in the middle that all pages before the open casebook have."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.gui import theme

_WIDTH = 480


def middle(page: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """Give a page its column; nothing in it grows wider than reading is easy."""
    box = QWidget()
    box.setFixedWidth(theme.scaled(_WIDTH))
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(box)
    across.addStretch(1)
    outer = QVBoxLayout(page)
    outer.addStretch(2)
    outer.addLayout(across)
    outer.addStretch(3)
    return box, column
