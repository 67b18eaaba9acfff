"""When a repeating action is due next: by the calendar from the day it was due, whenever it was done."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Self

_DAYS = {"daily": 1, "weekly": 7, "fortnightly": 14}
_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}


@dataclass(frozen=True, slots=True)
class Rule:
    """What the due date alone can't tell, kept as `day=31 on=2026-02-28` in the action's `rule`.

    `day` is the day of month meant where the month was too short; `on` the day of the series that was postponed.
    """

    day: int | None = None
    on: date | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """The rule that `str()` wrote; words of a newer version are left out."""
        found = dict(word.split("=", 1) for word in text.split() if "=" in word)
        day, on = found.get("day"), found.get("on")
        return cls(int(day) if day else None, date.fromisoformat(on) if on else None)

    def __str__(self) -> str:
        words = [f"day={self.day}" if self.day else "", f"on={self.on.isoformat()}" if self.on else ""]
        return " ".join(word for word in words if word)


def following(recurrence: str, rule: Rule, due_on: date, done_on: date) -> tuple[date, Rule] | None:
    """The next day of the series after `due_on` and not before `done_on`, with its rule; None if it doesn't repeat.

    A day that a month lacks becomes the month's last, and comes back in the next month that has it.
    """
    first = rule.on or due_on
    earliest = max(done_on, due_on + timedelta(days=1))
    if recurrence in _DAYS:
        step = _DAYS[recurrence]
        missed = max(0, (earliest - first).days + step - 1) // step
        return first + timedelta(days=step * max(1, missed)), Rule()
    if recurrence not in _MONTHS:
        return None
    day = rule.day if rule.day and _is_cut(first, rule.day) else first.day
    after = (_months_on(first, n * _MONTHS[recurrence], day) for n in count(1))
    found = next(d for d in after if d >= earliest)
    return found, Rule(day=day if found.day != day else None)


def _months_on(first: date, months: int, day: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))


def _is_cut(on: date, day: int) -> bool:
    return on.day < day and on.day == monthrange(on.year, on.month)[1]
