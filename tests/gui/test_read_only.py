"""The window on a casebook that can't be written: it says so, offers a copy, and lets nothing be typed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework.sample import PASSPHRASE as SHOWN
from kazrights.gui.commands import COMMANDS
from kazrights.gui.copy_saver import CopySaver
from kazrights.gui.desk import Desk
from kazrights.gui.leaving import Leaving
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.form import Form
from kazrights.gui.places import PLACES
from kazrights.gui.read_only import reason
from kazrights.store.vault import Vault
from tests.hardship import not_root, unwritable
from tests.store.test_read_only import print_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")


@pytest.fixture
def window(qtbot: QtBot, sample_casebook: Path) -> Iterator[MainWindow]:
    """The window on a sample casebook that this user can't write."""
    with unwritable(sample_casebook) as there:
        before = print_of(there)
        with not_root():
            vault = Vault.open(there, SHOWN)
        made = MainWindow(Desk(vault))
        qtbot.addWidget(made)
        made.resize(1024, 640)
        with qtbot.waitExposed(made):
            made.show()
        yield made
        vault.close()
        assert print_of(there) == before


def test_the_banner_says_it_and_every_writing_command_is_disabled_with_the_reason(window: MainWindow) -> None:
    assert "read-only" in window.notices.banner.sentence
    for command in COMMANDS:
        action = window.commands[command.id]
        if command.writes:
            assert not action.isEnabled(), command.id
            assert action.statusTip() == reason(), command.id
    window.go_to("cases")  # what is refreshed on the way does not enable it again
    assert not any(window.commands[command.id].isEnabled() for command in COMMANDS if command.writes)
    assert window.commands["save_copy"].isEnabled()


def test_what_is_asked_for_by_other_ways_is_refused_in_a_sentence(window: MainWindow) -> None:
    for wish in ("log", "new_action", "new_case", "write_letter"):
        window.notices.toast.hide()
        window.desk.go(wish, 1)
        assert "read-only" in window.notices.toast.sentence, wish
    assert window.composer.current is None
    assert window.place == "today"


def test_a_copy_is_saved_and_offered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    saver = CopySaver(window)
    wanted: list[Path] = []
    saver.open_wanted.connect(wanted.append)
    place = tmp_path / "mine"
    place.mkdir()
    saver.save_in(place)
    qtbot.waitUntil(lambda: "A copy is saved" in window.notices.banner.sentence, timeout=20_000)
    offer = next(b for b in window.notices.banner.findChildren(QPushButton) if b.text() == "Open the copy")
    offer.click()
    assert wanted == [place / "casebook-copy"]
    copy = Vault.open(wanted[0], SHOWN)
    assert not copy.read_only
    copy.close()


def test_putting_it_away_makes_no_backup(qtbot: QtBot, window: MainWindow) -> None:
    ended: list[object] = []
    leaving = Leaving(window.desk, ended.append, window)
    leaving.close()
    assert ended == [None]  # at once: no task made a backup


CHANGING = (
    "Add",
    "Edit",
    "Remove",
    "New",
    "Write",
    "Log",
    "Done",
    "Later",
    "Mark",
    "Checked",
    "Continue",
    "Repeat",
)


def _changing(window: MainWindow) -> list[str]:
    """The buttons in view that can be pressed and would lead to a change."""
    shown = (b for b in window.findChildren(QPushButton) if b.isVisible() and b.isEnabled())
    return [b.text() for b in shown if b.text().startswith(CHANGING)]


def test_no_button_of_any_place_or_tab_leads_to_a_change(qtbot: QtBot, window: MainWindow) -> None:
    for place in PLACES:
        window.go_to(place.id)
        qtbot.wait(50)
        assert _changing(window) == [], place.id
    window.go_to("cases")
    case = window.page("cases").case
    for at in range(case.tabs.count()):
        case.tabs.setCurrentIndex(at)
        qtbot.wait(50)
        assert _changing(window) == [], case.tabs.tabText(at)
    disabled = [b for b in window.findChildren(QPushButton) if b.property("writes") and b.isVisible()]
    assert disabled
    assert {b.toolTip() for b in disabled} == {reason()}
    assert not any(form.isVisible() for form in window.findChildren(Form))


def test_the_menu_of_a_case_offers_what_only_reads(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("cases")
    menu = window.page("cases").case.header._menu
    QApplication.sendEvent(menu, QShowEvent())
    assert [a.text() for a in menu.actions() if a.isEnabled() and a.text()] == [
        "Case sheet…",
        "History of this case",
    ]
