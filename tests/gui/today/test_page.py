"""Today by keyboard: done, later, open; and what is shown is what casework says."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, due_deeds
from kazrights.gui.desk import Desk
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.today.page import TodayPage
from kazrights.store.vault import Vault
from tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus that grab


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    """Two overdue, a hard deadline today, one in two days."""
    vault, today = desk.vault, desk.today
    first, second = make.case(vault), make.case(vault, "Аян Үлгі")
    make.action(vault, first, "EXAMPLE call", today - timedelta(3))
    make.action(vault, second, "EXAMPLE file", today - timedelta(1))
    actions.add(vault, second, "EXAMPLE objection", today, deadline=True, time="17:00")
    make.action(vault, first, "EXAMPLE visit", today + timedelta(2))
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def _texts(page: TodayPage) -> list[str]:
    model = page.list.lines
    return [model.data(model.index(n), Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def _status(vault: Vault, case_id: int, title: str) -> str:
    return next(row.status for row in actions.of_case(vault, case_id) if row.title == title)


def _current(page: TodayPage) -> str:
    line = page.list.current_line()
    assert line and line.row
    return line.row.title


def _shown(page: TodayPage, words: str) -> bool:
    return any(label.text() == words for label in page.findChildren(QLabel) if label.isVisible())


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_most_urgent_row_is_current_and_said_in_words(page: TodayPage) -> None:
    assert _texts(page) == [
        "Overdue, 2",
        "EXAMPLE call, Aizhan Example, 3 days overdue",
        "EXAMPLE file, Аян Үлгі, 1 day overdue",
        "Today, 1",
        "EXAMPLE objection, Аян Үлгі, Deadline: Today at 17:00",
        "Next 7 days, 1",
        _texts(page)[6],
    ]
    assert _current(page) == "EXAMPLE call"


def test_arrows_pass_over_the_headings(qtbot: QtBot, page: TodayPage) -> None:
    for expected in ("EXAMPLE file", "EXAMPLE objection", "EXAMPLE visit"):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert _current(page) == expected


def test_space_is_done_and_the_row_stays_struck_through(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert said.args == ["“EXAMPLE call” done.", True]
    assert _texts(page)[:2] == ["Overdue, 1", "EXAMPLE call, Aizhan Example, Done"]
    assert _current(page) == "EXAMPLE call"
    page.hide()
    page.show()
    assert "EXAMPLE call, Aizhan Example, Done" not in _texts(page)


def test_space_again_takes_a_slip_back(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert _texts(page)[1] == "EXAMPLE call, Aizhan Example, 3 days overdue"
    assert _status(desk.vault, 1, "EXAMPLE call") == "planned"


def test_undo_opens_it_again_in_its_place(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    desk.vault.undo()
    assert _texts(page)[1] == "EXAMPLE call, Aizhan Example, 3 days overdue"
    assert _texts(page)[0] == "Overdue, 2"


def test_f8_and_enter_mean_tomorrow(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_F8)
    qtbot.keyClick(_menu(), Qt.Key.Key_Return)
    row = next(r for r in actions.of_case(desk.vault, 1) if r.title == "EXAMPLE call")
    assert row.remind_on == desk.today + timedelta(1)
    assert row.due_on == desk.today - timedelta(3)
    assert _texts(page)[0] == "Overdue, 1"


def test_later_can_move_the_due_date(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_F8)
    moves = [a for a in _menu().actions() if a.text().startswith("Tomorrow")]
    moves[1].trigger()
    row = next(r for r in actions.of_case(desk.vault, 1) if r.title == "EXAMPLE call")
    assert row.due_on == desk.today + timedelta(1)


def test_a_hard_deadline_offers_only_to_be_reminded_of(qtbot: QtBot, page: TodayPage) -> None:
    page.list.setCurrentIndex(page.list.lines.index(4))
    qtbot.keyClick(page.list, Qt.Key.Key_F8)
    words = [a.text() for a in _menu().actions()]
    assert "A hard deadline can’t be moved" in words
    assert "Move the due date to" not in words
    _menu().close()


def test_enter_opens_the_case(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == ["case", 1]


def test_a_click_on_the_box_is_done(qtbot: QtBot, desk: Desk, page: TodayPage) -> None:
    place = page.list.visualRect(page.list.lines.index(1))
    at = QPoint(place.left() + 20, place.center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert _status(desk.vault, 1, "EXAMPLE call") == "done"


def test_a_change_elsewhere_shows_at_once_and_keeps_the_row(desk: Desk, page: TodayPage) -> None:
    page.list.setCurrentIndex(page.list.lines.index(2))
    make.action(desk.vault, 1, "EXAMPLE earlier", desk.today - timedelta(9))
    assert _texts(page)[0] == "Overdue, 3"
    assert _current(page) == "EXAMPLE file"


def test_empty_says_what_the_place_is_for(qtbot: QtBot, desk: Desk) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page._nothing_yet.isVisible()
    case_id = make.case(desk.vault)
    assert page._nothing_due.isVisible()
    assert [b.text() for b in page.findChildren(QPushButton) if b.isVisible()] == ["Add action"]
    assert _shown(page, "Nothing is due today or planned for later, and no case is quiet.")
    make.action(desk.vault, case_id, "EXAMPLE far", desk.today + timedelta(30))
    day = day_in_words(desk.today + timedelta(30))
    assert _shown(page, f"Nothing is due in the next 7 days. Next: {day}, EXAMPLE far.")


def test_a_day_without_work_says_so(desk: Desk, page: TodayPage) -> None:
    assert not _shown(page, f"{day_in_words(desk.today)} · nothing is due today")
    rows = [line.row for line in page.list.lines.lines if line.row and line.section != "next_7_days"]
    due_deeds.complete(desk.vault, rows)
    assert _shown(page, f"{day_in_words(desk.today)} · nothing is due today")
