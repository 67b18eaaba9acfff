"""Says how long something lasts, and counts when it will end."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from kazrights.base.spoken_numbers import exact, number_in, russian_form

DurationUnit = Literal["day", "month", "year"]

_RUSSIAN = {
    "day": ("день", "дня", "дней", "дня"),
    "month": ("месяц", "месяца", "месяцев", "месяца"),
    "year": ("год", "года", "лет", "года"),
}
_KAZAKH = {"day": "күн", "month": "ай", "year": "жыл"}
_HALF = {
    "en": {"day": "half a day", "month": "half a month", "year": "half a year"},
    "ru": {"day": "полдня", "month": "полмесяца", "year": "полгода"},
    "kk": {"day": "жарты күн", "month": "жарты ай", "year": "жарты жыл"},
}
_A_HALF = Decimal("0.5")


def duration_in_words(length: int | float, unit: DurationUnit, language: str) -> str:
    """Say "18 months", "5½ years", "5,5 года", "18 ай"; ValueError for a negative length."""
    value = exact(length)
    if value == _A_HALF:
        return _HALF[language][unit]
    number = number_in(value, language)
    if language == "ru":
        return f"{number} {russian_form(value, *_RUSSIAN[unit])}"
    if language == "kk":
        return f"{number} {_KAZAKH[unit]}"
    if value % 1 == _A_HALF:
        number = number.replace(".5", "½")
    return f"{number} {unit}" if value == 1 else f"{number} {unit}s"


def add_duration(start: date, length: int | float, unit: DurationUnit) -> date:
    """`length` after `start`; a month too short for the day ends on its last day, half a year is six months.

    ValueError for a negative length, for part of a day or month, and past the year 9999.
    """
    value = exact(length) * 12 if unit == "year" else exact(length)
    if value != value.to_integral_value():
        raise ValueError("only whole days and whole months can be counted")
    if unit == "day":
        if value > (date.max - start).days:
            raise ValueError("the end lies past the calendar")
        return start + timedelta(days=int(value))
    years, month = divmod(start.month - 1 + int(value), 12)
    year, month = start.year + years, month + 1
    if year > date.max.year:
        raise ValueError("the end lies past the calendar")
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
