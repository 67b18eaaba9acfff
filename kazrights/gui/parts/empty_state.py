"""What stands where there is nothing yet: what the place is for, and one next step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.shape import Shape


class EmptyState(QWidget):
    """An icon, a sentence, and at most one button."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        offer: str = "",
        call: Callable[[], object] | None = None,
        *,
        writes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = text.body(sentence, tone="secondary")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark = Shape(icon, "secondary", side=32)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        if offer:
            step = button(offer, call, writes=writes)
            column.addWidget(step, 0, Qt.AlignmentFlag.AlignHCenter)
            self.setFocusProxy(step)
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Change the sentence."""
        self._sentence.setText(sentence)
