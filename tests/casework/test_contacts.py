"""A contact keeps what took place, closes what it settles and plans what comes next, in one step."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import func, select

from kazrights.base import clock
from kazrights.base.errors import InvalidInput, NotFound
from kazrights.casework import actions, contacts
from kazrights.model.action import Action, Contact
from kazrights.model.case import CasePerson
from kazrights.model.history import Step
from kazrights.store.vault import Vault
from tests import make

DAY = date(2026, 3, 10)


def count(vault: Vault, record_type: type[Action] | type[Contact] | type[Step]) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(record_type)) or 0


def test_one_log_keeps_closes_and_plans_and_one_undo_takes_all_back(vault: Vault) -> None:
    case_id = make.case(vault)
    closed = actions.add(vault, case_id, "EXAMPLE call the lawyer", DAY, recurrence="weekly")
    steps = count(vault, Step)
    contacts.log(
        vault, case_id, "EXAMPLE, not a real call", on=DAY, time="14:31", with_whom="Sample Lawyer", closes=closed,
        next_title="EXAMPLE call back", next_due=date(2026, 3, 13), next_kind="call",
    )  # fmt: skip
    assert count(vault, Step) == steps + 1
    assert vault.undo_title() == "Log contact"
    (row,) = contacts.of_case(vault, case_id)
    assert (row.kind, row.happened_on, row.time, row.with_whom, row.note) == (
        "call", DAY, "14:31", "Sample Lawyer", "EXAMPLE, not a real call",
    )  # fmt: skip
    assert (row.closes, row.next_title) == ("EXAMPLE call the lawyer", "EXAMPLE call back")
    assert [(a.title, a.kind, a.due_on, a.status, a.done_on) for a in actions.of_case(vault, case_id)] == [
        ("EXAMPLE call back", "call", date(2026, 3, 13), "planned", None),
        ("EXAMPLE call the lawyer", "other", date(2026, 3, 17), "planned", None),
        ("EXAMPLE call the lawyer", "other", DAY, "done", DAY),
    ]
    vault.undo()
    assert count(vault, Contact) == 0
    (back,) = actions.of_case(vault, case_id)
    assert (back.id, back.status, back.done_on) == (closed, "planned", None)
    vault.redo()
    assert (count(vault, Contact), count(vault, Action)) == (1, 3)


def test_the_day_is_today_and_the_kind_a_call_unless_said(vault: Vault) -> None:
    case_id = make.case(vault)
    with clock.frozen(datetime(2026, 3, 12, 9, 0)):
        contacts.log(vault, case_id, "EXAMPLE note")
    (row,) = contacts.of_case(vault, case_id)
    assert (row.kind, row.happened_on) == ("call", date(2026, 3, 12))
    assert count(vault, Action) == 0


def test_whom_it_was_with_is_a_person_of_the_casebook_or_words(vault: Vault) -> None:
    case_id = make.case(vault, "Аян Үлгі")
    with vault.read() as session:
        person_id = session.scalars(select(CasePerson.person_id).where(CasePerson.case_id == case_id)).one()
    contacts.log(vault, case_id, "EXAMPLE one", on=DAY, person_id=person_id)
    contacts.log(vault, case_id, "EXAMPLE two", on=date(2026, 3, 11), with_whom="EXAMPLE neighbour")
    contacts.log(vault, make.case(vault, "Other Example"), "EXAMPLE elsewhere", on=DAY)
    assert [row.with_whom for row in contacts.of_case(vault, case_id)] == ["EXAMPLE neighbour", "Аян Үлгі"]


def test_what_does_not_fit_is_refused_and_nothing_is_kept(vault: Vault) -> None:
    case_id, other = make.case(vault), make.case(vault, "Other Example")
    elsewhere = make.action(vault, other)
    done = make.action(vault, case_id, "EXAMPLE done")
    actions.complete(vault, done, on=DAY)
    for refusal, case, note, more in (
        (InvalidInput, case_id, "  ", {}),
        (InvalidInput, case_id, "EXAMPLE", {"kind": "no such kind"}),
        (InvalidInput, case_id, "EXAMPLE", {"next_due": DAY}),
        (InvalidInput, case_id, "EXAMPLE", {"closes": done, "next_title": "EXAMPLE"}),
        (NotFound, case_id, "EXAMPLE", {"closes": elsewhere}),
        (NotFound, case_id, "EXAMPLE", {"closes": 999}),
        (NotFound, case_id, "EXAMPLE", {"person_id": 999}),
        (NotFound, 999, "EXAMPLE", {}),
    ):
        with pytest.raises(refusal):
            contacts.log(vault, case, note, **more)  # type: ignore[arg-type]  # each case is wrong elsewhere
    assert count(vault, Contact) == 0
    assert count(vault, Action) == 2
    assert vault.undo_title() == "Complete action"


def test_an_action_of_no_case_can_be_closed_by_a_contact(vault: Vault) -> None:
    action_id = actions.add(vault, None, "EXAMPLE round of calls", DAY)
    contacts.log(vault, make.case(vault), "EXAMPLE", on=DAY, closes=action_id)
    with vault.read() as session:
        assert session.get_one(Action, action_id).status == "done"
