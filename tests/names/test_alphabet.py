"""The order of the alphabet: that of Qt's collator for Kazakh, without Qt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from kazrights.names.alphabet import sort_key


def test_kazakh_letters_stand_in_their_places() -> None:
    names = [
        "Қанат",
        "Камила",
        "Әсел",
        "Асель",
        "Бек",
        "Ғалия",
        "Гүл",
        "Өмір",
        "Олжас",
        "Ұлан",
        "Урал",
        "Іңкәр",
        "Инна",
    ]
    collator = QCollator(QLocale("kk"))
    assert sorted(names, key=sort_key) == sorted(names, key=collator.sortKey)


def test_yo_stands_with_ye_and_case_does_not_count() -> None:
    assert sorted(["Ж", "ё", "Ею", "Ева"], key=sort_key) == ["ё", "Ева", "Ею", "Ж"]
    assert sort_key("") == ""


def test_latin_stands_before_cyrillic_and_marks_do_not_count() -> None:
    assert sorted(["Аян", "zoo", "Émile", "Emma"], key=sort_key) == ["Émile", "Emma", "zoo", "Аян"]


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert isinstance(sort_key(text), str)
