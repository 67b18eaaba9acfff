"""One axis for all that happened, as precise as it is known."""

from __future__ import annotations

from datetime import date

import pytest

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import custody, events, proceedings, timeline
from kazrights.casework.legal_events import type_of_decision, type_of_detention
from kazrights.casework.proceedings import NewSanction
from kazrights.model.action import Action, Contact
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.letter import Letter
from kazrights.model.proceeding import Decision, Sanction
from kazrights.model.source import Source
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def lived(vault: Vault) -> int:
    """A case with an entry of every kind."""
    case_id = make.case(vault)
    event_id = events.add(
        vault, case_id, "search", FuzzyDate.parse("May 2026"), Wording(en="An example search."),
        place=Wording(en="a flat"), detail=Wording(en="folded words"), sensitive=True,
    )  # fmt: skip
    make.source(vault, Event, event_id)
    events.add(vault, case_id, "threats")
    events.add(vault, case_id, "threats", FuzzyDate.parse("2026"))
    custody.add(
        vault, case_id, make.subject(vault, case_id), "pre_trial_detention", "Colony EXAMPLE-1",
        from_on=FuzzyDate.parse("6 May 2026"), to_on=FuzzyDate.parse("Jul 2026"),
    )  # fmt: skip
    proceeding_id = proceedings.add(
        vault, case_id, "criminal", "accused", court=Wording(en="an example court")
    )
    proceedings.add_hearing(vault, proceeding_id, FuzzyDate.parse("1 Aug 2026"), type="trial", time="10:00")
    sanction = NewSanction("restricted_freedom", 18, "month")
    proceedings.add_decision(vault, proceeding_id, "verdict", FuzzyDate.parse("12 Aug 2026"), [sanction])
    with vault.change("Test work") as session:
        session.add(
            Contact(case_id=case_id, kind="visit", happened_on=date(2026, 8, 20), note="EXAMPLE note")
        )
        session.add(
            Letter(
                case_id=case_id, code="7Q4F", template="fair-trial", language="en", dated_on=date(2026, 9, 1),
                office_title="EXAMPLE office",
            )
        )  # fmt: skip
        session.add(Action(case_id=case_id, title="EXAMPLE done", status="done", done_on=date(2026, 9, 2)))
        session.add(Action(case_id=case_id, title="EXAMPLE open"))
    return case_id


def test_the_newest_stands_first_and_the_undated_last(vault: Vault, lived: int) -> None:
    found = timeline.entries(vault, lived, "en")
    assert [(entry.kind, entry.on and entry.on.iso) for entry in found] == [
        ("action_done", "2026-09-02"),
        ("letter", "2026-09-01"),
        ("contact", "2026-08-20"),
        ("decision", "2026-08-12"),
        ("hearing", "2026-08-01"),
        ("detention", "2026-05-06"),
        ("event", "2026-05"),
        ("event", "2026"),
        ("event", None),
    ]
    assert [entry.record_id for entry in timeline.in_time(found, newest_first=False)][-1] == found[
        -1
    ].record_id


def test_an_entry_says_what_its_record_does(vault: Vault, lived: int) -> None:
    decision, hearing, detention, event = timeline.entries(vault, lived, "en", timeline.FACTS)[:4]
    assert (decision.type, decision.label, decision.text) == (
        "sentence",
        "Verdict",
        "Restricted freedom, 18 months",
    )
    assert (hearing.label, hearing.time, hearing.place) == ("Trial", "10:00", "an example court")
    assert (detention.type, detention.place) == ("pre_trial_detention", "Colony EXAMPLE-1")
    assert detention.until == FuzzyDate.parse("Jul 2026")
    assert (event.label, event.text, event.place) == ("Folded", "An example search.", "a flat")
    assert (event.sensitive, event.detail) == (True, "folded words")
    assert event.sources == ("EXAMPLE report, page 3",)
    assert detention.sources == ()


def test_labels_are_in_the_language_asked_for(vault: Vault, lived: int) -> None:
    labels = {entry.kind: entry.label for entry in timeline.entries(vault, lived, "kk")}
    assert labels["decision"] == "Үкім"
    assert labels["contact"] == vocabulary("contact_kind").label("visit", "kk")


def test_kinds_narrow_it(vault: Vault, lived: int) -> None:
    assert {entry.kind for entry in timeline.entries(vault, lived, "en", ["contact", "letter"])} == {
        "contact",
        "letter",
    }


def test_a_protected_source_is_never_named(vault: Vault, lived: int) -> None:
    with vault.change("Test protect") as session:
        session.get_one(Source, 1).protected = True
    cited = [source for entry in timeline.entries(vault, lived, "en") for source in entry.sources]
    assert cited == ["Protected source"]


def test_words_for_a_date_stand_with_the_undated(vault: Vault) -> None:
    case_id = make.case(vault)
    events.add(vault, case_id, "threats", FuzzyDate.parse("“some time in spring”"))
    events.add(vault, case_id, "search", FuzzyDate.parse("2025"))
    assert [entry.type for entry in timeline.entries(vault, case_id, "en")] == ["search", "threats"]


@pytest.mark.parametrize(
    ("kind", "outcome", "sanctions", "type_code"),
    [
        ("verdict", None, [Sanction(kind="fine")], "sentence"),
        ("verdict", "convicted", [Sanction(kind="fine"), Sanction(kind="fine", opponent_id=1)], "sentence"),
        ("verdict", "convicted", [Sanction(kind="imprisonment", opponent_id=1)], "perpetrator_sentenced"),
        ("verdict", "convicted", [], "conviction"),
        ("verdict", "acquittal", [], "acquittal"),
        ("verdict", None, [], "other"),
        ("remand_order", "remanded", [Sanction(kind="pre_trial_detention")], "pre_trial_detention"),
        ("appeal_ruling", "appeal_rejected", [], "appeal_rejected"),
        ("civil_judgment", "lost_case", [Sanction(kind="order_to_retract")], "civil_judgment"),
        ("court_order", "withdrawn", [], "civil_suit_withdrawn"),
        (
            "administrative_ruling",
            None,
            [Sanction(kind="administrative_detention")],
            "administrative_detention",
        ),
        ("disciplinary_decision", None, [], "disciplinary_measures"),
    ],
)
def test_a_decision_is_an_event_of_the_vocabulary(
    kind: str, outcome: str | None, sanctions: list[Sanction], type_code: str
) -> None:
    assert type_of_decision(Decision(kind=kind, outcome=outcome, sanctions=sanctions)) == type_code


def test_every_derived_type_is_a_word_of_the_vocabulary() -> None:
    types = vocabulary("event_type")
    assert all(
        type_of_detention(DetentionPeriod(basis=code)) in types
        for code in vocabulary("detention_basis").codes
    )
    for kind in vocabulary("decision_kind").codes:
        for outcome in vocabulary("decision_outcome").codes:
            assert type_of_decision(Decision(kind=kind, outcome=outcome, sanctions=[])) in types
