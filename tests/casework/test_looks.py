"""What others changed in a case since one looked at it; and who works in the casebook now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event as sql_event

from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, contacts, looks, members, records
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.member import Member
from kazrights.model.person import Person
from kazrights.model.proceeding import Decision, Proceeding, Sanction
from kazrights.model.record import Record
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE


def keep(vault: Vault, record: Record) -> int:
    with vault.change("Test record") as session:
        return records.add(session, record)


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault)


@pytest.fixture
def other(vault: Vault, case_id: int) -> int:
    """A second caseworker; the first has looked at the case."""
    found = members.add(vault, "Sample Colleague")
    looks.note(vault, case_id)
    return found


def as_other(vault: Vault, other: int) -> None:
    members.work_as(vault, other)


def as_first(vault: Vault) -> None:
    members.work_as(vault, 1)


def test_what_another_did_since_is_told_by_part_and_name(vault: Vault, case_id: int, other: int) -> None:
    as_other(vault, other)
    contacts.log(vault, case_id, "EXAMPLE call")
    actions.add(vault, case_id, "EXAMPLE step")
    as_first(vault)
    found = looks.changed(vault, [case_id])
    assert found[case_id].parts == ("timeline", "actions")
    assert found[case_id].by == ("Sample Colleague",)
    assert looks.all_changed(vault) == [found[case_id]]
    looks.note(vault, case_id)
    assert looks.changed(vault, [case_id]) == {}
    assert looks.all_changed(vault) == []


def test_own_changes_and_cases_never_looked_at_are_not_news(vault: Vault, case_id: int, other: int) -> None:
    unseen = make.case(vault, "Test Person")
    contacts.log(vault, case_id, "EXAMPLE of one's own")
    as_other(vault, other)
    contacts.log(vault, unseen, "EXAMPLE call")
    assert looks.changed(vault, [case_id, unseen]) == {}
    as_first(vault)
    assert looks.changed(vault, [case_id, unseen]) == {}


def test_each_caseworker_has_looks_of_their_own(vault: Vault, case_id: int, other: int) -> None:
    as_other(vault, other)
    looks.note(vault, case_id)
    as_first(vault)
    actions.add(vault, case_id, "EXAMPLE step")
    assert looks.changed(vault, [case_id]) == {}
    as_other(vault, other)
    assert looks.changed(vault, [case_id])[case_id].by == ("Test Caseworker",)


def test_a_row_deep_in_a_case_and_a_person_beside_it_lead_to_the_case(
    vault: Vault, case_id: int, other: int
) -> None:
    elsewhere = make.case(vault, "Test Person")
    looks.note(vault, elsewhere)
    proceeding = keep(vault, Proceeding(case_id=case_id, track="criminal", role="defendant"))
    decision = keep(vault, Decision(proceeding_id=proceeding, kind="verdict"))
    looks.note(vault, case_id)
    as_other(vault, other)
    keep(vault, Sanction(decision_id=decision, kind="fine"))
    as_first(vault)
    assert {i: c.parts for i, c in looks.changed(vault, [case_id, elsewhere]).items()} == {
        case_id: ("proceedings",)
    }
    looks.note(vault, case_id)
    as_other(vault, other)
    records.edit(vault, Person, make.subject(vault, elsewhere), description=Wording(en="EXAMPLE"))
    as_first(vault)
    assert {i: c.parts for i, c in looks.changed(vault, [case_id, elsewhere]).items()} == {
        elsewhere: ("people",)
    }


def test_a_source_is_news_where_it_is_cited(vault: Vault, case_id: int, other: int) -> None:
    fact = keep(vault, Event(case_id=case_id, type="arrest", happened_on=FuzzyDate.of(date(2026, 1, 5))))
    looks.note(vault, case_id)
    as_other(vault, other)
    make.source(vault, Event, fact)
    as_first(vault)
    assert looks.changed(vault, [case_id])[case_id].parts == ("sources",)


def test_a_row_that_is_gone_still_tells_its_case(vault: Vault, case_id: int, other: int) -> None:
    fact = keep(vault, Event(case_id=case_id, type="arrest"))
    looks.note(vault, case_id)
    as_other(vault, other)
    records.remove(vault, Event, fact)
    as_first(vault)
    assert looks.changed(vault, [case_id])[case_id].parts == ("timeline",)


def test_a_look_keeps_no_case_from_going(vault: Vault, case_id: int) -> None:
    looks.note(vault, case_id)
    records.remove(vault, Case, case_id)
    looks.note(vault, case_id)
    vault.undo()
    assert cases.load(vault, case_id).id == case_id
    made = make.case(vault, "Test Person")
    looks.note(vault, made)
    vault.undo()
    with pytest.raises(NotFound):
        cases.load(vault, made)


def test_a_look_is_no_step(vault: Vault, case_id: int) -> None:
    before = vault.undo_title()
    looks.note(vault, case_id)
    assert vault.undo_title() == before


def test_it_asks_as_few_questions_for_many_cases_as_for_one(vault: Vault, case_id: int, other: int) -> None:
    many = [case_id, *(make.case(vault, f"Test Person {n}") for n in range(30))]
    for each in many:
        looks.note(vault, each)
    as_other(vault, other)
    for each in many:
        actions.add(vault, each, "EXAMPLE step")
    as_first(vault)
    asked: list[str] = []
    with vault.read() as session:
        engine = session.get_bind()
        sql_event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert len(looks.changed(vault, many)) == 31
    assert len(asked) < 12


def test_who_works_now_signs_the_changes_and_is_remembered(vault: Vault, casebook: Path) -> None:
    second = members.add(vault, "Sample Colleague")
    members.work_as(vault, second)
    assert members.current(vault).name == "Sample Colleague"
    case_id = make.case(vault)
    assert cases.load(vault, case_id).recorded_by == second
    vault.close()
    again = Vault.open(casebook, PASSPHRASE)
    assert again.member_id == second
    members.work_as(again, 1)
    records.edit(again, Member, second, active=False)
    with pytest.raises(NotFound):
        members.work_as(again, second)
    with pytest.raises(NotFound):
        members.work_as(again, 99)
    assert again.member_id == 1
    again.close()
