"""An action is planned, done, put off, given to someone and taken up again, each in one step."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select

from kazrights.base import clock
from kazrights.base.errors import InvalidInput, NotFound
from kazrights.casework import actions, cases, members
from kazrights.casework.actions import ActionRow
from kazrights.model.action import Action
from kazrights.store.vault import Vault
from tests import make

DAY = date(2026, 3, 10)


def stored(vault: Vault) -> list[Action]:
    with vault.read() as session:
        return list(session.scalars(select(Action).order_by(Action.id)))


def only(vault: Vault, case_id: int) -> ActionRow:
    (row,) = actions.of_case(vault, case_id)
    return row


def test_an_action_is_planned_with_all_it_was_given(vault: Vault) -> None:
    case_id = make.case(vault)
    member = members.add(vault, "Second Sample")
    action_id = actions.add(
        vault,
        case_id,
        "  EXAMPLE objection ",
        DAY,
        kind="legal_deadline",
        deadline=True,
        assignee_id=member,
        time="17:00",
    )
    row = only(vault, case_id)
    assert (row.id, row.title, row.kind, row.due_on, row.time) == (
        action_id, "EXAMPLE objection", "legal_deadline", DAY, "17:00",
    )  # fmt: skip
    assert (row.deadline, row.assignee, row.status) == (True, "Second Sample", "planned")
    assert vault.undo_title() == "Add action"
    assert actions.add(vault, None, "EXAMPLE for the whole casebook") > action_id


@pytest.mark.parametrize(
    ("title", "more"), [(" ", {}), ("EXAMPLE", {"deadline": True}), ("EXAMPLE", {"recurrence": "weekly"})]
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    vault: Vault, title: str, more: dict[str, object]
) -> None:
    case_id = make.case(vault)
    with pytest.raises(InvalidInput):
        actions.add(vault, case_id, title, **more)  # type: ignore[arg-type]  # each case misses something else
    assert stored(vault) == []
    with pytest.raises(NotFound):
        actions.add(vault, case_id + 1, "EXAMPLE")


def test_completing_is_dated_and_comes_back_in_one_undo(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = make.action(vault, case_id, due_on=DAY)
    actions.complete(vault, action_id, on=DAY, result=" EXAMPLE result ")
    row = only(vault, case_id)
    assert (row.status, row.state, row.done_on, row.result) == ("done", "done", DAY, "EXAMPLE result")
    vault.undo()
    assert (only(vault, case_id).status, only(vault, case_id).done_on) == ("planned", None)


def test_completing_without_a_day_takes_today_in_the_sample_as_well(vault: Vault) -> None:
    case_id = make.case(vault)
    first, second = make.action(vault, case_id, "one"), make.action(vault, case_id, "two")
    with clock.frozen(datetime(2026, 3, 12, 9, 0)):
        actions.complete(vault, first)
        vault.set_setting("stands_at", "2020-12-31")
        actions.skip(vault, second)
    assert [a.done_on for a in stored(vault)] == [date(2026, 3, 12), date(2026, 3, 12)]
    assert [a.status for a in stored(vault)] == ["done", "skipped"]


def test_a_closed_action_is_not_closed_moved_or_given_again(vault: Vault) -> None:
    action_id = make.action(vault, make.case(vault), due_on=DAY)
    actions.complete(vault, action_id, on=DAY)
    for again in (
        lambda: actions.complete(vault, action_id, on=date(2026, 5, 1), result="other"),
        lambda: actions.skip(vault, action_id),
        lambda: actions.postpone(vault, action_id, date(2026, 5, 1)),
        lambda: actions.remind(vault, action_id, date(2026, 5, 1)),
        lambda: actions.assign(vault, action_id, vault.member_id),
    ):
        with pytest.raises(InvalidInput, match="closed already"):
            again()
    (action,) = stored(vault)
    assert (action.done_on, action.result, action.due_on, action.assignee_id) == (DAY, "", DAY, None)
    for nothing in (actions.complete, actions.reopen):
        with pytest.raises(NotFound):
            nothing(vault, action_id + 1)
    assert vault.undo_title() == "Complete action"


def test_completing_a_repeating_action_plans_the_next_and_one_undo_takes_both_back(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = actions.add(
        vault, case_id, "EXAMPLE call", date(2027, 1, 31), kind="call", recurrence="monthly", time="10:00",
        assignee_id=vault.member_id,
    )  # fmt: skip
    actions.complete(vault, action_id, on=date(2027, 2, 2))
    done, planned = stored(vault)
    assert (done.status, planned.status, planned.due_on) == ("done", "planned", date(2027, 2, 28))
    same = ("case_id", "title", "kind", "time", "assignee_id", "recurrence")
    assert [getattr(planned, name) for name in same] == [getattr(done, name) for name in same]
    actions.complete(vault, planned.id, on=date(2027, 2, 28))
    assert stored(vault)[-1].due_on == date(2027, 3, 31)
    vault.undo()
    vault.undo()
    (back,) = stored(vault)
    assert (back.status, back.done_on) == ("planned", None)
    vault.redo()
    assert [a.due_on for a in stored(vault)] == [date(2027, 1, 31), date(2027, 2, 28)]


def test_skipping_a_repeating_action_plans_the_next(vault: Vault) -> None:
    action_id = actions.add(vault, make.case(vault), "EXAMPLE call", DAY, recurrence="weekly")
    actions.skip(vault, action_id, on=DAY)
    assert [(a.status, a.due_on) for a in stored(vault)] == [("skipped", DAY), ("planned", date(2026, 3, 17))]


def test_postponing_moves_one_day_of_a_series(vault: Vault) -> None:
    action_id = actions.add(vault, make.case(vault), "EXAMPLE call", DAY, recurrence="weekly")
    actions.remind(vault, action_id, date(2026, 3, 11))
    actions.postpone(vault, action_id, date(2026, 3, 12))
    actions.postpone(vault, action_id, date(2026, 3, 13))
    (moved,) = stored(vault)
    assert (moved.due_on, moved.remind_on) == (date(2026, 3, 13), None)
    actions.complete(vault, action_id, on=date(2026, 3, 13))
    assert stored(vault)[-1].due_on == date(2026, 3, 17)


def test_a_hard_deadline_is_not_moved_but_can_be_reminded_of(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = actions.add(vault, case_id, "EXAMPLE objection", DAY, deadline=True)
    with pytest.raises(InvalidInput, match="from outside"):
        actions.postpone(vault, action_id, date(2026, 3, 20))
    actions.remind(vault, action_id, date(2026, 3, 9))
    row = only(vault, case_id)
    assert (row.due_on, row.remind_on) == (DAY, date(2026, 3, 9))
    actions.remind(vault, action_id, None)
    assert only(vault, case_id).remind_on is None


def test_reopening_plans_it_again_without_a_second_series(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = actions.add(vault, case_id, "EXAMPLE call", DAY, recurrence="weekly")
    with pytest.raises(InvalidInput, match="open already"):
        actions.reopen(vault, action_id)
    actions.complete(vault, action_id, on=DAY)
    actions.reopen(vault, action_id)
    assert [(a.status, a.done_on, a.recurrence) for a in stored(vault)] == [
        ("planned", None, None), ("planned", None, "weekly"),
    ]  # fmt: skip
    actions.complete(vault, action_id, on=DAY)
    assert len(stored(vault)) == 2


def test_an_action_is_given_to_a_member_or_nobody(vault: Vault) -> None:
    case_id = make.case(vault)
    action_id = make.action(vault, case_id)
    member = members.add(vault, "Second Sample")
    actions.assign(vault, action_id, member)
    assert only(vault, case_id).assignee == "Second Sample"
    actions.assign(vault, action_id, None)
    assert only(vault, case_id).assignee == ""
    with pytest.raises(NotFound):
        actions.assign(vault, action_id, member + 1)


def test_the_actions_of_a_case_stand_in_order_with_their_state(vault: Vault) -> None:
    case_id, other = make.case(vault), make.case(vault, "Other Example")
    make.action(vault, other, "of another case", DAY)
    undated = make.action(vault, case_id, "undated")
    reminded = make.action(vault, case_id, "reminded")
    actions.remind(vault, reminded, DAY)
    for title, due_on in (("late", 9), ("now", 10), ("soon", 11), ("hidden", 8), ("older", 1), ("newer", 2)):
        made = make.action(vault, case_id, title, date(2026, 3, due_on))
        if title == "hidden":
            actions.remind(vault, made, date(2026, 3, 12))
        if title in ("older", "newer"):
            actions.complete(vault, made, on=date(2026, 3, due_on))
    cases.set_status(vault, case_id, "closed")
    with clock.frozen(datetime(2026, 3, 10, 9, 0)):
        rows = actions.of_case(vault, case_id)
        still_open = actions.of_case(vault, case_id, include_done=False)
    assert [(row.title, row.state) for row in rows] == [
        ("hidden", "later"), ("late", "overdue"), ("now", "today"), ("soon", "upcoming"),
        ("undated", "upcoming"), ("reminded", "today"), ("newer", "done"), ("older", "done"),
    ]  # fmt: skip
    assert still_open == rows[:6]
    assert undated in {row.id for row in still_open}
