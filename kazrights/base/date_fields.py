"""The fields of a date that may be known only in part, and the calendar behind them."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _

_ISO = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Modifier(StrEnum):
    """How the written date bounds the true one."""

    exact = "exact"
    before = "before"
    after = "after"
    about = "about"
    between = "between"
    from_to = "from_to"
    text = "text"


class Quality(StrEnum):
    """How the date came to be known."""

    certain = "certain"
    estimated = "estimated"
    calculated = "calculated"


class DateFields(NamedTuple):
    """What a fuzzy date consists of: `start` and `end` are ISO, no longer than what is known."""

    start: str
    end: str | None = None
    modifier: Modifier = Modifier.exact
    quality: Quality = Quality.certain
    text: str = ""


class DateParts(NamedTuple):
    """Year, month and day of one ISO date; None for what is not known."""

    year: int
    month: int | None
    day: int | None


class DateNotUnderstood(KazrightsError, ValueError):
    """The date can't be taken as written; the sentence says what would be."""


def parts_of(iso: str) -> DateParts:
    """Take "2020", "2020-05" or "2020-05-01" apart; DateNotUnderstood if the calendar has no such date."""
    match = _ISO.fullmatch(iso)
    if match is None:
        raise DateNotUnderstood(_("The year must have four digits and lie between 1000 and 2999."))
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise DateNotUnderstood(
            _("The calendar has no such day or month. Write the day first, then the month, then the year.")
        ) from error
    return DateParts(year, month, day)


def first_day(iso: str) -> date:
    """The first day that `iso` covers."""
    year, month, day = parts_of(iso)
    return date(year, month or 1, day or 1)


def last_day(iso: str) -> date:
    """The last day that `iso` covers."""
    year, month, day = parts_of(iso)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])
