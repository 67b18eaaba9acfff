"""The Trash and the undo history in the window: what went, what comes back, and what is asked before it is too late."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.errors import NotFound
from kazrights.casework import cases, trash
from kazrights.gui.care import Care
from kazrights.gui.main_window import MainWindow
from kazrights.gui.steps.page import StepsPage
from kazrights.gui.trash import for_good
from kazrights.gui.trash.page import TrashPage
from kazrights.store.vault import Vault
from tests import make


def trash_page(qtbot: QtBot, window: MainWindow, rows: int) -> TrashPage:
    window.commands["trash"].trigger()
    page = window.page("trash")
    assert isinstance(page, TrashPage)
    qtbot.waitUntil(lambda: page.list.count() == rows)
    return page


def steps_page(qtbot: QtBot, window: MainWindow, rows: int) -> StepsPage:
    window.commands["steps"].trigger()
    page = window.page("steps")
    assert isinstance(page, StepsPage)
    qtbot.waitUntil(lambda: page.list.count() == rows)
    return page


def is_there(vault: Vault, case_id: int) -> bool:
    try:
        cases.load(vault, case_id)
    except NotFound:
        return False
    return True


def test_delete_in_the_list_moves_a_case_to_the_trash_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    case_id = make.case(vault, "Test Person")
    window.go_to("cases")
    page = window.page("cases")
    qtbot.waitUntil(lambda: page.current_case_id() == case_id)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.notices.toast.sentence == "“Test Person” is in the Trash.")
    assert not is_there(vault, case_id)
    assert page.current_case_id() is None
    offer = next(b for b in window.notices.toast.findChildren(QPushButton) if b.text() == "Undo")
    assert offer.isVisible()
    offer.click()
    assert is_there(vault, case_id)


def test_the_trash_names_the_case_and_restores_it(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    trash.remove_case(vault, case_id)
    page = trash_page(qtbot, window, 1)
    index = page.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Case: Test Person" in said
    assert "Test Caseworker" in said
    assert page.list.hasFocus()
    qtbot.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_there(vault, case_id))
    qtbot.waitUntil(lambda: page.list.count() == 0)
    assert window.notices.toast.sentence == "“Test Person” is restored."
    assert not page.restore_button.isVisible()
    window.undo()
    qtbot.waitUntil(lambda: page.list.count() == 1)


def test_what_stands_in_the_way_is_said(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    trash.remove_case(vault, make.case(vault, "Test Person", ref="KZ-2026-001"))
    make.case(vault, "Newer Person", ref="KZ-2026-001")
    page = trash_page(qtbot, window, 1)
    page.restore()
    qtbot.waitUntil(lambda: "can’t be restored" in window.notices.toast.sentence)
    assert page.list.count() == 1


def test_for_good_asks_by_name_and_cancel_is_the_default(
    qtbot: QtBot, window: MainWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    trash.remove_case(vault, make.case(vault, "Test Person"))
    page = trash_page(qtbot, window, 1)
    box = for_good.question(trash.entries(vault)[0], page)
    qtbot.addWidget(box)
    assert "“Test Person”" in box.text()
    default, escape = box.defaultButton(), box.escapeButton()
    assert default is not None
    assert escape is not None
    assert default.text() == escape.text() == "Cancel"
    answers = [QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.DestructiveRole]

    def answer(asked: QMessageBox) -> int:
        role = answers.pop(0)
        next(b for b in asked.buttons() if asked.buttonRole(b) == role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    page.delete_for_good()
    assert trash.count(vault) == 1
    page.delete_for_good()
    qtbot.waitUntil(lambda: window.notices.toast.sentence == "“Test Person” is deleted for good.")
    qtbot.waitUntil(lambda: page.list.count() == 0)
    assert trash.count(vault) == 0


def test_it_clears_itself_at_the_next_opening_once_that_is_ticked(
    qtbot: QtBot, window: MainWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    from kazrights.base import clock

    trash.remove_case(vault, make.case(vault, "Test Person"))
    page = trash_page(qtbot, window, 1)
    assert not page.clears.isChecked()
    page.clears.click()
    assert "30 days left" in page.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    care = Care(window)
    care.check()
    qtbot.waitUntil(lambda: "deleted for good" in window.notices.toast.sentence)
    qtbot.waitUntil(lambda: page.list.count() == 0)  # the window has heard of it, before the casebook closes
    assert trash.count(vault) == 0
    care.idle.stop()


def test_places_are_left_again_by_the_nav_and_by_back(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("cases")
    window.commands["trash"].trigger()
    assert window.place == "trash"
    assert not window.nav.currentIndex().isValid()
    window.commands["back"].trigger()
    assert window.place == "cases"


def test_the_undo_history_goes_back_to_the_row_that_is_chosen(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    case_id = make.case(vault, "Test Person")
    for title in ("one", "two", "three"):
        make.action(vault, case_id, f"EXAMPLE {title}")
    page = steps_page(qtbot, window, 4)
    assert page.undo_button.text() == "Undo 1 step"
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.undo_button.text() == "Undo 2 steps"
    page.undo_button.click()
    qtbot.waitUntil(lambda: window.notices.toast.sentence == "2 steps are undone.")
    qtbot.waitUntil(
        lambda: page.list.model().index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "Test action (undone)"
    )
    assert not page.undo_button.isEnabled()
    assert vault.redo_title() == "Test action"


def test_the_undo_history_reads_on_when_its_end_is_reached(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    case_id = make.case(vault)
    for n in range(70):
        make.action(vault, case_id, f"EXAMPLE {n}")
    page = steps_page(qtbot, window, 50)
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: page.list.count() == 71)
