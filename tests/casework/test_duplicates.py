"""Those recorded twice are found, with the reason; those who are two are not, nor those said to be."""

from __future__ import annotations

import pytest

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import duplicates, links, merging, people, records, relations
from kazrights.casework.duplicates import Pair
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make


def _people(vault: Vault, *names: str) -> list[int]:
    return [make.subject(vault, make.case(vault, name)) for name in names]


def _found(vault: Vault) -> list[tuple[int, int]]:
    return [(pair.one.id, pair.other.id) for pair in duplicates.people(vault)]


def test_one_name_in_two_scripts_is_a_strong_pair_with_its_reason(vault: Vault) -> None:
    one, other, _third = _people(vault, "Testov Example", "Тестов Ехампле", "Sample Person")
    pairs = duplicates.people(vault)
    assert [(pair.one.id, pair.other.id) for pair in pairs] == [(one, other)]
    assert pairs[0].strong
    assert pairs[0].reasons == ("one name in two spellings: Testov Example, Тестов Ехампле",)
    assert pairs[0].one.where == ("KZ-2026-001 · Subject of the case",)


def test_a_like_name_is_weaker_and_the_year_of_birth_counts(vault: Vault) -> None:
    one, other, third, fourth = _people(
        vault, "Testenova Examplia", "Testanova Examplia", "Sampleov Model", "Сәмплеов Модел"
    )
    for person_id in (one, other):
        records.edit(vault, Person, person_id, born_on=FuzzyDate.parse("1970"))
    pairs = {(pair.one.id, pair.other.id): pair for pair in duplicates.people(vault)}
    assert not pairs[one, other].strong
    assert "born in the same year" in pairs[one, other].reasons
    assert pairs[third, fourth].strong
    assert list(pairs) == [(third, fourth), (one, other)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"born_on": FuzzyDate.parse("1970")}, {"born_on": FuzzyDate.parse("1988")}),
        ({"sex": "male"}, {"sex": "female"}),
        ({"counting_unit": "group"}, {}),
    ],
)
def test_what_tells_two_people_apart(
    vault: Vault, mine: dict[str, object], theirs: dict[str, object]
) -> None:
    one, other = _people(vault, "Test Person", "Test Person")
    assert _found(vault) == [(one, other)]
    if "counting_unit" in mine:
        mine = {"counting_unit": next(c for c in _units() if c != "individual")}
    records.edit(vault, Person, one, **mine)
    records.edit(vault, Person, other, **theirs)
    assert _found(vault) == []


def _units() -> tuple[str, ...]:
    from kazrights.model.term import vocabulary

    return vocabulary("counting_unit").codes


def test_not_the_same_is_remembered_and_undone_and_follows_a_merge(vault: Vault) -> None:
    one, other, third = _people(vault, "Test Person", "Test Person", "Sample Figure")
    duplicates.not_the_same(vault, "person", one, other)
    assert _found(vault) == []
    vault.undo()
    assert _found(vault) == [(one, other)]
    vault.redo()
    merging.merge(vault, "person", third, other, {merging.NAMES: "other"})
    assert _found(vault) == []


def test_relatives_are_two_people_unless_they_are_said_to_be_one(vault: Vault) -> None:
    one, other = _people(vault, "Test Person", "Test Person")
    relation = relations.add(vault, one, other, "parent")
    assert _found(vault) == []
    with vault.change("Test relation") as session:
        from kazrights.model.person import PersonRelation

        session.get_one(PersonRelation, relation).kind = "same_person"
    assert _found(vault) == [(one, other)]


def test_cases_of_one_person_or_under_one_title_and_not_those_linked(vault: Vault) -> None:
    one, two, three = (make.case(vault, f"{name} Person") for name in ("First", "Second", "Third"))
    people.join_case(vault, two, make.subject(vault, one), "subject")
    records.edit(vault, Case, three, title=Wording(ru="Дело о примере"))
    records.edit(vault, Case, one, title=Wording(ru="Дело о ПРИМЕРЕ"))
    pairs = duplicates.cases(vault)
    assert [(pair.one.id, pair.other.id, pair.reasons) for pair in pairs] == [
        (one, three, ("the same title",)),
        (one, two, ("the same person",)),
    ]
    links.add(vault, one, three, "related")
    duplicates.not_the_same(vault, "case", two, one)
    assert duplicates.cases(vault) == []


def test_a_name_that_very_many_have_costs_no_comparing_of_all_with_all(vault: Vault) -> None:
    from kazrights.casework import name_blocks
    from kazrights.casework.name_blocks import Held

    crowd = [Held(n, "Test Person", 1950 + n % 50) for n in range(1, 1001)]
    assert sum(1 for _pair in name_blocks.pairs(crowd)) <= 50 * 3 * 20 * 19
    nameless_years = [Held(n, "Test Person", 0) for n in range(1, 1001)]
    assert list(name_blocks.pairs(nameless_years)) == []


def test_an_empty_casebook_has_none(vault: Vault) -> None:
    found: list[Pair] = [*duplicates.people(vault), *duplicates.cases(vault)]
    assert found == []


def test_told_to_stop_it_gives_what_it_has_found(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "_ASKED_EVERY", 1)
    _people(vault, "Test Person", "Test Person", "Test Person")
    answers = iter((True, False))
    assert len(duplicates.people(vault, go_on=lambda: next(answers))) == 1
    assert next(answers, None) is None
