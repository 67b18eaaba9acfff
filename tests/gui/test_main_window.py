"""The window on an open casebook: places, undo, regions, names for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import actions
from kazrights.gui.commands import COMMANDS
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.nav import NARROW, WIDE
from kazrights.gui.places import PLACES
from kazrights.store.vault import Vault
from tests import make

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_begins_at_today_and_names_nobody(window: MainWindow) -> None:
    assert window.place == "today"
    assert window.windowTitle() == "kazrights"


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_E, "cases"), (Qt.Key.Key_T, "today")])
def test_keys_lead_to_places(qtbot: QtBot, window: MainWindow, key: Qt.Key, place: str) -> None:
    window.go_to("officials")
    qtbot.keyClick(window, key, CONTROL)
    assert window.place == place


def test_back_and_forward(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("cases")
    window.go_to("officials")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.place == "cases"
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.place == "officials"
    assert not window.commands["forward"].isEnabled()


def test_undo_says_what_and_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    vault = window.desk.vault
    case = make.case(vault)
    actions.add(vault, case, "EXAMPLE", window.desk.today)
    assert window.commands["undo"].text() == "Undo: Add action"
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert actions.of_case(vault, case) == []
    assert window.notices.toast.sentence == "Undone: Add action."
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(actions.of_case(vault, case)) == 1


def test_the_undo_of_a_toast_is_never_that_of_something_newer(window: MainWindow) -> None:
    window.desk.say("EXAMPLE done.", undo=True)
    assert window.notices.toast.sentence == "EXAMPLE done."
    make.case(window.desk.vault)
    assert window.notices.toast.sentence == "EXAMPLE done."  # it stays its time, and offers nothing
    offered = [
        button.text() for button in window.notices.toast.findChildren(QPushButton) if button.isVisible()
    ]
    assert offered == []


def test_counts_follow_the_casebook(window: MainWindow) -> None:
    vault = window.desk.vault
    case = make.case(vault)
    actions.add(vault, case, "EXAMPLE", window.desk.today)
    said = [label.text() for label in window.status.findChildren(QLabel)]
    assert "1 case · 0 overdue · 1 today" in said


def test_narrow_windows_keep_the_icons_with_their_names(window: MainWindow) -> None:
    assert window.nav.width() == NARROW
    first = window.nav.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "Today, 0"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Today, 0"
    window.resize(1300, 700)
    assert window.nav.width() == WIDE
    assert first.data(Qt.ItemDataRole.ToolTipRole) is None


def test_f6_goes_round_the_regions(qtbot: QtBot, window: MainWindow) -> None:
    parts = (window.top, window.nav, window.stack)
    seen: set[int] = set()
    for _n in range(6):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen |= {n for n, part in enumerate(parts) if part is focused or part.isAncestorOf(focused)}
    assert seen == {0, 1, 2}


def test_every_command_has_a_call_and_no_key_twice(window: MainWindow) -> None:
    assert set(window.calls()) == {command.id for command in COMMANDS}
    keys = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(keys) == len(set(keys))


def test_the_key_that_finishes_has_one_name_everywhere(window: MainWindow) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    for command in COMMANDS:
        assert "Return" not in window.commands[command.id].shortcut().toString(native), command.id
    both = [keys.toString() for keys in window.commands["create_letters"].shortcuts()]
    assert both == ["Ctrl+Enter", "Ctrl+Return"]


def test_icon_buttons_say_what_they_do(window: MainWindow) -> None:
    for place in PLACES:
        window.go_to(place.id)
        wordless = [b for b in window.findChildren(QAbstractButton) if b.isVisible() and not b.text()]
        reached = [b for b in wordless if b.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert [b for b in reached if not b.accessibleName()] == [], place.id


def test_no_label_shows_rich_text(window: MainWindow) -> None:
    rich = [label for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert [label.text() for label in rich if label.text()] == []


def test_the_smallest_window_needs_no_more_room_than_it_has(window: MainWindow) -> None:
    window.resize(800, 560)
    assert (window.width(), window.height()) == (800, 560)


def test_a_case_starts_its_papers_and_its_steps(window: MainWindow) -> None:
    case_id = make.case(window.desk.vault)
    page = window.page("cases")
    window.desk.go("sheet", case_id)
    assert (window.place, page.letter.shown()) == ("cases", ("sheet", case_id))
    window.desk.go("write_letter", case_id)
    assert page.letter.shown() == ("write", case_id)
    for kind, place in (("log", "log"), ("new_action", "action")):
        window.desk.go(kind, case_id)
        assert window.composer.current is not None
        assert (window.composer.current.place, window.composer.current.case.case_id) == (place, case_id)


def test_back_leads_to_the_same_row_and_scroll(qtbot: QtBot, window: MainWindow) -> None:
    vault = window.desk.vault
    ids = [make.case(vault, ref=f"KZ-2020-{n:03}") for n in range(1, 60)]
    window.go_to("cases", ids[40])
    page = window.page("cases")
    qtbot.waitUntil(lambda: page.list.view.verticalScrollBar().maximum() > 0)
    page.list.view.verticalScrollBar().setValue(page.list.view.verticalScrollBar().maximum() // 2)
    scrolled = page.list.view.verticalScrollBar().value()
    window.go_to("cases", ids[2])
    page.list.view.verticalScrollBar().setValue(0)
    window.go_to("today")
    window.commands["back"].trigger()
    window.commands["back"].trigger()
    qtbot.waitUntil(lambda: page.list.view.verticalScrollBar().value() == scrolled)
    assert window.current_case_id() == ids[40]


def test_no_widget_of_the_window_is_without_an_owner(qtbot: QtBot, desk: Desk, vault: Vault) -> None:
    """One that is in no layout yet belongs to its page: Python frees an orphan in an order that Qt does not bear."""
    make.case(vault)
    before = set(QApplication.topLevelWidgets())
    window = MainWindow(desk)
    qtbot.addWidget(window)
    for place in PLACES:
        window.go_to(place.id)
    made = set(QApplication.topLevelWidgets()) - before - {window}
    assert [widget for widget in made if widget.parentWidget() is None] == []
