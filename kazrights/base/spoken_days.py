"""Reads a day told from today, as people say when something was: "yesterday", "3 дня назад", "кеше", "ертең"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_AGO = {
    "today": 0, "сегодня": 0, "бүгін": 0, "бугін": 0, "бугин": 0,
    "yesterday": 1, "вчера": 1, "кеше": 1,
    "the day before yesterday": 2, "day before yesterday": 2, "позавчера": 2,
    "алдыңгүні": 2, "алдыңғы күні": 2, "алдынгуни": 2,
    "tomorrow": -1, "завтра": -1, "ертең": -1, "ертен": -1,
    "послезавтра": -2, "бүрсігүні": -2, "бүрсүгүні": -2,
}  # fmt: skip
_DAYS_AGO = re.compile(
    r"([0-9]{1,3})\s*(?:days?|дн\.?|дня|дней|день|күн|кун)\s+(?:ago|назад|бұрын|бурын)", re.IGNORECASE
)


def day_told(text: str, today: date) -> date | None:
    """The day meant, seen from `today`; None for anything else, such as a weekday, which may be either way."""
    said = " ".join(text.casefold().split())
    if said in _AGO:
        return today - timedelta(days=_AGO[said])
    match = _DAYS_AGO.fullmatch(said)
    return today - timedelta(days=int(match[1])) if match else None
