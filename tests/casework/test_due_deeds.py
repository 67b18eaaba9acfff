"""What is done to several rows of Today is one step, for all of them or for none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kazrights.base.errors import InvalidInput
from kazrights.casework import actions, cases, due_deeds, looks, members, records, today
from kazrights.casework.due_row import DueRow
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def rows(vault: Vault) -> list[DueRow]:
    """Two actions and a review, all due today."""
    case_id = make.case(vault)
    make.action(vault, case_id, "EXAMPLE one", vault.today)
    make.action(vault, case_id, "EXAMPLE two", vault.today)
    records.edit(vault, Case, case_id, review_on=vault.today, review_note="EXAMPLE reason")
    found = today.load(vault).today
    assert len(found) == 3
    return found


def test_done_and_undone_together(vault: Vault, rows: list[DueRow]) -> None:
    due_deeds.complete(vault, rows)
    assert today.load(vault).today == []
    vault.undo()
    assert today.load(vault).today == rows
    due_deeds.complete(vault, rows)
    due_deeds.reopen(vault, rows)
    assert today.load(vault).today == rows


def test_later_moves_or_hides_all(vault: Vault, rows: list[DueRow]) -> None:
    day = vault.today + timedelta(days=3)
    due_deeds.remind(vault, rows, day)
    assert [row.kind for row in today.load(vault).today] == ["review"]
    vault.undo()
    due_deeds.move(vault, rows, day)
    assert [row.days for row in today.load(vault).next_7_days] == [3, 3, 3]
    vault.undo()
    assert today.load(vault).today == rows


def test_one_that_is_closed_already_stops_them_all(vault: Vault, rows: list[DueRow]) -> None:
    actions.complete(vault, rows[1].action_id or rows[0].action_id or 0)
    with pytest.raises(InvalidInput):
        due_deeds.complete(vault, rows)
    assert len(today.load(vault).today) == 2


def test_not_needed_any_more_keeps_the_reason_and_assigned_is_assigned(
    vault: Vault, rows: list[DueRow]
) -> None:
    chosen = [row for row in rows if row.action_id]
    other = members.add(vault, "Sample Colleague")
    due_deeds.assign(vault, chosen, other)
    case_id = chosen[0].case_id or 0
    assert {row.assignee for row in actions.of_case(vault, case_id)} == {"Sample Colleague"}
    due_deeds.skip(vault, chosen, "EXAMPLE: settled by phone")
    kept = records.get(vault, Action, chosen[0].id)
    assert (kept.status, kept.result) == ("skipped", "EXAMPLE: settled by phone")
    vault.undo()
    assert len(today.load(vault).today) == 3


def test_news_goes_by_being_seen(vault: Vault) -> None:
    case_id = make.case(vault)
    looks.note(vault, case_id)
    other = members.add(vault, "Sample Colleague")
    members.work_as(vault, other)
    cases.set_status(vault, case_id, "dormant")
    members.work_as(vault, 1)
    found = today.load(vault).changed
    assert [row.is_news for row in found] == [True]
    due_deeds.seen(vault, found)
    assert today.load(vault).changed == []
