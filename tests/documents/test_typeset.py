"""Lines are full, never too wide, and part nothing that belongs together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.documents.plain import NBSP, clean
from kazrights.documents.typeset import MissingGlyph, bound, face

MEASURE = 20_000


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("суд № 2 города", f"№{NBSP}2"),
        ("А. Б. Үлгі", f"А.{NBSP}Б.{NBSP}Үлгі"),
        ("on 12 August 2020", f"12{NBSP}August"),
        ("12 августа 2020 года", f"2020{NBSP}года"),
        ("2020 жылғы 3 қазан", f"2020{NBSP}жылғы"),
        ("по статье 274 УК", f"статье{NBSP}274"),
        ("жил в городе", f"в{NBSP}городе"),
        ("Мен — мұғалім", f"Мен{NBSP}— мұғалім"),
    ],
)
def test_what_belongs_together_is_bound(text: str, together: str) -> None:
    assert together in bound(text)
    assert bound(text).replace(NBSP, " ") == text


def test_lines_are_broken_at_blanks() -> None:
    lines = face("serif").lines("word " * 40, MEASURE)
    assert len(lines) > 1
    assert " ".join(lines).split() == ["word"] * 40
    assert all(face("serif").width(line + " word") > MEASURE for line in lines[:-1])


def test_a_word_wider_than_a_line_is_broken_at_letters() -> None:
    word = "құқықтық" * 10
    lines = face("serif").lines(f"Бұл {word} еді", 15_000)
    assert "".join(lines).replace(" ", "") == f"Бұл{word}еді"


def test_nothing_is_too_narrow_for_one_letter() -> None:
    assert face("serif").lines("абв", 1) == ["а", "б", "в"]


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("абвгқұ ABz.,-–№ 0123\u00a0"), max_size=200), st.integers(3_000, 40_000))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, measure: int) -> None:
    lines = face("serif").lines(text, measure)
    assert all(face("serif").width(line) <= measure + 1e-6 for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())


def test_a_missing_glyph_is_named() -> None:
    with pytest.raises(MissingGlyph) as refused:
        face("sans").lines("имя 名", MEASURE)
    assert refused.value.character == "名"
    assert "U+540D" in refused.value.sentence
