"""Reads the day a person plans for, typed as they say it: "fri", "in 3 days", "15 янв", "ертең", ISO."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from kazrights.base.date_fields import DateNotUnderstood, Modifier
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _

_SOON = {
    "today": 0, "сегодня": 0, "бүгін": 0, "бугін": 0,
    "tomorrow": 1, "tom": 1, "завтра": 1, "ертең": 1, "ертен": 1, "ертеңге": 1,
    "послезавтра": 2, "бүрсігүні": 2, "бүрсүгүні": 2,
    "next week": 7, "через неделю": 7, "келесі апта": 7,
}  # fmt: skip
_WEEKDAYS = (
    ("mon", "monday", "пн", "понедельник", "понедельнику", "дс", "дүйсенбі", "дүйсенбіге"),
    ("tue", "tues", "tuesday", "вт", "вторник", "вторнику", "сс", "сейсенбі", "сейсенбіге"),
    ("wed", "wednesday", "ср", "среда", "среду", "среде", "сәрсенбі", "сәрсенбіге"),
    ("thu", "thur", "thurs", "thursday", "чт", "четверг", "четвергу", "бс", "бейсенбі", "бейсенбіге"),
    ("fri", "friday", "пт", "пятница", "пятницу", "пятнице", "жм", "жұма", "жұмаға"),
    ("sat", "saturday", "сб", "суббота", "субботу", "субботе", "сенбі", "сенбіге"),
    ("sun", "sunday", "вс", "воскресенье", "воскресенью", "жс", "жексенбі", "жексенбіге"),
)
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "дн", "день", "дня", "дней", "күн", "күннен"), "day"),
    **dict.fromkeys(("w", "week", "weeks", "нед", "неделю", "недели", "недель", "апта", "аптадан"), "week"),
    **dict.fromkeys(("month", "months", "мес", "месяц", "месяца", "месяцев", "ай", "айдан"), "month"),
}
_DISTANCE = re.compile(
    r"(?:(?:in|через)\s+|\+)(?P<n>[0-9]{1,3})\s*(?P<unit>\w+)?|(?P<m>[0-9]{1,3})\s*(?P<unit2>\w+)\s+(?:later|кейін)"
)
_BEFORE_A_DAY = frozenset(("by", "on", "till", "until", "до", "к", "ко", "в", "во", "на"))
_YEARS_AHEAD = 8  # 29 February may be that far away


def read_day(text: str, today: date) -> date:
    """The day meant, seen from `today`: a weekday is the coming one, a day without a year the next one.

    Raises DateNotUnderstood for anything that is not one exact day.
    """
    said = _plain(text)
    if said in _SOON:
        return today + timedelta(days=_SOON[said])
    if said in _WEEKDAY:
        return today + timedelta(days=(_WEEKDAY[said] - today.weekday() - 1) % 7 + 1)
    if match := _DISTANCE.fullmatch(said):
        count, unit = int(match["n"] or match["m"]), _UNITS.get(match["unit"] or match["unit2"] or "d")
        if unit:
            return _later(today, count, unit)
    return _calendar_day(said, today)


def split_day(text: str, today: date) -> tuple[str, date | None]:
    """`text` without the day it ends in, and that day: "call back fri" gives "call back" and a Friday."""
    words = text.split()
    for start in range(1, len(words)):
        try:
            day = read_day(" ".join(words[start:]), today)
        except DateNotUnderstood:
            continue
        return " ".join(words[:start]), day
    return " ".join(words), None


def _plain(text: str) -> str:
    words = text.casefold().replace(",", " ").split()
    while len(words) > 1 and words[0] in _BEFORE_A_DAY:
        words = words[1:]
    return " ".join(word.rstrip(".") for word in words)


def _later(today: date, count: int, unit: str) -> date:
    if unit != "month":
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _calendar_day(said: str, today: date) -> date:
    exact = _exact(said)
    if exact:
        return exact
    for year in range(today.year, today.year + _YEARS_AHEAD + 1):
        for written in (f"{said} {year}", f"{said}.{year}"):
            day = _exact(written)
            if day and day >= today:
                return day
    raise DateNotUnderstood(_("Which day? Write for example: fri, tomorrow, in 3 days, 15 jan, 2027-01-15."))


def _exact(written: str) -> date | None:
    try:
        read = FuzzyDate.parse(written)
    except DateNotUnderstood:
        return None
    return read.earliest if read.precision == "day" and read.modifier is Modifier.exact else None
