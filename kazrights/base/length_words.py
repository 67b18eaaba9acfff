"""Reads how long something lasts, typed as people say it: "18 months", "5½ years", "2 мес", "5 жыл"."""

from __future__ import annotations

import re

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.base.spoken_durations import DurationUnit

_UNITS: dict[str, DurationUnit] = {
    **dict.fromkeys(("d", "day", "days", "дн", "день", "дня", "дней", "сут", "суток", "күн"), "day"),
    **dict.fromkeys(("m", "mo", "month", "months", "мес", "месяц", "месяца", "месяцев", "ай"), "month"),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years", "г", "л", "год", "года", "лет", "жыл"), "year"),
}
_LENGTH = re.compile(
    r"(?P<whole>[0-9]{1,4})?(?:(?P<half>\s*½)|[.,](?P<part>[0-9]{1,2}))?\s*(?P<unit>[^\W\d_]+)\.?"
)


class LengthNotUnderstood(KazrightsError, ValueError):
    """The length can't be taken as written; the sentence says what would be."""


def read_length(text: str) -> tuple[float, DurationUnit]:
    """The number and its unit; LengthNotUnderstood when either is missing: a unit is never guessed."""
    match = _LENGTH.fullmatch(" ".join(text.casefold().split()))
    if match and (match["whole"] or match["half"]) and (unit := _UNITS.get(match["unit"])):
        number = float(f"{match['whole'] or 0}.{match['part'] or (5 if match['half'] else 0)}")
        if number > 0:
            return number, unit
    raise LengthNotUnderstood(_("How long? Write for example: 18 months, 5½ years, 15 days."))
