"""The one way to tell the time."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

_SATURDAY = 5
_stopped: datetime | None = None


def now() -> datetime:
    """This moment in UTC, to the microsecond."""
    return _stopped or datetime.now(UTC)


def today() -> date:
    """The date on the wall of this computer."""
    return now().astimezone().date()


@contextmanager
def frozen(moment: datetime) -> Iterator[None]:
    """Stop the clock of every thread at `moment` (local time if it names no zone); for tests."""
    global _stopped
    before, _stopped = _stopped, moment.astimezone(UTC)
    try:
        yield
    finally:
        _stopped = before


def working_days_after(start: date, days: int, holidays: Set[date] = frozenset()) -> date:
    """The day `days` working days after `start`: Saturdays, Sundays and `holidays` are not counted."""
    if days < 0:
        raise ValueError("working days are counted forward")
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            days -= 1
    return day
