"""A choice that takes words of one's own, too: a prison that is not in the list yet, an article not held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.note import Note


class FreeChoiceField(ChoiceField):
    """Its value is the pair of what was chosen, or None, and the words as they stand.

    Words that are not in the list are said to be new while they are typed; saving the form makes what they name.
    """

    def __init__(
        self, choices: Iterable[Choice], parent: QWidget | None = None, empty: str = "", new: str = ""
    ) -> None:
        super().__init__(choices, parent, empty)
        self.note = Note()
        self._new = new or _("Not in the list yet: it is added when you save.")
        self.column.addWidget(self.note)
        self.line.textChanged.connect(self._tell)

    def value(self) -> tuple[Any, str]:
        found = self._meant()
        return (found.value if found else None), self.line.text().strip()

    def set_value(self, value: Any) -> None:
        chosen, words = value or (None, "")
        super().set_value(chosen)
        if chosen is None:
            self.combo.setEditText(words)

    def problem(self) -> str:
        return ""

    def _tell(self) -> None:
        self.note.tell(self._new if self.line.text().strip() and self._meant() is None else "")
