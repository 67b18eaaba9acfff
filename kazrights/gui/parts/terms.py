"""The controlled words as choices, in the language of the screen."""

from __future__ import annotations

from kazrights.base import i18n
from kazrights.gui.parts.choice_field import Choice
from kazrights.model.term import vocabulary


def choices(name: str) -> list[Choice]:
    """All words of a vocabulary in the order of its file; a code is found by typing it too."""
    language = i18n.language()
    return [
        Choice(term.code, term.label.best(language), (term.code, term.esf) if term.esf else (term.code,))
        for term in vocabulary(name)
    ]


def words(name: str, code: str | None) -> str:
    """The word for a code, or "" for none."""
    return vocabulary(name).label(code, i18n.language()) if code else ""
