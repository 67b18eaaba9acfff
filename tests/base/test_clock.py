"""The one way to tell the time."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kazrights.base import clock


def test_the_clock_runs() -> None:
    first = clock.now()
    assert first.tzinfo is UTC
    assert abs(datetime.now(UTC) - first) < timedelta(minutes=1)
    assert clock.today() in (first.astimezone().date(), clock.now().astimezone().date())


def test_a_stopped_clock_stands_for_every_thread_and_starts_again() -> None:
    moment = datetime(2020, 5, 1, 9, 30, 15, 7, tzinfo=timezone(timedelta(hours=6)))
    seen: list[datetime] = []
    with clock.frozen(moment):
        other = threading.Thread(target=lambda: seen.append(clock.now()))
        other.start()
        other.join()
        assert seen == [clock.now()] == [datetime(2020, 5, 1, 3, 30, 15, 7, tzinfo=UTC)]
        with clock.frozen(datetime(2021, 1, 1, tzinfo=UTC)):
            assert clock.now().year == 2021
        assert clock.now().year == 2020
    assert clock.now().year > 2021


def test_a_moment_without_zone_is_local() -> None:
    with clock.frozen(datetime(2020, 5, 1, 0, 5)):
        assert clock.today() == date(2020, 5, 1)
    with clock.frozen(datetime(2020, 5, 1, 23, 55)):
        assert clock.today() == date(2020, 5, 1)


def test_the_clock_starts_again_after_a_failure() -> None:
    with pytest.raises(RuntimeError), clock.frozen(datetime(2020, 5, 1)):
        raise RuntimeError
    assert clock.now().year > 2020


@pytest.mark.parametrize(
    ("days", "end"),
    [
        (0, date(2020, 5, 1)),
        (1, date(2020, 5, 4)),
        (5, date(2020, 5, 8)),
        (6, date(2020, 5, 11)),
    ],
)
def test_working_days_leap_over_weekends(days: int, end: date) -> None:
    assert clock.working_days_after(date(2020, 5, 1), days) == end


def test_working_days_are_counted_forward() -> None:
    with pytest.raises(ValueError, match="forward"):
        clock.working_days_after(date(2020, 5, 1), -1)


@pytest.mark.parametrize(
    ("start", "on", "days"),
    [
        (date(2026, 3, 6), date(2026, 3, 6), 0),
        (date(2026, 3, 6), date(2026, 3, 8), 0),
        (date(2026, 3, 6), date(2026, 3, 9), 1),
        (date(2026, 3, 7), date(2026, 3, 13), 5),
        (date(2026, 3, 9), date(2026, 3, 30), 15),
        (date(2026, 3, 9), date(2026, 3, 1), 0),
    ],
)
def test_working_days_leave_out_the_ends_of_weeks(start: date, on: date, days: int) -> None:
    assert clock.working_days_between(start, on) == days
