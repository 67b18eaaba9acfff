"""A case says what others changed since one looked, and counts as looked at only after a moment in view."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, handover, looks, members
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.parts.days import short_day
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open


@pytest.fixture
def case_id(vault: Vault) -> int:
    """A case that the first caseworker has looked at, and another has changed since."""
    made = make.case(vault)
    looks.note(vault, made)
    other = members.add(vault, "Sample Colleague")
    members.work_as(vault, other)
    actions.add(vault, made, "EXAMPLE step")
    members.work_as(vault, 1)
    return made


def _said(page: CasesPage) -> str:
    label = page.case.news.label
    return label.text() if label.isVisible() else ""


def test_what_another_changed_is_said_while_the_case_stays_in_view(
    vault: Vault, case_id: int, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    assert _said(page) == "Changed since you looked: actions (Sample Colleague)"
    assert looks.changed(vault, [case_id])
    page.case.news._looked.setInterval(0)
    page.case.news._looked.start()
    qtbot.waitUntil(lambda: not looks.changed(vault, [case_id]))
    actions.add(vault, case_id, "EXAMPLE of one's own")
    assert _said(page) == "Changed since you looked: actions (Sample Colleague)"
    page.hide()
    page.show()
    assert _said(page) == ""


def test_a_case_passed_by_is_not_looked_at(vault: Vault, case_id: int, open_page: Open) -> None:
    second = make.case(vault, "Test Person")
    page = open_page()
    page.show_item(second)
    assert _said(page) == ""
    page.hide()
    assert not page.case.news._looked.isActive()
    assert looks.changed(vault, [case_id])


def test_another_caseworker_is_told_nothing_of_their_own_work(
    vault: Vault, case_id: int, open_page: Open
) -> None:
    members.work_as(vault, 2)
    page = open_page()
    assert _said(page) == ""


def test_the_receiver_of_a_case_is_told_by_whom_and_where_the_note_is(
    vault: Vault, case_id: int, open_page: Open
) -> None:
    members.work_as(vault, 2)
    handover.hand_over(vault, case_id, 1, "EXAMPLE note")
    members.work_as(vault, 1)
    said = _said(open_page()).splitlines()
    day = short_day(vault.today)
    assert said[0] == f"Handed over to you by Sample Colleague on {day}. The note is in the timeline."
    assert said[1] == "Changed since you looked: overview, actions, handover (Sample Colleague)"
