"""A new case is one change, with all that was typed in its own field."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from kazrights.base import clock
from kazrights.base.errors import InvalidInput
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, custody, proceedings, sources
from kazrights.casework.cases import NewCase, NewDetention
from kazrights.casework.people import NewName
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.model.case import Case
from kazrights.model.history import Step
from kazrights.model.proceeding import Proceeding
from kazrights.store.vault import Vault
from tests import make

IN_2026 = datetime(2026, 11, 25, 12, tzinfo=UTC)


def _full() -> NewCase:
    return NewCase(
        name="Ayan Ulgi",
        other_names=[NewName("Аян Үлгі", language="kk", preferred_for="kk")],
        sex="male",
        categories=["prisoner_of_conscience"],
        summary=Wording(en="An invented person."),
        detention=NewDetention(
            "pre_trial_detention", FuzzyDate.parse("Oct 2026"), "Colony EXAMPLE-1", ongoing=True
        ),
        track="criminal",
        charges=[NewCharge("274"), NewCharge("999", Wording(en="an example"))],
        hearing_on=FuzzyDate.parse("1 Dec 2026"),
        decision_on=FuzzyDate.parse("12 Aug 2026"),
        decision_kind="verdict",
        sanctions=[
            NewSanction("restricted_freedom", 18, "month"),
            NewSanction("ban_on_activity", 5, "year", activity=Wording(en="public activity")),
        ],
        source_title="EXAMPLE report",
        source_kind="report",
        source_locator="page 7",
        next_step="EXAMPLE call",
        next_due=date(2026, 12, 2),
    )


def test_everything_typed_is_recorded_in_one_step(vault: Vault) -> None:
    provision_id = make.provision(vault, "274")
    with clock.frozen(IN_2026):
        case_id = cases.open_case(vault, _full())
    case = cases.load(vault, case_id)
    assert (case.ref, case.opened_on) == ("KZ-2026-001", date(2026, 11, 25))
    assert [name.full for name in cases.subjects(case)[0].names] == ["Ayan Ulgi", "Аян Үлгі"]
    assert [name.script for name in cases.subjects(case)[0].names] == ["Latn", "Cyrl"]
    held = custody.current(vault, case_id)
    assert held is not None and held.facility is not None
    assert (held.facility.name.en, held.from_on) == ("Colony EXAMPLE-1", FuzzyDate.parse("Oct 2026"))
    (proceeding,) = proceedings.of_case(vault, case_id)
    assert (proceeding.track, proceeding.role) == ("criminal", "accused")
    known, unknown = proceeding.charges
    assert (known.provision_id, known.in_words) == (provision_id, Wording())
    assert (unknown.provision_id, unknown.in_words.en) == (None, "999: an example")
    assert [hearing.held_on for hearing in proceeding.hearings] == [FuzzyDate.parse("1 Dec 2026")]
    (decision,) = proceeding.decisions
    assert [(s.kind, s.length, s.unit) for s in decision.sanctions] == [
        ("restricted_freedom", 18, "month"),
        ("ban_on_activity", 5, "year"),
    ]
    assert [action.title for action in actions.of_case(vault, case_id)] == ["EXAMPLE call"]
    assert [source.title.en for source in sources.of_case(vault, case_id)] == ["EXAMPLE report"]
    assert [sources.words(found, "en") for found in sources.citations(vault, case)] == [
        "EXAMPLE report, page 7"
    ]
    assert vault.undo_title() == "Open case"
    vault.undo()
    with vault.read() as session:
        assert session.scalars(select(Case)).all() == []
        assert session.scalars(select(Proceeding)).all() == []


def test_a_name_is_enough_and_nothing_is_made_up(vault: Vault) -> None:
    case = cases.load(vault, cases.open_case(vault, NewCase(name="Sample Person")))
    assert proceedings.of_case(vault, case.id) == []
    assert custody.of_case(vault, case.id) == []
    assert cases.subjects(case)[0].sex is None
    assert case.victim_status is None


def test_unnamed_people_are_one_person_with_a_count(vault: Vault) -> None:
    new = NewCase(description=Wording(en="four invented children"), count=4, title=Wording(en="An example"))
    case = cases.load(vault, cases.open_case(vault, new))
    (group,) = cases.subjects(case)
    assert (group.names, group.count, group.counting_unit) == ([], 4, "group")
    assert cases.heading(case) == "An example"


def test_a_case_of_nobody_is_refused_and_nothing_written(vault: Vault) -> None:
    with pytest.raises(InvalidInput) as refused:
        cases.open_case(vault, NewCase(name="  "))
    assert [problem.field for problem in refused.value.problems] == ["name"]
    assert cases.count(vault) == 0


def test_a_mistake_in_one_part_leaves_nothing_of_the_others(vault: Vault) -> None:
    new = NewCase(name="Sample Person", detention=NewDetention("not a basis"))
    with pytest.raises(InvalidInput):
        cases.open_case(vault, new)
    assert cases.count(vault) == 0
    with vault.read() as session:
        assert session.scalars(select(Step)).all() == []


def test_references_count_up_within_a_year(vault: Vault) -> None:
    make.case(vault, ref="KZ-2025-041")
    make.case(vault, ref="KZ-2026-999")
    make.case(vault, ref="KZ-2026-OTHER")
    with vault.read() as session:
        assert cases.next_ref(session, 2025) == "KZ-2025-042"
        assert cases.next_ref(session, 2026) == "KZ-2026-1000"
        assert cases.next_ref(session, 2027) == "KZ-2027-001"


@pytest.mark.parametrize(
    ("typed", "article", "part"),
    [("274", "274", ""), (" art. 274 ", "274", ""), ("274(2)", "274", "2"), ("ст. 274 ч. 3", "274", "3")],
)
def test_an_article_is_found_by_its_number(vault: Vault, typed: str, article: str, part: str) -> None:
    make.provision(vault, "274")
    case_id = cases.open_case(
        vault, NewCase(name="Sample Person", track="criminal", charges=[NewCharge(typed)])
    )
    provision = proceedings.of_case(vault, case_id)[0].charges[0].provision
    assert provision is not None
    assert (provision.code, provision.article, provision.part) == ("CC2014", article, part)


def test_a_number_of_another_code_is_kept_in_words(vault: Vault) -> None:
    make.provision(vault, "274")
    new = NewCase(name="Sample Person", track="administrative", charges=[NewCharge("274")])
    charge = proceedings.of_case(vault, cases.open_case(vault, new))[0].charges[0]
    assert (charge.provision, charge.in_words) == (None, Wording(en="274"))


def test_a_facility_is_known_again_by_its_number(vault: Vault) -> None:
    for name in ("Sample Person", "Another Example"):
        cases.open_case(vault, NewCase(name=name, detention=NewDetention("sentence", facility="EXAMPLE-1/2")))
    assert [facility.name.en for facility in custody.facilities(vault)] == ["EXAMPLE-1/2"]
