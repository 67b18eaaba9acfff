"""Two spellings of one name meet, two names do not, and each match says what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import names_made
from kazrights.names.match import match
from kazrights.names.reasons import Reason, Why
from kazrights.names.words import tokens, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Бокаев", "Боқаев"),
        ("Бокаев", "Bokayev"),
        ("Боқаев", "Boqaev"),
        ("Бауыржан", "Baurzhan"),
        ("Қасым-Жомарт", "Kassym-Jomart"),
        ("Әлия", "Alija"),
        ("Ilýas", "Ильяс"),
        ("Max", "Макс"),
        ("Muxtar", "Мухтар"),
        ("Өтебай", "Утебай"),
        ("Жеңіс", "Zhengis"),
        ("Щербакова", "Scherbakowa"),
        ("Семёнов", "Semyonov"),
        ("Евгений", "Yevgeny"),
        ("Qoja", "Ходжа"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    found = match(one, other)
    assert found is not None and found.tier == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Бокаев", "Букаев"),
        ("Омаров", "Умаров"),
        ("Боқаев", "Бөкеев"),
        ("Алия", "Алла"),
        ("Диана", "Дана"),
        ("Erlan", "Ержан"),
        ("Ахметов", "Ахметова"),
        ("Алия", "Ғалия"),
        ("Test Bokayev", "Sample Bokayev"),
        ("Нұрлан Маратұлы Омар", "Нұрлан Сәкенұлы Омар"),
        ("", "Омар"),
        ("...", "..."),
    ],
)
def test_two_names(one: str, other: str) -> None:
    found = match(one, other)
    assert found is None or found.tier == "alike"


@pytest.mark.parametrize(
    ("one", "other", "tier", "why"),
    [
        ("Ғани Омар", "Гани Омар", "same", [Reason(Why.LETTERS, "ғ", "г")]),
        ("Омар Гани", "Гани Омар", "same", [Reason(Why.ORDER)]),
        ("Гани Маратұлы Омар", "Гани Омар", "same", [Reason(Why.PATRONYMIC, "маратұлы", "")]),
        (
            "Гани Маратұлы Омар",
            "Гани Маратович Омар",
            "same",
            [Reason(Why.PATRONYMIC_FORM, "маратұлы", "маратович")],
        ),
        ("Гани Марат ұлы Омар", "Гани Маратұлы Омар", "same", [Reason(Why.LETTERS, " ", "")]),
        ("Massimov", "Masimov", "same", [Reason(Why.DOUBLE, "s", "")]),
        ("Нур Бол Омар", "Нурбол Омар", "same", [Reason(Why.JOINED, "нур бол", "нурбол")]),
        ("Test Okilov", "Test Ogilov", "same", [Reason(Why.SOUND, "okilov", "ogilov")]),
        ("Гани", "Gani", "same", [Reason(Why.SCRIPT, "гани", "gani")]),
        ("Г. Омар", "Гани Омар", "alike", [Reason(Why.INITIAL, "г", "гани")]),
        ("Омаров", "Умаров", "alike", [Reason(Why.ONE_LETTER, "омаров", "умаров")]),
        ("Омар", "Гани Омар", "alike", [Reason(Why.MISSING, "", "гани")]),
        ("Гани Омар", "Гани Омар", "same", []),
    ],
)
def test_why(one: str, other: str, tier: str, why: list[Reason]) -> None:
    found = match(one, other)
    assert found is not None
    assert (found.tier, list(found.why)) == (tier, why)


@pytest.mark.parametrize(
    ("file", "most_missed"), [("names_made.txt", 0.02), ("names_held.txt", 0.02), ("names_last.txt", 0.02)]
)
def test_made_groups(file: str, most_missed: float) -> None:
    rows = names_made.rows(file)
    same = [match(row[3], row[5]) for row in rows if row[0] == "same"]
    different = [match(row[3], row[5]) for row in rows if row[0] == "different"]
    assert sum(found is None or found.tier != "same" for found in same) <= most_missed * len(same)
    assert sum(found is not None and found.tier == "same" for found in different) <= 0.02 * len(different)


def test_a_patronymic_alone_is_a_name() -> None:
    found = match("Гани Маратұлы", "Гани")
    assert found is not None and found.tier == "alike"


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken(one: str, other: str) -> None:
    found, back = match(one, other), match(other, one)
    assert (found and found.tier) == (back and back.tier)
    if found:
        assert isinstance(found.why, tuple)


@given(st.text(max_size=60))
def test_a_name_is_itself(text: str) -> None:
    found = match(text, text)
    assert (found is not None) == bool(words(text))
    if found:
        assert found.tier == "same" and found.why == ()
    assert all(key and " " not in key for key in tokens(text))
