"""A case is found by its reference or by a name in any spelling held."""

from __future__ import annotations

import pytest

from kazrights.base.errors import NotFound
from kazrights.casework import cases, people
from kazrights.casework.cases import NewCase, SeveralCases
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def ayan(vault: Vault) -> int:
    """A case whose subject has a patronymic and a Cyrillic spelling."""
    case_id = make.case(vault, name="Ayan Ulgi", ref="KZ-2026-007")
    people.add_name(vault, make.subject(vault, case_id), "Үлгі Аян Сынақұлы", language="kk")
    make.case(vault, name="Sample Person", ref="KZ-2026-008")
    return case_id


@pytest.mark.parametrize(
    "typed",
    [
        "KZ-2026-007",
        " kz-2026-007 ",
        "Ayan Ulgi",
        "ulgi",
        "ULGI AYAN",
        "Аян Үлгі",
        "үлгі",
        "Үлгі Аян Сынақұлы",
    ],
)
def test_found_by_reference_full_name_or_family_name(vault: Vault, ayan: int, typed: str) -> None:
    assert cases.find(vault, typed) == ayan


@pytest.mark.parametrize("typed", ["ҚЗ-7", " ҚЗ-7 ", "қз-7", "KZ-7", "kz 7"])
def test_a_reference_in_any_script_is_found(vault: Vault, ayan: int, typed: str) -> None:
    case_id = make.case(vault, name="Bota Sample", ref="ҚЗ-7")
    make.case(vault, name="Dana Sample", ref="ҚЗ-77")
    assert cases.find(vault, typed) == case_id


def test_references_that_differ_in_script_only_are_told_apart(vault: Vault) -> None:
    cyrillic = make.case(vault, ref="ҚЗ-7")
    latin = make.case(vault, ref="KZ-7")
    assert (cases.find(vault, "ҚЗ-7"), cases.find(vault, "KZ-7")) == (cyrillic, latin)
    with pytest.raises(SeveralCases):
        cases.find(vault, "kz-7")


@pytest.mark.parametrize("typed", ["word " * 1500, "x" * 60_000, " ".join(f"w{n}" for n in range(1500))])
def test_a_pasted_page_is_not_a_name(vault: Vault, ayan: int, typed: str) -> None:
    with pytest.raises(NotFound):
        cases.find(vault, typed)
    assert cases.similar(vault, typed) == []


@pytest.mark.parametrize("typed", ["Ulg", "Ayan", "KZ-2026", "", "%", "Nobody"])
def test_part_of_a_name_is_not_a_name(vault: Vault, ayan: int, typed: str) -> None:
    with pytest.raises(NotFound):
        cases.find(vault, typed)


def test_only_the_subject_of_a_case_leads_to_it(vault: Vault, ayan: int) -> None:
    people.add_person(vault, ayan, "lawyer", [people.NewName("Some Lawyer")])
    with pytest.raises(NotFound):
        cases.find(vault, "Lawyer")


def test_several_are_refused_and_listed(vault: Vault, ayan: int) -> None:
    make.case(vault, name="Bota Ulgi", ref="KZ-2026-009")
    with pytest.raises(SeveralCases) as refused:
        cases.find(vault, "Ulgi")
    assert refused.value.refs == ["KZ-2026-007", "KZ-2026-009"]
    assert "KZ-2026-007 Ayan Ulgi; KZ-2026-009 Bota Ulgi" in refused.value.sentence
    assert cases.find(vault, "Bota Ulgi")


def test_look_alikes_share_the_family_name_or_all_words(vault: Vault, ayan: int) -> None:
    assert [row.id for row in cases.similar(vault, "Bota Үлгі")] == [ayan]
    assert [row.id for row in cases.similar(vault, "Ayan")] == [ayan]
    assert cases.similar(vault, "Ayan Other") == []
    assert cases.similar(vault, " ") == []


def test_a_new_case_is_found_by_the_family_name_typed_first_or_last(vault: Vault) -> None:
    first = cases.open_case(vault, NewCase(name="Үлгіұлы Аян Сынақұлы"))
    last = cases.open_case(vault, NewCase(name="Bota Sample"))
    assert cases.find(vault, "Ulgiuly") == first
    assert cases.find(vault, "sample") == last
