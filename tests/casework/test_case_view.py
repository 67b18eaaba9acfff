"""A case as plain data: the keys that programs rely on, unknown as null, nothing more exact than known."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import case_rows, case_view, cases, custody, events, people, proceedings, records
from kazrights.casework.filters import Filters
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.model.action import Contact
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.letter import Letter
from kazrights.store.vault import Vault
from tests import make

Json = dict[str, Any]


@pytest.fixture
def filled(vault: Vault) -> int:
    """A victim's case: an officer sentenced, a suit, a detention without days, folded facts, work done."""
    case_id = make.case(vault, name="Ayan Ulgi")
    person_id = make.subject(vault, case_id)
    people.add_name(vault, person_id, "Аян Үлгі", language="kk", kind="transliteration", evidence="derived")
    officers = {"description": Wording(en="example officers"), "count": 3, "counting_unit": "group"}
    people.add_person(vault, case_id, "perpetrator_alleged", [], **officers)
    event_id = events.add(
        vault, case_id, "ill_treatment", FuzzyDate.parse("Jul 2025"), Wording(en="An example."),
        detail=Wording(en="folded words"), place=Wording(en="a town"), sensitive=True,
    )  # fmt: skip
    make.source(vault, Event, event_id)
    custody.add(vault, case_id, person_id, "pre_trial_detention", length=2, unit="month")
    make.provision(vault, "274")
    criminal = proceedings.add(vault, case_id, "criminal", "victim", status="ongoing")
    officer = proceedings.add_opponent(
        vault, criminal, "convicted", description=Wording(en="an example officer")
    )
    proceedings.add_charge(vault, criminal, NewCharge("274(2)", opponent_id=officer))
    proceedings.add_charge(vault, criminal, NewCharge(words=Wording(en="as reported")))
    proceedings.add_hearing(vault, criminal, FuzzyDate.parse("~5 Oct 2026"))
    proceedings.add_decision(
        vault, criminal, "verdict", FuzzyDate.parse("6 Oct 2026"),
        [
            NewSanction("imprisonment", 5.5, "year", opponent_id=officer),
            NewSanction("damages", amount=100, currency="KZT"),
        ],
        outcome="convicted",
    )  # fmt: skip
    make.action(vault, case_id, "EXAMPLE call", date(2026, 12, 1))
    with vault.change("Test work") as session:
        session.add(
            Contact(case_id=case_id, kind="call", happened_on=date(2026, 11, 1), note="EXAMPLE secret")
        )
        session.add(
            Letter(
                case_id=case_id, code="7Q4F", template="fair-trial", language="kk", dated_on=date(2026, 11, 2),
                office_title="EXAMPLE office",
            )
        )  # fmt: skip
    return case_id


def _json(vault: Vault, case_id: int) -> Json:
    found: Json = json.loads(json.dumps(case_view.case_json(vault, case_id), allow_nan=False))
    return found


def _only(found: Json, *keys: str) -> Json:
    return {key: found[key] for key in keys}


def test_people_stand_with_role_and_all_names(vault: Vault, filled: int) -> None:
    subject, officers = _json(vault, filled)["people"]
    assert _only(subject, "name", "role") == {"name": "Ayan Ulgi", "role": "subject"}
    assert subject["names"][1] == {
        "name": "Аян Үлгі",
        "script": "Cyrl",
        "language": "kk",
        "kind": "transliteration",
        "evidence": "derived",
    }
    assert _only(officers, "name", "names", "description", "count") == {
        "name": None,
        "names": [],
        "description": "example officers",
        "count": 3,
    }


def test_events_are_the_whole_timeline_of_facts_and_no_work(vault: Vault, filled: int) -> None:
    found = _json(vault, filled)
    keys = ("of", "type", "date", "date_end", "precision", "text", "detail", "place", "sources")
    told = [_only(event, *keys) for event in found["events"]]
    assert told[0] == {
        "of": "event",
        "type": "ill_treatment",
        "date": "2025-07",
        "date_end": None,
        "precision": "month",
        "text": "An example.",
        "detail": "folded words",
        "place": "a town",
        "sources": ["EXAMPLE report, page 3"],
    }
    assert [(event["of"], event["type"], event["date"], event["precision"]) for event in told[1:]] == [
        ("hearing", "hearing", "2026-10-05", "approximate"),
        ("detention", "pre_trial_detention", None, None),
        ("decision", "sentence", "2026-10-06", "day"),
    ]
    assert "EXAMPLE secret" not in json.dumps(found["events"])


