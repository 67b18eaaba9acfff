"""A choice that takes words of one's own, too: a prison that is not in the list yet, an article not held."""

from __future__ import annotations

from typing import Any

from kazrights.gui.parts.choice_field import ChoiceField


class FreeChoiceField(ChoiceField):
    """Its value is the pair of what was chosen, or None, and the words as they stand."""

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
