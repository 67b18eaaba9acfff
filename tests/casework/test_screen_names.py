"""Names give way to initials in any text, in any script and with any ending; other words stay."""

from __future__ import annotations

import time

import pytest

from kazrights.casework import people, screen_names
from kazrights.casework.screen_names import Cover
from kazrights.store.vault import Vault
from tests import make

COVER = Cover(
    [
        ("Aizhan Example", "Example", "Aizhan", ""),
        ("Айжан Мысалова", "Мысалова", "Айжан", ""),
        ("Мысал Серікұлы Үлгіев", "Үлгіев", "Мысал", "Серікұлы"),
        ("Сана Ким", "Ким", "Сана", ""),
        ("Dulat", "", "Dulat", ""),
        ("Sample-Model Person Bolatbekov", "Sample-Bolatbekov", "Person", ""),
    ]
)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Aizhan Example was sentenced", "A. E. was sentenced"),
        ("EXAMPLE call with Example’s lawyer", "E. call with E. lawyer"),
        ("Дело Мысаловой Айжан", "Дело М. А."),
        ("письмо Айжан", "письмо Айжан"),
        ("Үлгіевтің ісі, Мысал Серікұлы Үлгіев", "Ү. ісі, М. С. Ү."),
        ("Кимом, Киму, Кимоно", "К., К., Кимоно"),
        ("Dulat is free", "D. is free"),
        ("Sample-Bolatbekov", "S.-B."),
        ("Айжан Болатбеков", "А. Б."),
        ("an example of a letter", "an example of a letter"),
        ("KZ-2026-001 · Imprisoned · 25 Nov 2026", "KZ-2026-001 · Imprisoned · 25 Nov 2026"),
        ("", ""),
    ],
)
def test_names_give_way_to_initials(said: str, shown: str) -> None:
    assert COVER.text(said) == shown


def test_a_name_broken_for_the_line_is_still_a_name() -> None:
    assert "Bolat" not in COVER.text("Sample-Bo\u200blatbekov")
    long = Cover([("Test Kunanbayevaexamplelongname", "Kunanbayevaexamplelongname", "Test", "")])
    assert long.text("Test Kunanbayevae\u200bxamplelongna\u200bme") == "T. K."


def test_the_choice_is_kept_in_the_casebook_and_is_no_step(vault: Vault) -> None:
    assert not screen_names.are_hidden(vault)
    screen_names.hide(vault, hidden=True)
    assert screen_names.are_hidden(vault) and vault.undo_title() == ""


def test_every_spelling_held_is_covered(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Invented")
    people.add_name(vault, make.subject(vault, case_id), "Айжан Ойдан")
    cover = screen_names.cover_of(vault)
    assert cover.text("Invented; Ойданға; Alma") == "I.; О.; Alma"


def test_many_names_do_not_slow_the_cover() -> None:
    cover = Cover((f"Given{n} Family{n}", f"Family{n}", f"Given{n}", "") for n in range(20_000))
    began = time.perf_counter()
    for n in range(300):
        cover.text(f"Row {n}: Given{n} Family{n} called about the hearing in Almaty, 12 Jan 2026")
    assert time.perf_counter() - began < 0.5
