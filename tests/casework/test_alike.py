"""A name is taken apart as it is meant, and nobody is entered twice for a spelling."""

from __future__ import annotations

import pytest

from kazrights.casework import alike, cases, people
from kazrights.casework.cases import NewCase, NewOther
from kazrights.casework.names_typed import name_typed
from kazrights.casework.people import NewName
from kazrights.store.vault import Vault
from tests import make


@pytest.mark.parametrize(
    ("typed", "full", "family", "given"),
    [
        ("Ayan Example", "Ayan Example", "Example", "Ayan"),
        (" Example,  Ayan ", "Ayan Example", "Example", "Ayan"),
        ("Үлгі, Аян Сынақұлы", "Үлгі Аян Сынақұлы", "Үлгі", "Аян"),
        ("Үлгі Аян Сынақұлы", "Үлгі Аян Сынақұлы", "Үлгі", "Аян"),
        ("Ayan", "Ayan", "", "Ayan"),
        (", Ayan", ", Ayan", "Ayan", ","),
    ],
)
def test_a_comma_says_which_name_is_the_family_name(typed: str, full: str, family: str, given: str) -> None:
    name = name_typed(typed)
    assert (name.full, name.family, name.given) == (full, family, given)


@pytest.mark.parametrize(
    ("typed", "family"), [("Сампле Аян", "Сампле"), ("Аян Сампле", "Сампле"), ("Другой Аян", "Аян")]
)
def test_the_other_script_tells_the_order(typed: str, family: str) -> None:
    assert name_typed(typed, NewName("Ayan Sample", family="Sample", given="Ayan")).family == family


def test_someone_alike_is_found_in_any_part_and_script(vault: Vault) -> None:
    new = NewCase(
        name="Test Person", others=[NewOther("lawyer", [NewName("Sample Lawyer"), NewName("Үлгі Адвокат")])]
    )
    case_id = cases.open_case(vault, new)
    [found] = alike.people(vault, "үлгі адвокат", "en")
    assert (found.name, found.case_id, found.part) == ("Sample Lawyer", case_id, "Lawyer")
    assert [one.name for one in alike.people(vault, "Lawyer", "en")] == ["Sample Lawyer"]
    assert alike.people(vault, "", "en") == alike.people(vault, "?", "en") == []


def test_at_most_three_and_the_nearest_first(vault: Vault) -> None:
    for given in ("Ayan", "Bota", "Dana", "Erlan"):
        make.case(vault, f"{given} Example")
    found = alike.people(vault, "Erlan Example", "en")
    assert found[0].name == "Erlan Example" and len(found) == 3


def test_someone_known_joins_a_new_case_and_gains_its_names(vault: Vault) -> None:
    known = make.subject(vault, make.case(vault, "Ayan Example"))
    lawyer_id = make.subject(vault, make.case(vault, "Sample Lawyer"))
    new = NewCase(
        named=NewName("Ayan Example"), person_id=known, other_names=[NewName("Аян Үлгі")],
        others=[NewOther("lawyer", person_id=lawyer_id)],
    )  # fmt: skip
    case = cases.load(vault, cases.open_case(vault, new))
    assert {link.role: link.person_id for link in case.people} == {"subject": known, "lawyer": lawyer_id}
    assert [name.full for name in cases.subjects(case)[0].names] == ["Ayan Example", "Аян Үлгі"]
    assert people.shown_name(cases.subjects(case)[0], "kk") == "Аян Үлгі"
