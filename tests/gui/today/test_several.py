"""Several rows of Today at once, the menu of a row, quiet cases, and whose work is shown."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.casework import actions, cases, contacts, looks, members, records
from kazrights.gui.desk import Desk
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.gui.today.page import TodayPage
from kazrights.model.action import Action
from kazrights.store.vault import Vault
from tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus that grab

SPACE, F8, DOWN, ENTER = Qt.Key.Key_Space, Qt.Key.Key_F8, Qt.Key.Key_Down, Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    """Two overdue and a hard deadline today, in one case."""
    vault, today = desk.vault, desk.today
    case_id = make.case(vault)
    make.action(vault, case_id, "EXAMPLE call", today - timedelta(3))
    make.action(vault, case_id, "EXAMPLE file", today - timedelta(1))
    actions.add(vault, case_id, "EXAMPLE objection", today, deadline=True)
    return _open(qtbot, desk)


def _open(qtbot: QtBot, desk: Desk) -> TodayPage:
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(968, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def _choose_all(qtbot: QtBot, page: TodayPage) -> None:
    for _n in range(2):
        qtbot.keyClick(page.list, DOWN, SHIFT)


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _entry(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def _status(vault: Vault) -> dict[str, str]:
    return {row.title: row.status for row in actions.of_case(vault, 1)}


def _titles(page: TodayPage) -> list[str]:
    return [line.row.title for line in page.list.lines.lines if line.row]


def _answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(AskLineDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(AskLineDialog, "words", lambda _dialog: words)


def test_done_on_all_chosen_is_one_step(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    _choose_all(qtbot, page)
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(page.list, SPACE)
    assert said.args == ["3 done.", True]
    assert set(_status(desk.vault).values()) == {"done"}
    assert [line.is_done for line in page.list.lines.lines if line.row] == [True, True, True]
    assert len(page.list.chosen()) == 3
    desk.vault.undo()
    assert set(_status(desk.vault).values()) == {"planned"}
    qtbot.keyClick(page.list, SPACE)
    qtbot.keyClick(page.list, SPACE)
    assert set(_status(desk.vault).values()) == {"planned"}


def test_later_acts_on_all_and_names_the_hard_deadline_it_leaves(
    qtbot: QtBot, desk: Desk, page: TodayPage
) -> None:
    _choose_all(qtbot, page)
    qtbot.keyClick(page.list, F8)
    assert "These stay as they are: “EXAMPLE objection”" in [a.text() for a in _menu().actions()]
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(_menu(), ENTER)
    assert said.args[0].startswith("2 come back on ")
    assert said.args[0].endswith("Left as they are: “EXAMPLE objection”.")
    assert _titles(page) == ["EXAMPLE objection"]
    desk.vault.undo()
    assert len(_titles(page)) == 3


def test_several_due_dates_move_together(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    _choose_all(qtbot, page)
    qtbot.keyClick(page.list, F8)
    tomorrow = [a for a in _menu().actions() if a.text().startswith("Tomorrow")]
    tomorrow[1].trigger()
    due = {row.title: row.due_on for row in actions.of_case(desk.vault, 1)}
    day = desk.today + timedelta(1)
    assert due == {"EXAMPLE call": day, "EXAMPLE file": day, "EXAMPLE objection": desk.today}


def test_not_needed_any_more_asks_why(
    qtbot: QtBot, desk: Desk, page: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer(monkeypatch, "EXAMPLE: settled")
    page.list.menu_wanted.emit(page.list.chosen(), QPoint(10, 10))
    with qtbot.waitSignal(desk.said) as said:
        _entry(_menu(), "Not needed any more…")
    assert said.args == ["“EXAMPLE call” is closed, not needed.", True]
    kept = records.get(desk.vault, Action, 1)
    assert (kept.status, kept.result) == ("skipped", "EXAMPLE: settled")
    _menu().close()


def test_a_row_is_given_to_another_who_is_then_named_on_it(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    members.add(desk.vault, "Sample Colleague")
    page.list.menu_wanted.emit(page.list.chosen(), QPoint(10, 10))
    assign = next(a.menu() for a in _menu().actions() if a.menu())
    assert isinstance(assign, QMenu)
    _entry(assign, "Sample Colleague")
    _menu().close()
    assert records.get(desk.vault, Action, 1).assignee_id == 2
    model = page.list.lines
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "EXAMPLE call, Aizhan Example, 3 days overdue, for Sample Colleague"


def test_the_menu_opens_by_key_on_the_current_row(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.list.menu_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Menu)
        QApplication.sendEvent(page.list, _context_event(page))
    lines = wanted.args[0]
    assert [line.row.title for line in lines] == ["EXAMPLE call"]


def _context_event(page: TodayPage) -> object:
    from PySide6.QtGui import QContextMenuEvent

    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())


def test_a_quiet_case_is_fine_until_a_day_with_its_reason(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer(monkeypatch, "EXAMPLE reason")
    with clock.frozen(datetime.now() - timedelta(days=50)):
        case_id = make.case(desk.vault)
    page = _open(qtbot, desk)
    assert _titles(page) == ["No news for 50 days"]
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(page.list, SPACE)
    assert wanted.args == ["log", case_id]
    qtbot.keyClick(page.list, F8)
    assert _menu().actions()[0].text() == "Silence is fine until"
    qtbot.keyClick(_menu(), ENTER)
    kept = cases.load(desk.vault, case_id)
    assert (kept.review_on, kept.review_note) == (desk.today + timedelta(1), "EXAMPLE reason")
    assert _titles(page) == ["Review of the case: EXAMPLE reason"]
    qtbot.keyClick(page.list, SPACE)
    assert cases.load(desk.vault, case_id).review_on is None
    qtbot.keyClick(page.list, SPACE)
    assert cases.load(desk.vault, case_id).review_on == desk.today + timedelta(1)


def test_news_from_others_goes_when_taken_note_of(qtbot: QtBot, desk: Desk) -> None:
    vault = desk.vault
    case_id = make.case(vault)
    looks.note(vault, case_id)
    members.work_as(vault, members.add(vault, "Sample Colleague"))
    contacts.log(vault, case_id, "EXAMPLE call")
    members.work_as(vault, 1)
    page = _open(qtbot, desk)
    model = page.list.lines
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Changed: timeline (Sample Colleague), Aizhan Example, "
    )
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(page.list, ENTER)
    assert wanted.args == ["case", case_id]
    qtbot.keyClick(page.list, SPACE)
    assert model.lines == []


def test_mine_has_what_nobody_has_taken_and_is_remembered(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    assert not page.whose.isVisible()
    vault = desk.vault
    other = members.add(vault, "Sample Colleague")
    actions.assign(vault, 1, other)
    assert page.whose.isVisible()
    page.whose.setCurrentIndex(1)
    page.whose.activated.emit(1)
    assert _titles(page) == ["EXAMPLE file", "EXAMPLE objection"]
    assert page.counts()["overdue"] == 1
    again = _open(qtbot, desk)
    assert _titles(again) == ["EXAMPLE file", "EXAMPLE objection"]
    members.work_as(vault, other)
    again.reload()
    assert len(_titles(again)) == 3


def test_more_than_are_shown_at_first_can_be_shown(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = make.case(desk.vault)
    for n in range(105):
        make.action(desk.vault, case_id, f"EXAMPLE {n:03}", desk.today - timedelta(1))
    page = _open(qtbot, desk)
    assert page.list.lines.lines[0].count == 105
    last = page.list.lines.index(len(page.list.lines.lines) - 1)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "Show 5 more"
    page.list.setCurrentIndex(last)
    qtbot.keyClick(page.list, ENTER)
    assert len(_titles(page)) == 105
    line = page.list.current_line()
    assert line and line.row and line.row.title == "EXAMPLE 100"


def test_a_narrow_row_has_two_lines(qtbot: QtBot, page: TodayPage) -> None:
    wide = page.list.visualRect(page.list.lines.index(1)).height()
    page.resize(480, 500)
    qtbot.waitUntil(lambda: page.list.visualRect(page.list.lines.index(1)).height() > wide)


def test_where_one_was_comes_back(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    qtbot.keyClick(page.list, DOWN)
    there = page.whereabouts()
    again = _open(qtbot, desk)
    again.come_back(there)
    line = again.list.current_line()
    assert line and line.row and line.row.title == "EXAMPLE file"
