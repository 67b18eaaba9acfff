"""Names are changed with what is derived from them, put in order, and preferred one for a language."""

from __future__ import annotations

from kazrights.casework import cases, naming, people, records
from kazrights.model.person import PersonName
from kazrights.store.vault import Vault
from tests import make


def names(vault: Vault, case_id: int) -> list[PersonName]:
    return cases.load(vault, case_id).people[0].person.names


def test_a_corrected_name_takes_its_parts_and_script_along(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Exampel")
    naming.change_name(vault, names(vault, case_id)[0].id, full="Айжан  Мысал")
    (name,) = names(vault, case_id)
    assert (name.full, name.given, name.family, name.script) == ("Айжан Мысал", "Айжан", "Мысал", "Cyrl")


def test_parts_that_were_given_are_kept(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    name_id = names(vault, case_id)[0].id
    records.edit(vault, PersonName, name_id, family="Own", given="Words")
    naming.change_name(vault, name_id, full="Aizhan Exemple")
    (name,) = names(vault, case_id)
    assert (name.full, name.family, name.given) == ("Aizhan Exemple", "Own", "Words")


def test_moving_a_name_up_makes_it_the_one_shown_in_one_step(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    person_id = make.subject(vault, case_id)
    people.add_name(vault, person_id, "Айжан Мысал")
    third = people.add_name(vault, person_id, "A. Example")
    naming.move_name(vault, third, -1)
    assert [name.full for name in names(vault, case_id)] == ["Aizhan Example", "A. Example", "Айжан Мысал"]
    naming.move_name(vault, third, -1)
    assert people.shown_name(cases.load(vault, case_id).people[0].person) == "A. Example"
    vault.undo()
    assert names(vault, case_id)[0].full == "Aizhan Example"


def test_one_name_is_preferred_for_a_language(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    person_id = make.subject(vault, case_id)
    first = people.add_name(vault, person_id, "Айжан Мысал", preferred_for="ru kk")
    people.add_name(vault, person_id, "Айжан Мысалова", preferred_for="ru")
    assert [name.preferred_for for name in names(vault, case_id)] == ["", "kk", "ru"]
    naming.change_name(vault, first, preferred_for="ru kk")
    assert [name.preferred_for for name in names(vault, case_id)] == ["", "ru kk", ""]
    assert people.name_for_letter(cases.load(vault, case_id).people[0].person, "ru") == "Айжан Мысал"
