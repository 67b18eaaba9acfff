"""A page that says what is being waited for, and covers everything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from kazrights.gui.parts import text
from kazrights.gui.parts.middle import middle


class WaitingPage(QWidget):
    """A sentence over a bar; instead of the bar, later, a choice."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        _box, column = middle(self)
        self._text = text.body(sentence)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._bar.setAccessibleName(sentence)
        self._choices = QHBoxLayout()
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addSpacing(8)
        column.addLayout(self._choices)

    def ask(self, sentence: str, choices: list[QPushButton]) -> None:
        """What was waited for did not come: say so, and offer what to do."""
        self._text.setText(sentence)
        self._bar.hide()
        for choice in choices:
            self._choices.addWidget(choice)
        choices[0].setFocus()
