"""A planned day is read as people say it, in three languages, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from kazrights.base.date_fields import DateNotUnderstood
from kazrights.base.day_words import read_day, split_day

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-25"),
        ("Tomorrow", "2026-11-26"),
        ("fri", "2026-11-27"),
        ("by Friday", "2026-11-27"),
        ("wed", "2026-12-02"),
        ("in 3 days", "2026-11-28"),
        ("+10", "2026-12-05"),
        ("in 2 weeks", "2026-12-09"),
        ("in 3 months", "2027-02-25"),
        ("15 jan", "2027-01-15"),
        ("25 Nov", "2026-11-25"),
        ("24.11", "2027-11-24"),
        ("2026-12-01", "2026-12-01"),
        ("01.02.2027", "2027-02-01"),
        ("29 feb", "2028-02-29"),
        ("пт", "2026-11-27"),
        ("в пятницу", "2026-11-27"),
        ("завтра", "2026-11-26"),
        ("через 3 дня", "2026-11-28"),
        ("через неделю", "2026-12-02"),
        ("15 января", "2027-01-15"),
        ("жұма", "2026-11-27"),
        ("Ертең", "2026-11-26"),
        ("3 күннен кейін", "2026-11-28"),
        ("15 қаңтар", "2027-01-15"),
    ],
)
def test_a_day_is_read_as_it_is_said(said: str, day: str) -> None:
    assert read_day(said, WEDNESDAY).isoformat() == day


@pytest.mark.parametrize(
    "said", ["", "soon", "jan 2027", "~15 jan 2027", "31 feb", "in 3 apples", "2027", "7"]
)
def test_anything_but_one_day_is_refused(said: str) -> None:
    with pytest.raises(DateNotUnderstood):
        read_day(said, WEDNESDAY)


def test_the_end_of_a_month_stays_in_its_month() -> None:
    assert read_day("in 1 month", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("typed", "title", "day"),
    [
        ("call back fri", "call back", "2026-11-27"),
        ("Send the file by 15 jan", "Send the file", "2027-01-15"),
        ("позвонить через 3 дня", "позвонить", "2026-11-28"),
        ("адвокатқа хабарласу ертең", "адвокатқа хабарласу", "2026-11-26"),
        ("ask about article 174", "ask about article 174", None),
        ("fri", "fri", None),
    ],
)
def test_a_step_gives_up_the_day_it_ends_in(typed: str, title: str, day: str | None) -> None:
    found_title, found_day = split_day(typed, WEDNESDAY)
    assert (found_title, found_day and found_day.isoformat()) == (title, day)
