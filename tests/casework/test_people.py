"""What people are called, in a list and in a letter of each language."""

from __future__ import annotations

import pytest

from kazrights.base.wording import Wording
from kazrights.casework import cases, people
from kazrights.casework.people import NewName
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make


def _person(vault: Vault, *names: NewName) -> Person:
    case_id = make.case(vault)
    people.add_person(
        vault, case_id, "subject", names, description=Wording(en="a prisoner", ru="заключённый")
    )
    return cases.subjects(cases.load(vault, case_id))[-1]


@pytest.mark.parametrize(
    ("language", "name"), [(None, "Ayan Ulgi"), ("en", "Ayan Ulgi"), ("ru", "Аян Ульги"), ("kk", "Аян Үлгі")]
)
def test_a_letter_uses_the_spelling_of_its_language(vault: Vault, language: str | None, name: str) -> None:
    person = _person(
        vault,
        NewName("Ayan Ulgi"),
        NewName("Аян Ульги", language="ru"),
        NewName("Үлгі А.", language="kk"),
        NewName("Аян Үлгі", preferred_for="kk"),
    )
    assert people.shown_name(person, language) == name
    if language:
        assert people.name_for_letter(person, language) == name


def test_a_cyrillic_letter_takes_any_cyrillic_spelling_before_a_latin_one(vault: Vault) -> None:
    person = _person(
        vault, NewName("Ayan Ulgi"), NewName("Аян Ульгий", kind="misspelling"), NewName("Аян Ульги")
    )
    assert people.name_for_letter(person, "ru") == "Аян Ульги"
    only_latin = _person(vault, NewName("Ayan Ulgi"))
    assert people.name_for_letter(only_latin, "kk") == "Ayan Ulgi"


def test_someone_unnamed_is_described_but_has_no_name_for_a_letter(vault: Vault) -> None:
    person = _person(vault)
    assert people.shown_name(person, "ru") == "заключённый"
    assert people.name_for_letter(person, "ru") == ""


def test_names_keep_the_order_they_were_added_in(vault: Vault) -> None:
    case_id = make.case(vault)
    people.add_name(vault, make.subject(vault, case_id), "Айжан Үлгі")
    people.add_name(vault, make.subject(vault, case_id), "A. Example", kind="pen_name")
    names = cases.subjects(cases.load(vault, case_id))[0].names
    assert [(name.full, name.script) for name in names] == [
        ("Aizhan Example", "Latn"),
        ("Айжан Үлгі", "Cyrl"),
        ("A. Example", "Latn"),
    ]


def test_someone_in_the_casebook_can_join_another_case(vault: Vault) -> None:
    first, second = make.case(vault), make.case(vault, name="Sample Person")
    people.join_case(vault, second, make.subject(vault, first), "witness")
    joined = cases.load(vault, second).people[-1]
    assert (joined.role, joined.person.names[0].full) == ("witness", "Aizhan Example")
