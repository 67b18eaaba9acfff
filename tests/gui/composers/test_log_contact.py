"""Log contact by keyboard: one step that writes, closes and plans, and a draft that is never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, contacts, members
from kazrights.gui.composers.log_contact import LogContact
from kazrights.gui.composers.new_action import NewAction
from kazrights.gui.composers.slot import ComposerSlot
from kazrights.gui.desk import Desk
from tests import make

CONTROL = Qt.KeyboardModifier.ControlModifier
NOTE = "EXAMPLE, not a real call"


@pytest.fixture
def slot(qtbot: QtBot, desk: Desk) -> ComposerSlot:
    made = ComposerSlot(desk)
    qtbot.addWidget(made)
    made.resize(900, 400)
    return made


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _open(qtbot: QtBot, slot: ComposerSlot, case_id: int | None) -> None:
    slot.log_contact(case_id)
    with qtbot.waitExposed(slot):
        slot.show()
    slot.activateWindow()
    slot.current.begin()  # type: ignore[union-attr]


def test_note_next_step_tick_and_ctrl_enter_are_enough(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    actions.add(desk.vault, case, "EXAMPLE: call the lawyer", desk.today, kind="call")
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focused(), "call back in 3 days")
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(_focused(), Qt.Key.Key_Space)
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    assert said.args == ["Contact logged, with its next step.", True]
    assert slot.isHidden()
    logged = contacts.of_case(desk.vault, case)[0]
    assert (logged.note, logged.kind, logged.happened_on) == (NOTE, "call", desk.today)
    assert (logged.closes, logged.next_title) == ("EXAMPLE: call the lawyer", "call back")
    planned = actions.of_case(desk.vault, case, include_done=False)
    assert [(row.title, row.due_on) for row in planned] == [("call back", desk.today + timedelta(3))]


def test_what_a_contact_closes_is_ticked_by_a_person_alone(desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    slot.log_contact(case)
    closes = slot.current.closes  # type: ignore[union-attr]
    slot.show()
    assert not closes.isVisible() and closes.value() is None
    slot.current.leave()  # type: ignore[union-attr]
    wanted = [actions.add(desk.vault, case, f"EXAMPLE {n} & more", desk.today, kind="call") for n in range(3)]
    slot.log_contact(case)
    closes = slot.current.closes  # type: ignore[union-attr]
    assert [tick.accessibleName() for tick in closes.ticks] == [f"EXAMPLE {n} & more" for n in range(3)]
    assert closes.value() is None and not closes.picker.isVisible()
    closes.ticks[0].click()
    closes.ticks[2].click()
    assert closes.value() == wanted[2] and not closes.ticks[0].isChecked()
    slot.current.note.set_typed(NOTE)  # type: ignore[union-attr]
    slot.current.leave()  # type: ignore[union-attr]
    slot.log_contact(case)
    closes = slot.current.closes  # type: ignore[union-attr]
    assert closes.value() == wanted[2], "the draft keeps it"
    closes.ticks[2].click()
    assert closes.value() is None
    slot.current._on_discard()  # type: ignore[union-attr]
    actions.add(desk.vault, case, "EXAMPLE one more", desk.today)
    slot.log_contact(case)
    composer = slot.current
    assert isinstance(composer, LogContact)
    assert composer.closes.picker.isVisible() and not any(t.isVisible() for t in composer.closes.ticks)
    composer.closes.picker.line.setText("nothing like it")
    composer.note.set_typed(NOTE)
    composer._on_submit()
    assert contacts.of_case(desk.vault, case) == []
    composer.closes.set_value(wanted[1])
    composer._on_submit()
    assert contacts.of_case(desk.vault, case)[0].closes == "EXAMPLE 1 & more"


@pytest.mark.parametrize("typed", ["yesterday", "вчера", "кеше"])
def test_a_call_of_yesterday_is_logged_then(desk: Desk, slot: ComposerSlot, typed: str) -> None:
    case = make.case(desk.vault)
    slot.log_contact(case)
    composer = slot.current
    assert isinstance(composer, LogContact)
    composer.note.set_typed(NOTE)
    composer.when.set_typed(typed)
    composer._on_submit()
    assert contacts.of_case(desk.vault, case)[0].happened_on == desk.today - timedelta(1)


def test_one_undo_takes_all_of_it_back(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    actions.add(desk.vault, case, "EXAMPLE: call the lawyer", desk.today, kind="call")
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    slot.current.closes.ticks[0].click()  # type: ignore[union-attr]
    qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    assert actions.of_case(desk.vault, case, include_done=False) == []
    desk.vault.undo()
    assert contacts.of_case(desk.vault, case) == []
    assert [row.title for row in actions.of_case(desk.vault, case, include_done=False)] == [
        "EXAMPLE: call the lawyer"
    ]


def test_without_a_note_nothing_is_written_and_it_says_why(
    qtbot: QtBot, desk: Desk, slot: ComposerSlot
) -> None:
    case = make.case(desk.vault)
    _open(qtbot, slot, case)
    qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    assert slot.current is not None
    assert slot.current.problem.isVisible()
    assert "Note" in slot.current.problem.text()
    assert contacts.of_case(desk.vault, case) == []


def test_a_case_is_found_by_name_in_any_script(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    make.case(desk.vault)
    wanted = make.case(desk.vault, "Аян Үлгі")
    _open(qtbot, slot, None)
    assert slot.current is not None
    slot.current.case.line.setText("улг")  # QTest can't press Cyrillic keys
    slot.current.case.line.textEdited.emit("улг")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return)
    assert slot.current.case.case_id == wanted
    qtbot.keyClicks(_focused(), NOTE)
    qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    assert contacts.of_case(desk.vault, wanted)[0].note == NOTE


def test_esc_keeps_what_was_typed(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    qtbot.keyClick(_focused(), Qt.Key.Key_Escape)
    assert slot.current is None
    _open(qtbot, slot, case)
    assert slot.current is not None
    assert slot.current.content()["note"] == NOTE


def test_locking_keeps_the_draft_and_a_fresh_window_has_it(
    qtbot: QtBot, desk: Desk, slot: ComposerSlot
) -> None:
    case = make.case(desk.vault)
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    desk.locking.emit()
    again = ComposerSlot(Desk(desk.vault))
    qtbot.addWidget(again)
    again.log_contact(case)
    assert again.current is not None
    assert again.current.content()["note"] == NOTE


def test_a_draft_comes_back_with_its_cursor(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focused(), "call bck")
    qtbot.keyClick(_focused(), Qt.Key.Key_Left)
    qtbot.keyClick(_focused(), Qt.Key.Key_Left)
    with qtbot.waitSignal(desk.drafted, timeout=2000):  # a killed program loses less than that
        pass
    again = ComposerSlot(Desk(desk.vault))
    qtbot.addWidget(again)
    _open(qtbot, again, case)
    qtbot.keyClicks(_focused(), "a")
    assert again.current is not None and again.current.content()["next"] == "call back"


def test_what_is_written_leaves_no_draft(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    _open(qtbot, slot, case)
    qtbot.keyClicks(_focused(), NOTE)
    slot.current.keep_draft()  # type: ignore[union-attr]
    assert desk.vault.draft(f"log:{case}") != ""
    qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    assert desk.vault.draft(f"log:{case}") == ""


def test_a_new_action_with_a_day_as_it_is_said(qtbot: QtBot, desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    slot.new_action(case)
    with qtbot.waitExposed(slot):
        slot.show()
    slot.activateWindow()
    slot.current.begin()  # type: ignore[union-attr]
    qtbot.keyClicks(_focused(), "EXAMPLE objection")
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(_focused(), "tomorrow")
    qtbot.keyClick(_focused(), Qt.Key.Key_Return, CONTROL)
    row = actions.of_case(desk.vault, case)[0]
    assert (row.title, row.due_on, row.deadline) == ("EXAMPLE objection", desk.today + timedelta(1), False)


def test_a_deadline_without_a_day_is_refused_under_its_field(
    qtbot: QtBot, desk: Desk, slot: ComposerSlot
) -> None:
    case = make.case(desk.vault)
    slot.new_action(case)
    slot.show()
    composer = slot.current
    composer.title.set_value("EXAMPLE objection")  # type: ignore[union-attr]
    composer.deadline.set_value(True)  # type: ignore[union-attr]
    composer._on_submit()  # type: ignore[union-attr]
    assert composer.problem.text() == "A hard deadline needs its date."  # type: ignore[union-attr]
    assert actions.of_case(desk.vault, case) == []


def test_an_action_for_someone_new_takes_them_on_in_the_same_step(desk: Desk, slot: ComposerSlot) -> None:
    case = make.case(desk.vault)
    slot.new_action(case)
    composer = slot.current
    assert isinstance(composer, NewAction)
    composer.title.set_value("EXAMPLE visit")
    composer.assignee.set_typed("Second Caseworker")
    composer._on_submit()
    assert [row.assignee for row in actions.of_case(desk.vault, case)] == ["Second Caseworker"]
    assert desk.vault.undo().title == "Add action"
    assert len(members.all(desk.vault)) == 1
