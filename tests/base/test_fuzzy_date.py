"""Dates known in part: bounded, sorted and stored without gaining or losing anything."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given, settings

from kazrights.base.fuzzy_date import FuzzyDate, Modifier
from tests.base.some_dates import about, after, before, between, exact, fuzzy_dates, span


@settings(max_examples=200, deadline=None)
@given(fuzzy_dates())
def test_storage_loses_nothing(when: FuzzyDate) -> None:
    assert FuzzyDate.from_stored(when.stored()) == when
    assert hash(FuzzyDate.from_stored(when.stored())) == hash(when)


@settings(max_examples=300, deadline=None)
@given(fuzzy_dates(), fuzzy_dates())
def test_stored_form_sorts_by_key_and_key_by_first_day(one: FuzzyDate, other: FuzzyDate) -> None:
    if one.sort_key < other.sort_key:
        assert one.stored() < other.stored()
    plain = {Modifier.exact, Modifier.about, Modifier.between, Modifier.from_to}
    if {one.modifier, other.modifier} <= plain and one.earliest and other.earliest:
        assert not (one.earliest < other.earliest and one.sort_key > other.sort_key)


@settings(max_examples=200, deadline=None)
@given(fuzzy_dates())
def test_earliest_is_never_behind_latest(when: FuzzyDate) -> None:
    if when.earliest and when.latest:
        assert when.earliest <= when.latest


def test_natural_order() -> None:
    ordered = [
        exact("2019-12-31"),
        after("2019"),
        before("2020"),
        exact("2020"),
        about("2020"),
        span("2020", "2020-03"),
        span("2020", "2021"),
        before("2020-01"),
        exact("2020-01"),
        exact("2020-01-01"),
        exact("2020-01-31"),
        after("2020-01"),
        before("2020-05-01"),
        exact("2020-05-01"),
        after("2020-05-01"),
        exact("2020-05-02"),
        FuzzyDate("", modifier=Modifier.text, text="long ago"),
    ]
    mixed = ordered[::-1]
    assert sorted(mixed, key=FuzzyDate.stored) == ordered


@pytest.mark.parametrize(
    ("when", "precision", "earliest", "latest"),
    [
        (exact("2020"), "year", date(2020, 1, 1), date(2020, 12, 31)),
        (exact("2020-02"), "month", date(2020, 2, 1), date(2020, 2, 29)),
        (exact("2020-02-10"), "day", date(2020, 2, 10), date(2020, 2, 10)),
        (about("2020-02"), "approximate", date(2020, 2, 1), date(2020, 2, 29)),
        (before("2020-05"), "before", None, date(2020, 4, 30)),
        (after("2020-05"), "after", date(2020, 6, 1), None),
        (span("2019", "2020-02"), "range", date(2019, 1, 1), date(2020, 2, 29)),
        (between("2019-03-05", "2020"), "range", date(2019, 3, 5), date(2020, 12, 31)),
        (FuzzyDate("", modifier=Modifier.text, text="long ago"), "text", None, None),
    ],
)
def test_bounds(when: FuzzyDate, precision: str, earliest: date | None, latest: date | None) -> None:
    assert (when.precision, when.earliest, when.latest) == (precision, earliest, latest)


def test_iso_is_no_longer_than_what_is_known() -> None:
    assert before("2019").iso == "2019"
    assert (between("2017", "2019-07").iso, between("2017", "2019-07").end_iso) == ("2017", "2019-07")
    assert FuzzyDate("", modifier=Modifier.text, text="long ago").iso is None
    assert FuzzyDate.of(date(2020, 5, 1)) == exact("2020-05-01")


def test_is_a_value() -> None:
    assert len({exact("2020"), exact("2020"), about("2020")}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        exact("2020").start = "2021"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"start": ""}, "four digits"),
        ({"start": "2020-5"}, "four digits"),
        ({"start": "2020", "end": "2021"}, "has an end"),
        ({"start": "2020", "modifier": Modifier.between}, "has an end"),
        ({"start": "2020", "modifier": Modifier.text, "text": "x"}, "in words"),
        ({"start": "", "modifier": Modifier.text, "text": "  "}, "in words"),
    ],
)
def test_no_impossible_value_can_be_made(wrong: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        FuzzyDate(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("damaged", ["", "2020", "2020-00-00.3 exact|2020", "k sometimes|2020||certain|"])
def test_damaged_storage_is_refused(damaged: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        FuzzyDate.from_stored(damaged)