def test_proceedings_tell_on_whom_a_measure_was_imposed(vault: Vault, filled: int) -> None:
    (found,) = _json(vault, filled)["proceedings"]
    assert _only(found, "track", "role", "court", "status", "opponents") == {
        "track": "criminal",
        "role": "victim",
        "court": None,
        "status": "ongoing",
        "opponents": ["an example officer"],
    }
    keys = ("code", "article", "part", "text", "against")
    assert [_only(charge, *keys) for charge in found["charges"]] == [
        {
            "code": "CC2014",
            "article": "274",
            "part": "2",
            "text": "an example heading",
            "against": "an example officer",
        },
        {"code": None, "article": None, "part": None, "text": "as reported", "against": None},
    ]
    (decision,) = found["decisions"]
    assert _only(decision, "date", "precision", "kind", "outcome") == {
        "date": "2026-10-06",
        "precision": "day",
        "kind": "verdict",
        "outcome": "convicted",
    }
    keys = ("kind", "length", "unit", "amount", "activity", "on", "computed_end")
    assert [_only(sanction, *keys) for sanction in decision["sanctions"]] == [
        {
            "kind": "imprisonment",
            "length": 5.5,
            "unit": "year",
            "amount": None,
            "activity": None,
            "on": "opponent",
            "computed_end": "2032-04-06",
        },
        {
            "kind": "damages",
            "length": None,
            "unit": None,
            "amount": 100,
            "activity": None,
            "on": "subject",
            "computed_end": None,
        },
    ]


def test_detentions_are_null_where_nothing_is_known(vault: Vault, filled: int) -> None:
    (found,) = _json(vault, filled)["detentions"]
    assert _only(found, "basis", "facility", "from", "to", "length", "unit", "place", "reason") == {
        "basis": "pre_trial_detention",
        "facility": None,
        "from": None,
        "to": None,
        "length": 2,
        "unit": "month",
        "place": None,
        "reason": None,
    }
    assert isinstance(found["length"], int)


def test_work_stands_in_its_own_lists(vault: Vault, filled: int) -> None:
    found = _json(vault, filled)
    assert [_only(action, "title", "due", "status") for action in found["actions"]] == [
        {"title": "EXAMPLE call", "due": "2026-12-01", "status": "planned"}
    ]
    assert [_only(letter, "template", "language", "official", "date") for letter in found["letters"]] == [
        {"template": "fair-trial", "language": "kk", "official": "EXAMPLE office", "date": "2026-11-02"}
    ]
    assert [source["title"] for source in found["sources"]] == ["EXAMPLE report"]


def test_article_is_a_key_of_charges_only_and_track_of_proceedings(vault: Vault, filled: int) -> None:
    found = _json(vault, filled)
    assert _paths(found, "article") == {"proceedings.charges"}
    assert _paths(found, "track") == {"proceedings"}


def test_keys_and_codes_are_english_whatever_is_spoken(vault: Vault, filled: int) -> None:
    in_english = _json(vault, filled)
    i18n.use("kk")
    assert _json(vault, filled) == in_english


def test_the_list_holds_every_status(vault: Vault) -> None:
    ids = [make.case(vault, name=name) for name in ("Ayan Ulgi", "Sample Person")]
    cases.set_status(vault, ids[1], "closed")
    records.edit(vault, Case, ids[1], title=Wording(en="An example title"))
    listed = case_view.cases_json(vault)
    assert [_only(row, "ref", "title", "people", "categories", "status") for row in listed] == [
        {
            "ref": "KZ-2026-001",
            "title": "Case of Ayan Ulgi",
            "people": ["Ayan Ulgi"],
            "categories": ["prisoner_of_conscience"],
            "status": "active",
        },
        {
            "ref": "KZ-2026-002",
            "title": "An example title",
            "people": ["Sample Person"],
            "categories": ["prisoner_of_conscience"],
            "status": "closed",
        },
    ]
    assert [row["ref"] for row in case_view.cases_json(vault, Filters.of("ulgi"))] == ["KZ-2026-001"]


def test_the_list_is_whole_when_it_is_longer_than_a_page(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_rows, "_PAGE", 2)
    for count in range(5):
        make.case(vault)
        assert len(case_view.cases_json(vault)) == count + 1


def test_what_is_due_as_plain_data(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = make.action(vault, case_id, "EXAMPLE call", date(2026, 12, 1))
    (row,) = (row for row in case_view.due_json(vault, date(2026, 12, 3)) if row["kind"] == "action")
    assert _only(row, "id", "ref", "case", "title", "due", "days") == {
        "id": action_id,
        "ref": "KZ-2026-001",
        "case": "Aizhan Example",
        "title": "EXAMPLE call",
        "due": "2026-12-01",
        "days": -2,
    }


def test_history_as_plain_data_keeps_codes(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, status="closed")
    step = json.loads(json.dumps(case_view.history_json(vault, case_id)))[0]
    assert _only(step, "actor", "title", "kind", "undone") == {
        "actor": "Test Caseworker",
        "title": "Edit case",
        "kind": "do",
        "undone": False,
    }
    assert step["at"].endswith("Z")
    assert step["changes"] == [
        {"record": "case", "id": case_id, "field": "status", "before": "Active", "after": "Closed"}
    ]


def _paths(found: Any, key: str, path: str = "") -> set[str]:
    if isinstance(found, list):
        return {hit for item in found for hit in _paths(item, key, path)}
    if not isinstance(found, dict):
        return set()
    here = {path} if key in found else set()
    return here | {
        hit for name, item in found.items() for hit in _paths(item, key, f"{path}.{name}".strip("."))
    }
