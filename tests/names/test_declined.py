"""Words of Russian and Kazakh text go back to the nominative, and a nominative to the beginning of its forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazrights.names.declined import stems, undeclined


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("Михаиле", "михаил"),
        ("Санине", "санин"),
        ("Бокаевым", "бокаев"),
        ("Бокаеву", "бокаев"),
        ("Тестовой", "тестова"),
        ("Асию", "асия"),
        ("Сергея", "сергей"),
        ("Ольги", "ольга"),
        ("Образцовского", "образцовский"),
        ("Образцовской", "образцовская"),
        ("Аянды", "аян"),
        ("Атабекті", "атабек"),
        ("Боқаевтың", "боқаев"),
        ("Дулатқа", "дулат"),
        ("Әлияның", "әлия"),
        ("Нұрланға", "нұрлан"),
        ("Ғалыммен", "ғалым"),
    ],
)
def test_back_to_the_nominative(found: str, name: str) -> None:
    assert name in undeclined(found)
    assert found.casefold().startswith(stems(name))


@pytest.mark.parametrize(("word", "never"), [("Атабекды", "атабек"), ("Нұрланге", "нұрлан"), ("Ким", "к")])
def test_what_no_ending_fits(word: str, never: str) -> None:
    assert never not in undeclined(word)


@given(st.text(max_size=30))
def test_any_text_is_taken(word: str) -> None:
    assert word.casefold() not in undeclined(word)
    assert stems(word)
