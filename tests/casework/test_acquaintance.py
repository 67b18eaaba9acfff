"""Someone the casebook knows joins another case; whoever leaves their last case is not left behind."""

from __future__ import annotations

import pytest

from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.casework import acquaintance, cases, custody, people, records
from kazrights.casework.people import NewName
from kazrights.model.case import CasePerson
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make


def lawyer_in(vault: Vault, case_id: int) -> CasePerson:
    return next(link for link in cases.load(vault, case_id).people if link.role == "lawyer")


def test_people_are_found_by_any_spelling_with_their_cases(vault: Vault) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    person_id = make.subject(vault, first)
    people.add_name(vault, person_id, "Айжан Мысал")
    people.join_case(vault, second, person_id, "witness")
    (found,) = acquaintance.search(vault, "мысал")
    assert (found.id, found.name, found.refs) == (person_id, "Aizhan Example", ("KZ-2026-001", "KZ-2026-002"))
    assert acquaintance.search(vault, "мысал", but=[person_id]) == []
    assert acquaintance.search(vault, "  ") == []


def test_joining_adds_what_is_known_now_in_one_step(vault: Vault) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    person_id = make.subject(vault, first)
    since = FuzzyDate.parse("Feb 2020")
    acquaintance.join(
        vault, second, person_id, "lawyer", other_name="Айжан Мысал", in_case={"since": since},
        safe_to_contact="not_safe", how_to_contact="",
    )  # fmt: skip
    link = lawyer_in(vault, second)
    assert (link.since, link.person.safe_to_contact, len(link.person.names)) == (since, "not_safe", 2)
    vault.undo()
    person = records.get(vault, Person, person_id)
    assert len(cases.load(vault, second).people) == 1
    assert (person.safe_to_contact, len(person.names)) == (None, 1)


def test_whoever_leaves_their_last_case_is_gone_until_undone(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    person_id = people.add_person(vault, case_id, "lawyer", [NewName("Sample Lawyer")])
    acquaintance.leave(vault, lawyer_in(vault, case_id).id)
    assert acquaintance.search(vault, "Sample Lawyer") == []
    with pytest.raises(NotFound):
        records.get(vault, Person, person_id)
    vault.undo()
    assert lawyer_in(vault, case_id).person.names[0].full == "Sample Lawyer"


def test_whoever_has_another_case_or_record_stays(vault: Vault) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    person_id = make.subject(vault, first)
    people.join_case(vault, second, person_id, "lawyer")
    acquaintance.leave(vault, lawyer_in(vault, second).id)
    assert records.get(vault, Person, person_id)
    custody.add(vault, first, person_id, "apprehension")
    acquaintance.leave(vault, cases.load(vault, first).people[0].id)
    assert records.get(vault, Person, person_id) and custody.of_case(vault, first)
