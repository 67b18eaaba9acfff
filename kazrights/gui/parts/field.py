"""What every editor of one value can do, so that a form treats all alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Field(QWidget):
    """An editor of one value. `problem()` says what can't be read; `value()` is None or empty then."""

    edited = Signal()  # by the person, not by set_value

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

    def name_for_readers(self, name: str) -> None:
        """Give the part that takes the typing the name that a screen reader says."""
        self.setAccessibleName(name)
        inner = self.focusProxy()
        if inner is not None:
            inner.setAccessibleName(name)
