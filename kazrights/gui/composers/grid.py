"""How the fields of a composer are laid out: each under its small label, in shared columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from kazrights.gui.parts import text
from kazrights.gui.parts.field import Field


class FieldGrid(QGridLayout):
    """Rows of labelled fields; `shares` are the widths of the columns."""

    def __init__(self, *shares: int) -> None:
        super().__init__()
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(4)
        for column, share in enumerate(shares):
            self.setColumnStretch(column, share)

    def put(self, words: str, field: Field, row: int, column: int, span: int = 1) -> QLabel:
        """Put a field there, under a label; what it is called is said to a screen reader too."""
        label = text.caption(words)
        label.setBuddy(field)
        field.name_for_readers(words)
        self.addWidget(label, 2 * row, column, 1, span)
        self.put_bare(field, row, column, span)
        return label

    def put_bare(self, field: Field, row: int, column: int, span: int = 1) -> None:
        """Put a field there that has its words in itself."""
        self.addWidget(field, 2 * row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
