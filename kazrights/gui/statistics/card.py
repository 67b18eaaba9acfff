"""One number with its name, what it is made of, and a link to the cases behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kazrights.base.i18n import ngettext
from kazrights.casework.filters import Filters
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button


class Card(QFrame):
    """Its name stands still; `say` gives the number."""

    wanted = Signal(object)  # Filters

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._name = name
        self._shows: Filters | None = None
        self.number = text.title()
        self.note = text.caption()
        self.link = button("", self._on_wanted, kind="link", in_row=True)
        self.link.setAccessibleName(name)
        self.link.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(text.body(name, tone="secondary"))
        column.addWidget(self.number)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, number: str, note: str = "", shows: Filters | None = None, cases: int = 0) -> None:
        """Another number, and what shows its cases."""
        self.number.setText(number)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._shows = shows
        words = open_words(cases)
        self.link.setText(words)
        self.link.setAccessibleName(f"{self._name}: {words}")
        self.link.setVisible(shows is not None and cases > 0)
        self.setAccessibleName(f"{self._name}: {number}")

    def _on_wanted(self) -> None:
        if self._shows is not None:
            self.wanted.emit(self._shows)


def open_words(cases: int) -> str:
    """What a link to so many cases says."""
    return ngettext("Open this {n} case", "Open these {n} cases", cases).format(n=cases)
