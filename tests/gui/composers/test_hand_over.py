"""A case is handed over from its composer: by whom, to whom, with which word and which actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, cases, handover, members, records, timeline
from kazrights.gui.composers.hand_over import HandOver
from kazrights.gui.main_window import MainWindow
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def case_id(vault: Vault) -> int:
    """The first caseworker's, with one open action of theirs."""
    made = make.case(vault)
    records.edit(vault, Case, made, assignee_id=1)
    actions.add(vault, made, "EXAMPLE step", assignee_id=1)
    members.add(vault, "Sample Colleague")
    return made


@pytest.fixture
def composer(window: MainWindow, case_id: int) -> HandOver:
    window.go_to("cases", case_id)
    window.commands["hand_over"].trigger()
    current = window.composer.current
    assert isinstance(current, HandOver)
    return current


def _submit(composer: HandOver) -> None:
    QTest.keyClick(composer.note.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_goes_with_note_and_actions_and_comes_back_in_one_step(
    qtbot: QtBot, vault: Vault, window: MainWindow, composer: HandOver, case_id: int
) -> None:
    assert composer.with_actions.box.text() == "1 open action of this case goes along"
    assert [composer.receiver.combo.itemText(n) for n in range(2)] == ["", "Sample Colleague"]
    composer.receiver.set_typed("Sample Colleague")
    composer.note.set_typed("EXAMPLE: ring before noon")
    with qtbot.waitSignal(window.desk.said) as said:
        _submit(composer)
    assert said.args == ["Handed over to Sample Colleague.", True]
    assert window.composer.current is None
    assert cases.load(vault, case_id).assignee_id == 2
    assert [row.assignee for row in actions.of_case(vault, case_id)] == ["Sample Colleague"]
    (entry,) = timeline.entries(vault, case_id, "en", ("handover",))
    assert entry.detail == "EXAMPLE: ring before noon"
    window.undo()
    assert cases.load(vault, case_id).assignee_id == 1


def test_it_says_what_is_missing_and_goes_there(composer: HandOver) -> None:
    _submit(composer)
    assert composer.problem.text() == "To whom does the case go? Choose or type a name."
    composer.receiver.set_typed("Sample Colleague")
    _submit(composer)
    assert composer.problem.text() == "Write what the next caseworker has to know."
    assert composer.note.lines.hasFocus()


def test_somebody_new_joins_in_the_same_step(vault: Vault, composer: HandOver, case_id: int) -> None:
    composer.receiver.set_typed("Sample Newcomer")
    composer.note.set_typed("EXAMPLE")
    composer.with_actions.set_value(False)
    _submit(composer)
    assert members.all(vault)[-1].name == "Sample Newcomer"
    assert cases.load(vault, case_id).assignee_id == members.all(vault)[-1].id
    assert [row.assignee for row in actions.of_case(vault, case_id)] == ["Test Caseworker"]
    vault.undo()
    assert [member.name for member in members.all(vault)] == ["Test Caseworker", "Sample Colleague"]


def test_what_is_typed_is_kept_and_comes_back(window: MainWindow, composer: HandOver, case_id: int) -> None:
    composer.receiver.set_typed("Sample Coll")
    composer.note.set_typed("EXAMPLE half")
    composer.leave()
    window.composer.reopen("hand_over", case_id)
    again = window.composer.current
    assert isinstance(again, HandOver)
    assert (again.receiver.typed(), again.note.value()) == ("Sample Coll", "EXAMPLE half")


def test_without_open_actions_nothing_is_asked_about_them(
    vault: Vault, window: MainWindow, case_id: int
) -> None:
    actions.complete(vault, 1)
    window.composer.hand_over(case_id)
    current = window.composer.current
    assert isinstance(current, HandOver)
    assert not current.with_actions.isVisible()
    assert handover.actions_going(vault, case_id) == 0
