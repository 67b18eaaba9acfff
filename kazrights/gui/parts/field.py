"""What every editor of one value can do, so that a form treats all alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


class Field(QWidget):
    """An editor of one value. `problem()` says what can't be read; `value()` is None or empty then."""

    edited = Signal()  # by the person, not by set_value
    tells_problems = False  # whether it says itself, under its line, what can't be read

    def value(self) -> Any:
        """What is entered; None, "" or an empty Wording for nothing."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        raise NotImplementedError

    def problem(self) -> str:
        """One sentence on what can't be read, or ""."""
        return ""

    def typed(self) -> Any:
        """What stands in the editor, readable or not, as JSON can hold it: for drafts."""
        return self.value()

    def set_typed(self, typed: Any) -> None:
        """Put back what `typed` gave."""
        self.set_value(typed)

    def tidy(self) -> None:
        """The cursor left: show what was typed as it was read."""

    def mark(self, sentence: str) -> None:
        """Give the editors a red edge, and a screen reader the reason; "" takes both away."""
        mark_editors(self, sentence)

    def name_for_readers(self, name: str) -> None:
        """Give the part that takes the typing the name that a screen reader says."""
        self.setAccessibleName(name)
        inner = self.focusProxy()
        if inner is not None:
            inner.setAccessibleName(name)


def mark_editors(within: QWidget, sentence: str) -> None:
    """What `Field.mark` does, for the editors in any widget."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox)
    for editor in (found for kind in kinds for found in within.findChildren(kind)):
        if editor.property("problem") != bool(sentence):
            editor.setProperty("problem", bool(sentence))
            editor.style().unpolish(editor)
            editor.style().polish(editor)
            editor.setAccessibleDescription(sentence)
