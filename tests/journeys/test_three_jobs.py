"""The first two jobs, by mouse and by keyboard: what must I do today, and a call logged; each within its budget."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.casework import actions, cases, contacts
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests.gui.cases.keys import Keys
from tests.journeys.mouse import Mouse

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
SEE, DONE, LATER = 0, 1, 2
LOG_CHORDS, LOG_CLICKS, LOG_LETTERS = 6, 4, 3
NOTE = "EXAMPLE, not a real call"
STEP = "EXAMPLE: call the lawyer"


class Work:
    """The window on the sample, with one step overdue in Bokayev's case."""

    def __init__(self, qtbot: QtBot, vault: Vault) -> None:
        self.vault, self.mouse, self.keys = vault, Mouse(qtbot), Keys()
        self.case_id = cases.find(vault, "KZ-2020-003")
        self.step = actions.add(vault, self.case_id, STEP, clock.today() - timedelta(3))
        self.window = MainWindow(Desk(vault))
        qtbot.addWidget(self.window)
        self.window.resize(1024, 640)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def action(self) -> actions.ActionRow:
        return next(a for a in actions.of_case(self.vault, self.case_id) if a.id == self.step)

    def notes(self) -> list[str]:
        return [contact.note for contact in contacts.of_case(self.vault, self.case_id)]


@pytest.fixture
def work(qtbot: QtBot, sample: Vault) -> Work:
    return Work(qtbot, sample)


@pytest.fixture(autouse=True)
def tasks_end() -> object:
    yield
    tasks.cancel_all()
    tasks.wait_for_all()


def test_what_is_due_is_on_the_screen_without_a_step(work: Work) -> None:
    lines = work.window.page("today").list.lines
    said = [
        str(lines.data(lines.index(n), Qt.ItemDataRole.AccessibleTextRole)) for n in range(lines.rowCount())
    ]
    assert "verdue" in said[0]
    assert STEP in said[1] and "Maks Bokayev" in said[1]
    assert work.window.page("today").list.hasFocus()
    assert (work.keys.chords, work.mouse.clicks) == (SEE, SEE)


def test_done_is_one_key(work: Work) -> None:
    work.keys.press(Qt.Key.Key_Space)
    assert work.action().status == "done"
    assert work.keys.chords <= DONE


def test_later_is_two_keys(work: Work, qtbot: QtBot) -> None:
    work.keys.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    tomorrow = clock.today() + timedelta(1)
    assert work.action().remind_on == tomorrow
    assert work.action().due_on == clock.today() - timedelta(3), "remind again does not move the date"
    assert work.keys.chords + 1 <= LATER


def test_a_call_is_logged_in_six_chords(work: Work) -> None:
    work.keys.press(Qt.Key.Key_K, CONTROL)
    for letter in (Qt.Key.Key_B, Qt.Key.Key_O, Qt.Key.Key_K):
        work.keys.press(letter)
    work.keys.press(Qt.Key.Key_J, CONTROL)
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    note.insertPlainText(NOTE)
    work.keys.press(Qt.Key.Key_Return, CONTROL)
    assert NOTE in work.notes()
    assert work.keys.chords <= LOG_CHORDS


def test_a_call_is_logged_in_four_clicks_and_three_letters(work: Work, qtbot: QtBot) -> None:
    window, mouse = work.window, work.mouse
    mouse.press(window.top, window.top.search.text())
    for letter in "bok":
        qtbot.keyClick(window.quick_open.field, letter)
    model = window.quick_open.model
    qtbot.waitUntil(lambda: model.rowCount() > 1)  # the heading, and under it the case
    mouse.row(window.quick_open.view, model.index(1, 0))
    assert window.current_case_id() == work.case_id
    mouse.press(window.page("cases").case.header, "Log contact")
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    note.insertPlainText(NOTE)
    mouse.press(window.composer, "Log it")
    assert NOTE in work.notes()
    assert mouse.clicks <= LOG_CLICKS
