"""A story told from its beginning: facts without a date stand where they belong, on paper and as data alike."""

from __future__ import annotations

import pytest

from kazrights.casework import case_view, cases
from kazrights.casework.fact_order import Role, told
from kazrights.store.vault import Vault

ROLES: dict[str, Role] = {
    "verdict": "ruling",
    "conviction": "ruling",
    "remand": "custody",
    "arrest": "custody",
}


@pytest.mark.parametrize(
    ("dated", "undated", "expected"),
    [
        (["protest", "verdict"], ["remand"], ["protest", "remand", "verdict"]),
        (["protest", "verdict"], ["arrest", "remand"], ["protest", "arrest", "remand", "verdict"]),
        (["protest"], ["remand"], ["protest", "remand"]),
        (["serving"], ["conviction", "verdict"], ["conviction", "verdict", "serving"]),
        (["death"], ["officers detained"], ["death", "officers detained"]),
        ([], [], []),
    ],
)
def test_where_the_undated_stand(dated: list[str], undated: list[str], expected: list[str]) -> None:
    assert told(dated, undated, lambda fact: ROLES.get(fact, "other")) == expected


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("Tulesova", ["protest_incident", "remand", "sentence"]),
        ("Bokayev", ["conviction", "imprisonment_continuing"]),
        ("Orazaly", ["detention", "death_in_custody", "perpetrators_detained"]),
    ],
)
def test_the_events_of_the_sample_are_told_in_order(sample: Vault, name: str, types: list[str]) -> None:
    shown = case_view.case_json(sample, cases.find(sample, name))
    assert [event["type"] for event in shown["events"]] == types
