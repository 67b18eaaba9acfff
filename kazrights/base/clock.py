"""The one way to tell the time."""

from __future__ import annotations

from collections.abc import Iterator
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


def working_days_after(start: date, days: int) -> date:
    """The day `days` Mondays to Fridays after `start`; holidays count as working days. ValueError for less than 0."""
    if days < 0:
        raise ValueError("working days are counted forward")
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            days -= 1
    return day


def working_days_between(start: date, on: date) -> int:
    """How many Mondays to Fridays lie after `start`, up to and with `on`; 0 if `on` is no later."""
    weeks, days = divmod(max(0, (on - start).days), 7)
    return weeks * 5 + sum((start + timedelta(days=n)).weekday() < _SATURDAY for n in range(1, days + 1))
