"""The two kinds of expected failure; anything else is a bug."""

from __future__ import annotations

from dataclasses import dataclass

from kazrights.base.i18n import _


class KazrightsError(Exception):
    """An expected failure: one translated sentence that says what happened, what is safe, what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one field of one record; `field` is the attribute's name, "" for the whole."""

    field: str
    sentence: str


class InvalidInput(KazrightsError):
    """A field is wrong; nothing was written. The form shows each problem under its field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(" ".join(p.sentence for p in problems))
        self.problems = problems


class NotFound(KazrightsError):
    """What was asked for is not in the casebook."""


class Cancelled(KazrightsError):
    """The person stopped a long task; what was finished is kept."""

    def __init__(self) -> None:
        super().__init__(_("Stopped."))
