"""Which of a person's names to show to readers of a language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

_SCRIPTS = {"en": "Latn", "ru": "Cyrl", "kk": "Cyrl"}


class Named(Protocol):
    """A name with what is known of it, be it a record or a row of columns."""

    @property
    def full(self) -> str: ...
    @property
    def script(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def preferred_for(self) -> str: ...


N = TypeVar("N", bound=Named)


def shown_for(names: Sequence[N], language: str) -> N:
    """The name preferred for a language, else one in it, else one in its script, else the first."""
    fits = (
        lambda name: language in name.preferred_for.split(),
        lambda name: name.language == language and name.kind != "misspelling",
        lambda name: name.script == _SCRIPTS[language] and name.kind != "misspelling",
    )
    return next((name for fit in fits for name in names if fit(name)), names[0])
