"""A case goes to another caseworker with its note and what is to be done in it, in one step."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.casework import actions, cases, handover, members, records, timeline, today
from kazrights.model.case import Case, Handover
from kazrights.model.member import Member
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def case_id(vault: Vault) -> int:
    made = make.case(vault)
    records.edit(vault, Case, made, assignee_id=1)
    return made


@pytest.fixture
def other(vault: Vault) -> int:
    return members.add(vault, "Sample Colleague")


def assignees(vault: Vault, case_id: int) -> dict[str, str]:
    return {row.title: row.assignee for row in actions.of_case(vault, case_id)}


def test_case_and_open_actions_go_and_one_step_brings_them_back(
    vault: Vault, case_id: int, other: int
) -> None:
    third = members.add(vault, "Sample Third")
    for title, member in (("hers", 1), ("third's", third), ("nobody's", None)):
        actions.add(vault, case_id, title, assignee_id=member)
    done = actions.add(vault, case_id, "done", assignee_id=1)
    actions.complete(vault, done)
    assert handover.actions_going(vault, case_id) == 1
    made = handover.hand_over(vault, case_id, other, " EXAMPLE: ring before noon ")
    assert cases.load(vault, case_id).assignee_id == other
    assert assignees(vault, case_id) == {
        "hers": "Sample Colleague", "third's": "Sample Third", "nobody's": "", "done": "Test Caseworker",
    }  # fmt: skip
    kept = records.get(vault, Handover, made)
    assert (kept.from_id, kept.to_id, kept.note) == (1, other, "EXAMPLE: ring before noon")
    assert kept.handed_on == vault.today
    vault.undo()
    assert cases.load(vault, case_id).assignee_id == 1
    assert assignees(vault, case_id)["hers"] == "Test Caseworker"
    with pytest.raises(NotFound):
        records.get(vault, Handover, made)


def test_actions_stay_when_wanted(vault: Vault, case_id: int, other: int) -> None:
    actions.add(vault, case_id, "hers", assignee_id=1)
    handover.hand_over(vault, case_id, other, "EXAMPLE", with_actions=False)
    assert assignees(vault, case_id) == {"hers": "Test Caseworker"}


def test_it_refuses_without_a_note_or_to_one_who_has_it_or_has_left(
    vault: Vault, case_id: int, other: int
) -> None:
    gone = members.add(vault, "Sample Gone")
    records.edit(vault, Member, gone, active=False)
    for to_id, note in ((other, " "), (1, "EXAMPLE"), (gone, "EXAMPLE")):
        with pytest.raises(InvalidInput):
            handover.hand_over(vault, case_id, to_id, note)
    assert cases.load(vault, case_id).assignee_id == 1
    with pytest.raises(NotFound):
        handover.hand_over(vault, case_id, 99, "EXAMPLE")


def test_it_stands_in_the_timeline_with_its_note_folded_and_in_the_receivers_today(
    vault: Vault, case_id: int, other: int
) -> None:
    handover.hand_over(vault, case_id, other, "EXAMPLE note")
    (entry,) = timeline.entries(vault, case_id, "en", ("handover",))
    assert (entry.label, entry.text) == ("Handed over", "To Sample Colleague, by Test Caseworker")
    assert entry.detail == "EXAMPLE note"
    assert today.load(vault).handed == []
    members.work_as(vault, other)
    assert [row.title for row in today.load(vault).handed] == ["Handed over to you by Test Caseworker"]


def test_it_goes_with_its_case(vault: Vault, case_id: int, other: int) -> None:
    handover.hand_over(vault, case_id, other, "EXAMPLE")
    records.remove(vault, Case, case_id)
    vault.undo()
    assert len(timeline.entries(vault, case_id, "en", ("handover",))) == 1
