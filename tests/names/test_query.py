"""Every beginning of every spelling reaches the name, also in the wrong layout and declined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import names_made
from kazrights.names.query import Reading, query
from kazrights.names.words import tokens


def reaches(reading: Reading, name: str) -> bool:
    held = tokens(name)
    whole = all(any(key in held for key in keys) for keys in reading.words[:-1])
    return whole and any(key.startswith(begun) for begun in reading.words[-1] for key in held)


@pytest.mark.parametrize(
    ("typed", "name", "how"),
    [
        ("Бау", "Бауыржан", "typed"),
        ("Bau", "Бауыржан", "typed"),
        ("Bauy", "Baurzhan", "typed"),
        ("s", "Шолпан", "typed"),
        ("То", "Төлеген", "typed"),
        ("Tokay", "Тоқаев", "typed"),
        ("gani om", "Омар Ғани", "typed"),
        (",jrftd", "Боқаев", "layout"),
        (",j0f", "Бокаев", "layout"),
        ("ищлфн", "Бокаев", "layout"),
        ("Бокаевым", "Bokayev", "declined"),
        ("Боқаевтың", "Бокаев", "declined"),
        ("Асию", "Әсия", "declined"),
    ],
)
def test_what_is_typed_reaches_the_name(typed: str, name: str, how: str) -> None:
    assert any(reading.how == how and reaches(reading, name) for reading in query(typed))


def test_nothing_typed_means_nothing() -> None:
    assert query("") == query(" .,-") == ()


def test_every_beginning_reaches() -> None:
    forms = dict.fromkeys(row[3] for row in names_made.rows() if row[0] == "same" and " " not in row[3])
    missed = [
        form[:length]
        for form in forms
        for length in range(2, len(form) + 1)
        if not any(reaches(reading, form) for reading in query(form[:length]) if reading.how == "typed")
    ]
    assert missed == []


@given(st.text(max_size=40))
def test_any_text_is_taken(typed: str) -> None:
    for reading in query(typed):
        assert reading.words and all(keys and all(keys) for keys in reading.words)
