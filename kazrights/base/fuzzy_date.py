"""A date as far as it is known: a day, a month, a year, a span, or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Self

from kazrights.base import fuzzy_parse, fuzzy_show
from kazrights.base.date_fields import (
    DateFields,
    DateNotUnderstood,
    Modifier,
    Quality,
    first_day,
    last_day,
)
from kazrights.base.i18n import LANGUAGES, _

__all__ = ["DateNotUnderstood", "FuzzyDate", "Modifier", "Precision", "Quality"]

Precision = Literal["day", "month", "year", "range", "approximate", "before", "after", "text"]

_PRECISION: dict[Modifier, Precision] = {
    Modifier.before: "before",
    Modifier.after: "after",
    Modifier.about: "approximate",
    Modifier.between: "range",
    Modifier.from_to: "range",
    Modifier.text: "text",
}
_ISO_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_RANK = {
    Modifier.before: 1,
    Modifier.exact: 3,
    Modifier.about: 4,
    Modifier.from_to: 5,
    Modifier.between: 6,
    Modifier.after: 8,
    Modifier.text: 9,
}
_RANGES = (Modifier.between, Modifier.from_to)


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date no more exact than what is known; `text` is a remark, or all there is for Modifier.text."""

    start: str
    end: str | None = None
    modifier: Modifier = Modifier.exact
    quality: Quality = Quality.certain
    text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join(self.text.split()))
        if (self.end is not None) != (self.modifier in _RANGES):
            raise ValueError("a range, and nothing else, has an end")
        if self.modifier is Modifier.text:
            if self.start or not self.text:
                raise DateNotUnderstood(_("A date in words needs its words, and nothing else."))
            return
        begins = first_day(self.start)
        if self.end is not None and last_day(self.end) < begins:
            raise DateNotUnderstood(_("The end lies before the beginning. Write the year on both sides."))

    @classmethod
    def of(cls, day: date) -> Self:
        """That very day."""
        return cls(date(day.year, day.month, day.day).isoformat())

    @classmethod
    def parse(cls, text: str, languages: Sequence[str] = LANGUAGES) -> Self:
        """Read what a person typed, day before month; DateNotUnderstood if a part is missing or wrong."""
        return cls(*fuzzy_parse.read(text, tuple(languages)))

    @classmethod
    def from_stored(cls, stored: str) -> Self:
        """The date that `stored()` wrote; ValueError for anything else."""
        fields = stored.partition(" ")[2].split("|", 4)
        if len(fields) != 5:
            raise ValueError("not a stored date")
        modifier, start, end, quality, text = fields
        return cls(start, end or None, Modifier(modifier), Quality(quality), text)

    def stored(self) -> str:
        """One column's worth: sorts as the dates do, and loses nothing."""
        fields = (self.modifier, self.start, self.end or "", self.quality, self.text)
        return f"{self.sort_key} {'|'.join(fields)}"

    def show(self, language: str) -> str:
        """The short form for screens, which `parse` reads back to the same date."""
        fields = DateFields(self.start, self.end, self.modifier, self.quality, self.text)
        return fuzzy_show.show(fields, language)

    @property
    def precision(self) -> Precision:
        """How much is known."""
        return _PRECISION.get(self.modifier) or _ISO_PRECISION[len(self.start)]

    @property
    def earliest(self) -> date | None:
        """The first day it can have been; None if nothing bounds it. "About" is not widened."""
        if self.modifier in (Modifier.before, Modifier.text):
            return None
        if self.modifier is Modifier.after:
            return last_day(self.start) + timedelta(days=1)
        return first_day(self.start)

    @property
    def latest(self) -> date | None:
        """The last day it can have been, inclusive; None if nothing bounds it. "About" is not widened."""
        if self.modifier in (Modifier.after, Modifier.text):
            return None
        if self.modifier is Modifier.before:
            return first_day(self.start) - timedelta(days=1)
        return last_day(self.end or self.start)

    @property
    def iso(self) -> str | None:
        """The beginning, or the bare date after "before", "after" and "about"; None for words."""
        return self.start or None

    @property
    def end_iso(self) -> str | None:
        """The end of a range."""
        return self.end

    @property
    def sort_key(self) -> str:
        """Plain string order of these keys is the natural order: coarse before fine, words last."""
        unknown = "99" if self.modifier is Modifier.after else "00"
        key = f"{_padded(self.start, unknown)}.{_RANK[self.modifier]}"
        return f"{key}.{_padded(self.end, '99')}" if self.end else key


def _padded(iso: str, unknown: str) -> str:
    """`iso` at full length, `unknown` in place of the month and day it lacks; an empty one comes last."""
    year, month, day = ([*iso.split("-"), "", ""])[:3]
    return f"{year or '9999'}-{month or unknown}-{day or unknown}"
