"""One thing said in up to three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from kazrights.base.i18n import LANGUAGES


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in English, Russian and Kazakh; "" where a language is still missing."""

    en: str = ""
    ru: str = ""
    kk: str = ""

    def in_(self, language: str) -> str:
        """The words in exactly that language, or ""."""
        return str(getattr(self, _known(language)))

    def best(self, language: str) -> str:
        """The words in that language, else in English, Russian or Kazakh, whichever is there first."""
        return self.in_(language) or self.en or self.ru or self.kk

    def with_(self, language: str, text: str) -> Self:
        """A copy that says `text` in that language."""
        return replace(self, **{_known(language): text})

    def has(self, language: str) -> bool:
        """Whether that language is there."""
        return bool(self.in_(language))

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.kk)

    def to_json(self) -> dict[str, str]:
        """The languages that are there."""
        return {language: self.in_(language) for language in LANGUAGES if self.has(language)}

    @classmethod
    def from_json(cls, found: Mapping[str, Any] | None) -> Self:
        """What `to_json` wrote; a language this version doesn't know is left out."""
        found = found or {}
        return cls(**{language: str(found.get(language) or "") for language in LANGUAGES})


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    return language
