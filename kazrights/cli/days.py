"""Days as they stand on the command line."""

from __future__ import annotations

from datetime import date

from kazrights.base.date_fields import DateNotUnderstood, Modifier
from kazrights.base.day_words import read_day
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _


def that_day(text: str) -> date:
    """A day that was, or is looked back from: written in full, never guessed; raises DateNotUnderstood."""
    found = FuzzyDate.parse(text)
    day = found.earliest
    if day is None or found.precision != "day" or found.modifier is not Modifier.exact:
        raise DateNotUnderstood(
            _("A whole day is needed here: day, month and year, such as 2026-01-15 or 15 Jan 2026.")
        )
    return day


def coming_day(text: str, today: date) -> date:
    """A day to plan for, also as it is said: fri, tomorrow, in 3 days; raises DateNotUnderstood."""
    return read_day(text, today)


def told(day: FuzzyDate | None, language: str) -> str:
    """The day of a fact in the words of a language, or nothing."""
    return day.show(language) if day else ""


def shown(day: date | None) -> str:
    """A day for a line of output, or a dash."""
    return day.isoformat() if day else "–"
