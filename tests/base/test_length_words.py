"""A length is read with its unit, in three languages."""

from __future__ import annotations

import pytest

from kazrights.base.length_words import LengthNotUnderstood, read_length


@pytest.mark.parametrize(
    ("typed", "length", "unit"),
    [
        ("18 months", 18, "month"),
        ("18m", 18, "month"),
        ("5½ years", 5.5, "year"),
        ("5.5 y", 5.5, "year"),
        ("½ year", 0.5, "year"),
        ("15 суток", 15, "day"),
        ("2 мес.", 2, "month"),
        ("5 лет", 5, "year"),
        ("3 жыл", 3, "year"),
        ("18  АЙ", 18, "month"),
    ],
)
def test_a_length_is_read_with_its_unit(typed: str, length: float, unit: str) -> None:
    assert read_length(typed) == (length, unit)


@pytest.mark.parametrize("typed", ["", "18", "months", "0 days", "-3 days", "3 apples", "1 2 days"])
def test_a_length_without_number_or_unit_is_refused(typed: str) -> None:
    with pytest.raises(LengthNotUnderstood):
        read_length(typed)
