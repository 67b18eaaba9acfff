"""One of the two records that may be merged: what it is called, and where it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.casework.merge_preview import Side
from kazrights.gui.parts import text
from kazrights.gui.parts.values import text_break


class SideCard(QWidget):
    """A caption that says what happens to it, its name, its other names, its cases."""

    def __init__(self) -> None:
        super().__init__()
        self._what = text.caption()
        self._name = text.body(strong=True)
        self._more = text.body(tone="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self._what, self._name, self._more):
            column.addWidget(label)
        column.addStretch(1)

    def show_side(self, what: str, side: Side) -> None:
        """Fill in a record."""
        others = [name for name in side.names if name != side.name]
        self._what.setText(what)
        self._name.setText(text_break(side.name))
        self._more.setText(text_break("\n".join(line for line in (", ".join(others), *side.where) if line)))
        self._more.setVisible(bool(self._more.text()))
