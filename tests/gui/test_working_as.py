"""Who works now is named at the foot of the window and can be changed there; the screens follow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, cases, handover, members
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.store.vault import Vault
from tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus that grab


def _choose(window: MainWindow, words: str) -> None:
    window.commands["working_as"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_the_name_is_shown_and_another_can_be_chosen(qtbot: QtBot, vault: Vault, window: MainWindow) -> None:
    assert window.status.working_as.text() == "Test Caseworker"
    members.add(vault, "Sample Colleague")
    case_id = make.case(vault)
    handover.hand_over(vault, case_id, 2, "EXAMPLE")
    saved = window.status._saved.text()
    _choose(window, "Sample Colleague")
    assert vault.member_id == 2
    assert window.status.working_as.text() == "Sample Colleague"
    assert window.status._saved.text() == saved
    lines = [line.row.title for line in window.page("today").list.lines.lines if line.row]
    assert lines == ["Handed over to you by Test Caseworker"]


def test_somebody_new_is_added_and_works_at_once(
    vault: Vault, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskLineDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(AskLineDialog, "words", lambda _dialog: "Sample & Newcomer")
    _choose(window, "Somebody new…")
    assert members.current(vault).name == "Sample & Newcomer"
    assert window.status.working_as.accessibleName() == "Working as Sample & Newcomer"
    assert cases.load(vault, make.case(vault)).recorded_by == 2


def test_the_commands_of_the_case_menu_act_on_the_chosen_rows(
    qtbot: QtBot, vault: Vault, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskLineDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(AskLineDialog, "words", lambda _dialog: "EXAMPLE reason")
    case_id = make.case(vault)
    for title in ("EXAMPLE one", "EXAMPLE two", "EXAMPLE three"):
        make.action(vault, case_id, title, vault.today)
    window.commands["tick"].trigger()
    window.page("today").list.setCurrentIndex(window.page("today").list.lines.index(2))
    window.commands["skip"].trigger()
    status = {row.title: row.status for row in actions.of_case(vault, case_id)}
    assert sorted(status.values()) == ["done", "planned", "skipped"]
    window.go_to("cases", case_id)
    page = window.page("cases").case
    window.commands["skip"].trigger()
    assert page.tabs.currentWidget() is page.steps
    assert sorted({r.status for r in actions.of_case(vault, case_id)}) == ["done", "planned", "skipped"]
    window.commands["skip"].trigger()
    assert sorted(r.status for r in actions.of_case(vault, case_id)) == ["done", "skipped", "skipped"]
    window.go_to("officials")
    with qtbot.waitSignal(window.desk.said) as said:
        window.commands["later"].trigger()
    assert said.args[0] == "Choose an action first, in Today or in a case."
