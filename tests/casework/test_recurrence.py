"""A repeating action comes again on its day, whenever it was done."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from kazrights.casework.recurrence import Rule, following
from kazrights.model.term import vocabulary


@pytest.mark.parametrize(
    ("recurrence", "due_on", "done_on", "next_on"),
    [
        ("daily", date(2026, 3, 1), date(2026, 3, 1), date(2026, 3, 2)),
        ("weekly", date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 9)),
        ("weekly", date(2026, 3, 2), date(2026, 3, 1), date(2026, 3, 9)),
        ("weekly", date(2026, 3, 2), date(2026, 3, 23), date(2026, 3, 23)),
        ("weekly", date(2026, 3, 2), date(2026, 3, 24), date(2026, 3, 30)),
        ("fortnightly", date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 16)),
        ("monthly", date(2026, 12, 15), date(2026, 12, 20), date(2027, 1, 15)),
        ("monthly", date(2026, 1, 15), date(2026, 4, 16), date(2026, 5, 15)),
        ("quarterly", date(2026, 11, 30), date(2026, 11, 30), date(2027, 2, 28)),
        ("half_yearly", date(2026, 8, 31), date(2026, 8, 31), date(2027, 2, 28)),
        ("yearly", date(2026, 6, 6), date(2029, 6, 7), date(2030, 6, 6)),
    ],
)
def test_next_day_counts_from_the_due_date_and_is_not_past(
    recurrence: str, due_on: date, done_on: date, next_on: date
) -> None:
    found = following(recurrence, Rule(), due_on, done_on)
    assert found is not None
    assert found[0] == next_on


@pytest.mark.parametrize(
    ("recurrence", "days"),
    [
        (
            "monthly",
            [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 31)],
        ),
        ("monthly", [date(2028, 1, 30), date(2028, 2, 29), date(2028, 3, 30)]),
        (
            "yearly",
            [date(2028, 2, 29), date(2029, 2, 28), date(2030, 2, 28), date(2031, 2, 28), date(2032, 2, 29)],
        ),
    ],
)
def test_a_day_that_a_month_lacks_comes_back(recurrence: str, days: list[date]) -> None:
    rule = Rule()
    for due_on, wanted in pairwise(days):
        found = following(recurrence, Rule.read(str(rule)), due_on, due_on)
        assert found is not None
        assert found[0] == wanted
        rule = found[1]


def test_a_day_put_in_by_hand_overrules_the_remembered_one() -> None:
    found = following("monthly", Rule(day=31), date(2027, 2, 15), date(2027, 2, 15))
    assert found is not None
    assert found[0] == date(2027, 3, 15)


def test_a_postponed_day_does_not_move_the_series() -> None:
    found = following("monthly", Rule(on=date(2026, 3, 1)), date(2026, 3, 20), date(2026, 3, 20))
    assert found == (date(2026, 4, 1), Rule())
    found = following("weekly", Rule(on=date(2026, 3, 2)), date(2026, 3, 11), date(2026, 3, 5))
    assert found == (date(2026, 3, 16), Rule())


def test_every_word_of_the_vocabulary_repeats_and_no_other() -> None:
    day = date(2026, 3, 1)
    assert all(following(code, Rule(), day, day) for code in vocabulary("recurrence").codes)
    assert following("never", Rule(), day, day) is None


def test_a_rule_reads_back_and_leaves_out_what_it_does_not_know() -> None:
    rule = Rule(day=31, on=date(2026, 2, 28))
    assert Rule.read(str(rule)) == rule
    assert Rule.read("") == Rule()
    assert Rule.read("day=30 count=4 odd") == Rule(day=30)
