"""A choice that takes words of one's own, and takes them for one of the list only where they are exactly that."""

from __future__ import annotations

from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.names.fold import fold


class ExactChoiceField(FreeChoiceField):
    """“Colony 1” is not “Colony 12”, nor article 17 article 174: what is only similar stays as it was typed."""

    def _meant(self) -> Choice | None:
        typed = fold(self.line.text())
        if not typed:
            return None
        by_words = (choice for choice in self._choices if fold(choice.words) == typed)
        by_key = (choice for choice in self._choices if typed in map(fold, choice.keys))
        return next(by_words, None) or next(by_key, None)
