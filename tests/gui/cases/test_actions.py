"""Actions are done, put off and taken up again by key and by mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from kazrights.casework import actions, members
from kazrights.gui.cases.actions_tab import ActionsTab
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.gui.parts.days import short_day
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    return open_page()


@pytest.fixture
def tab(vault: Vault, case_id: int, page: CasesPage) -> ActionsTab:
    make.action(vault, case_id, "EXAMPLE one", vault.today)
    make.action(vault, case_id, "EXAMPLE two", vault.today + timedelta(days=9))
    page.case.look_at(page.case.steps)
    page.case.steps.view.setFocus()
    return page.case.steps


def states(vault: Vault, case_id: int) -> dict[str, str]:
    return {row.title: row.status for row in actions.of_case(vault, case_id)}


def test_space_is_done_and_again_reopens(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    QTest.keyClick(tab.view, Qt.Key.Key_Space)
    assert states(vault, case_id) == {"EXAMPLE one": "done", "EXAMPLE two": "planned"}
    current = tab.current()
    assert current is not None and current.title == "EXAMPLE one"
    QTest.keyClick(tab.view, Qt.Key.Key_Space)
    assert states(vault, case_id)["EXAMPLE one"] == "planned"


def test_a_click_on_the_box_is_done(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    box = tab.view.visualRect(tab.model.index(1)).topLeft() + QPoint(20, 16)
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    assert states(vault, case_id)["EXAMPLE two"] == "done"


def test_later_moves_or_reminds(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    row = tab.current()
    assert row is not None
    entries = [action for action in tab.later_menu(row).actions() if action.isEnabled() and action.text()]
    entries[5].trigger()  # the first of the second group: the due date, to tomorrow
    moved = actions.of_case(vault, case_id)[0]
    assert moved.due_on == vault.today + timedelta(days=1)
    entries = [action for action in tab.later_menu(moved).actions() if action.isEnabled() and action.text()]
    entries[0].trigger()
    assert actions.of_case(vault, case_id)[0].remind_on == vault.today + timedelta(days=1)


def test_a_hard_deadline_offers_only_to_remind(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    actions.add(vault, case_id, "EXAMPLE deadline", vault.today, deadline=True)
    row = next(row for row in actions.of_case(vault, case_id) if row.deadline)
    entries = [action.text() for action in tab.later_menu(row).actions()]
    assert "Move the due date to" not in entries and "A hard deadline can’t be moved" in entries


def test_enter_edits_the_words(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    assert tab._form.form is not None
    tab._form.form.set_values({"title": "EXAMPLE changed"})
    tab._form.form.submitted.emit()
    assert "EXAMPLE changed" in states(vault, case_id)


def test_a_row_is_a_sentence_for_a_screen_reader(tab: ActionsTab) -> None:
    assert tab.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "EXAMPLE one, due today"


def _menu_of(tab: ActionsTab) -> QMenu:
    tab.open_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_closes_what_is_not_needed_with_its_reason(
    vault: Vault, case_id: int, tab: ActionsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskLineDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(AskLineDialog, "words", lambda _dialog: "EXAMPLE: settled")
    menu = _menu_of(tab)
    next(a for a in menu.actions() if a.text() == "Not needed any more…").trigger()
    menu.close()
    kept = next(row for row in actions.of_case(vault, case_id) if row.title == "EXAMPLE one")
    assert (kept.status, kept.result) == ("skipped", "EXAMPLE: settled")
    last = tab.model.index(tab.model.rowCount() - 1)
    said = tab.model.data(last, Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"EXAMPLE one, closed {short_day(vault.today)}, not needed, EXAMPLE: settled"


def test_the_menu_gives_an_action_to_another_or_to_nobody(
    vault: Vault, case_id: int, tab: ActionsTab
) -> None:
    members.add(vault, "Sample Colleague")
    for name, expected in (("Sample Colleague", "Sample Colleague"), ("Nobody", "")):
        menu = _menu_of(tab)
        assign = next(a.menu() for a in menu.actions() if a.menu())
        assert isinstance(assign, QMenu)
        next(a for a in assign.actions() if a.text() == name).trigger()
        menu.close()
        assert actions.of_case(vault, case_id)[0].assignee == expected
        said = tab.model.data(tab.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        assert said == ("EXAMPLE one, due today" + (f", for {expected}" if expected else ""))


def test_the_other_mouse_button_ticks_nothing(vault: Vault, case_id: int, tab: ActionsTab) -> None:
    box = tab.view.visualRect(tab.model.index(1)).topLeft() + QPoint(20, 16)
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, box)
    assert set(states(vault, case_id).values()) == {"planned"}
