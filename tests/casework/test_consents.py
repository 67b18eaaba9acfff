"""Consent is what is recorded and holds today; what was withdrawn or has expired no longer counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kazrights.base.errors import InvalidInput
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.casework import consents
from kazrights.casework.consents import Cell
from kazrights.store.vault import Vault
from tests import make

TODAY = date(2026, 11, 25)


@pytest.fixture
def person_id(vault: Vault) -> int:
    return make.subject(vault, make.case(vault, "Aizhan Example"))


def cells(vault: Vault, person_id: int) -> list[Cell]:
    return consents.matrix(consents.of_people(vault, [person_id])[person_id], TODAY)


def give(vault: Vault, person_id: int, level: str, given: str = "", **fields: object) -> int:
    on = FuzzyDate.parse(given) if given else None
    return consents.add(vault, person_id, {"media": level}, given_by="individual", given_on=on, **fields)


def test_nothing_recorded_is_no_cell(vault: Vault, person_id: int) -> None:
    assert cells(vault, person_id) == []


def test_an_act_is_one_step(vault: Vault, person_id: int) -> None:
    consents.add(
        vault, person_id, {"photo": "initials", "media": "full_name", "partners": ""}, given_by="family"
    )
    assert cells(vault, person_id) == [
        Cell("media", "full_name", "valid"),
        Cell("photo", "initials", "valid"),
    ]
    vault.undo()
    assert cells(vault, person_id) == []


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({"expires_on": TODAY}, "valid"),
        ({"expires_on": TODAY - timedelta(1)}, "expired"),
        ({"withdrawn_on": TODAY + timedelta(1)}, "valid"),
        ({"withdrawn_on": TODAY}, "withdrawn"),
        ({"expires_on": TODAY - timedelta(9), "withdrawn_on": TODAY - timedelta(5)}, "withdrawn"),
    ],
)
def test_how_an_act_stands(vault: Vault, person_id: int, fields: dict[str, date], standing: str) -> None:
    give(vault, person_id, "full_name", **fields)
    assert cells(vault, person_id) == [Cell("media", "full_name", standing)]  # type: ignore[arg-type]


def test_what_could_not_be_obtained_is_no_consent(vault: Vault, person_id: int) -> None:
    consents.add(vault, person_id, {"media": "full_name"}, given_by="not_obtainable")
    assert cells(vault, person_id)[0].standing == "not_given"


def test_the_last_word_counts(vault: Vault, person_id: int) -> None:
    give(vault, person_id, "initials", "3 Mar 2026")
    give(vault, person_id, "full_name", "1 Feb 2026")
    assert cells(vault, person_id) == [Cell("media", "initials", "valid")]
    give(vault, person_id, "full_name", "5 May 2026")
    assert cells(vault, person_id) == [Cell("media", "full_name", "valid")]


def test_without_a_day_the_narrower_level_counts(vault: Vault, person_id: int) -> None:
    give(vault, person_id, "pseudonym")
    give(vault, person_id, "full_name", "5 May 2026")
    assert cells(vault, person_id) == [Cell("media", "pseudonym", "valid")]


def test_withdrawing_the_last_word_brings_back_the_one_before_only_if_it_holds(
    vault: Vault, person_id: int
) -> None:
    give(vault, person_id, "initials", "1 Feb 2026", expires_on=date(2026, 6, 1))
    last = give(vault, person_id, "full_name", "5 May 2026")
    consents.withdraw(vault, last, TODAY)
    assert cells(vault, person_id) == [Cell("media", "full_name", "withdrawn")]


def test_an_act_is_changed_and_a_purpose_taken_out(vault: Vault, person_id: int) -> None:
    act = consents.add(vault, person_id, {"photo": "initials", "media": "full_name"}, given_by="family")
    consents.edit(vault, act, {"photo": "", "media": "none"}, method="oral")
    assert cells(vault, person_id) == [Cell("media", "none", "valid")]
    assert consents.of_people(vault, [person_id])[person_id][0].method == "oral"


def test_who_gave_it_must_be_said(vault: Vault, person_id: int) -> None:
    with pytest.raises(InvalidInput):
        consents.add(vault, person_id, {"media": "full_name"}, given_by=None)
    assert cells(vault, person_id) == []
