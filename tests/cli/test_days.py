"""Days on the command line are whole days."""

from __future__ import annotations

from datetime import date

import pytest

from kazrights.base.date_fields import DateNotUnderstood
from kazrights.cli.days import coming_day, that_day

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("text", ["2026-01-15", "15 Jan 2026", "15.01.2026", "15 января 2026"])
def test_a_day_that_was_is_written_in_full(text: str) -> None:
    assert that_day(text) == date(2026, 1, 15)


@pytest.mark.parametrize(
    "text", ["2026", "Jan 2026", "15 Jan", "~15 Jan 2026", "before 15 Jan 2026", "then", ""]
)
def test_anything_less_than_a_day_is_refused(text: str) -> None:
    with pytest.raises(DateNotUnderstood):
        that_day(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2027-01-15", date(2027, 1, 15)), ("tomorrow", date(2026, 11, 26)), ("15 Jan", date(2027, 1, 15))],
)
def test_a_coming_day_may_be_said(text: str, day: date) -> None:
    assert coming_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["2027", "Jan 2027", "soon"])
def test_a_coming_day_is_still_a_day(text: str) -> None:
    with pytest.raises(DateNotUnderstood):
        coming_day(text, TODAY)
