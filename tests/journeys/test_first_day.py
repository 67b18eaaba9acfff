"""A caseworker's first day by keyboard: from a new casebook to a letter answered, undone, locked, and taken up again.

The name of the person is a canary: it may stand in the casebook and on its pages, and nowhere else.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, cases, contacts, letter_register
from kazrights.casework.letter_register import LetterRow
from kazrights.gui import tasks
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.first_run import folders
from kazrights.gui.first_run.recovery_key import RecoveryKeyPage
from kazrights.gui.frame import Frame
from kazrights.gui.letters.composer import LetterComposer
from kazrights.gui.letters.reader import LetterReader
from kazrights.gui.letters.sheet_view import SheetView
from kazrights.gui.lock_reason import LockReason
from kazrights.gui.main_window import MainWindow
from kazrights.gui.unlock import UnlockPage
from kazrights.store import copies, vault
from kazrights.store.vault import Vault
from tests.conftest import CHEAP
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CANARY = "Zzqxcanary"
NAME = f"Sample {CANARY}"
NOTE = f"EXAMPLE, not a real call, {CANARY}"
WORDS = "plainly invented words for a test"
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


class Day:
    """The frame on the screen, and hands on the keyboard."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.qtbot, self.place, self.keys = qtbot, place, Keys()
        self.restarts = 0
        self.frame = self._new_frame(None)

    def start_again(self) -> None:
        """What the process that takes the place of the locked one does."""
        self.frame = self._new_frame(LockReason.taken())
        self.frame.show_unlock(self.place)
        self._show()
        self.unlock()

    def unlock(self) -> None:
        page = self.frame.currentWidget()
        assert isinstance(page, UnlockPage)
        said = " ".join(label.text() for label in self.frame.findChildren(QLabel))
        assert CANARY not in said and str(self.place) not in said
        self.keys.write(WORDS)
        self.keys.press(Qt.Key.Key_Return)
        self.until(lambda: self.frame.window_shown is not None)

    def first_run(self) -> None:
        first = self.frame.show_first_run()
        self._show()
        self.keys.press(Qt.Key.Key_Space)  # Make my own casebook
        first.new.folder.setText(str(self.place))
        first.new.name.setFocus()
        self.keys.write("Test Caseworker")
        first.new.passphrase.setFocus()
        self.keys.write(WORDS)
        self.keys.tab()
        self.keys.write(WORDS)
        self.keys.press(Qt.Key.Key_Return)
        self.until(lambda: isinstance(first.currentWidget(), RecoveryKeyPage))
        page = first.currentWidget()
        assert isinstance(QApplication.focusWidget(), QCheckBox)
        self.keys.press(Qt.Key.Key_Space)
        self.press(page, "Go on")
        self.press(self.frame.currentWidget().currentWidget(), "Open the casebook")
        self.until(lambda: self.frame.window_shown is not None)

    @property
    def window(self) -> MainWindow:
        assert self.frame.window_shown is not None
        return self.frame.window_shown

    @property
    def vault(self) -> Vault:
        return self.window.desk.vault

    @property
    def cases(self) -> CasesPage:
        found = self.window.page("cases")
        assert isinstance(found, CasesPage)
        return found

    def until(self, is_so: object) -> None:
        assert callable(is_so)
        self.qtbot.waitUntil(is_so, timeout=30_000)
        if self.frame.isVisible() and QApplication.focusWidget() is None:
            self.frame.activateWindow()  # offscreen, a popup that closes takes the focus of the window along
            self.qtbot.waitUntil(self.frame.isActiveWindow)

    def press(self, place: QWidget, words: str) -> None:
        """Go to a button, and press it with Space."""
        found = next(b for b in place.findChildren(QPushButton) if b.text() == words and b.isVisible())
        assert found.isEnabled()
        found.setFocus()
        self.keys.press(Qt.Key.Key_Space)

    def letter(self) -> LetterRow:
        return letter_register.of_case(self.vault, cases.find(self.vault, NAME))[0]

    def _new_frame(self, reason: LockReason | None) -> Frame:
        made = Frame(self._on_restart, reason)
        self.qtbot.addWidget(made)
        return made

    def _show(self) -> None:
        self.frame.resize(1024, 640)
        self.frame.show()
        self.frame.activateWindow()
        self.until(self.frame.isActiveWindow)

    def _on_restart(self) -> None:
        self.restarts += 1


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Day]:
    monkeypatch.setattr(vault, "Cost", lambda: CHEAP)
    made = Day(qtbot, tmp_path / "kept" / "casebook")
    (tmp_path / "kept").mkdir()
    yield made
    tasks.cancel_all()
    tasks.wait_for_all()


def test_from_a_new_casebook_to_the_next_morning(
    day: Day, own_settings: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    day.first_run()
    _open_a_case(day)
    _log_a_contact(day)
    _write_a_letter(day)
    _hear_back(day)
    _look_at_the_sheet(day)
    _undo_all(day)
    _lock_and_come_back(day)
    _quit(day)
    assert CANARY not in caplog.text
    _no_trace_outside(day, own_settings)
    day.start_again()
    assert day.window.place == "today"
    assert cases.count(day.vault) == 1
    day.frame.close()
    day.until(lambda: day.frame._leaving is None)


def _open_a_case(day: Day) -> None:
    day.keys.press(Qt.Key.Key_N, CONTROL_SHIFT)
    day.keys.write(NAME)
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert cases.find(day.vault, NAME) == day.cases.current_case_id()
    assert day.window.notices.toast.sentence == "The case was opened."
    day.cases.case.header.wanted.emit("event")
    day.keys.write("arrest")
    day.keys.tab()
    day.keys.write("Oct 2026")
    day.keys.tab()
    day.keys.write("In October 2026 EXAMPLE officers took this invented person away")
    form = day.cases.case.timeline.forms.form
    assert form is not None
    form.field("in_letters").setFocus()
    day.keys.press(Qt.Key.Key_Space)
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert day.window.notices.toast.sentence == "The event was added."


def _log_a_contact(day: Day) -> None:
    day.keys.press(Qt.Key.Key_J, CONTROL)
    day.keys.write(NOTE)
    day.keys.tab()
    day.keys.write("EXAMPLE call back in 3 days")
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    case_id = cases.find(day.vault, NAME)
    assert [row.note for row in contacts.of_case(day.vault, case_id)] == [NOTE]
    assert [row.title for row in actions.of_case(day.vault, case_id)] == ["EXAMPLE call back"]


def _write_a_letter(day: Day) -> None:
    day.press(day.cases.case, "Write letter")
    composer = day.cases.letter.currentWidget()
    assert isinstance(composer, LetterComposer)
    day.press(composer, "Add sender")
    day.keys.write("Test Sender")
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert composer.wishes.from_whom.currentText() == "Test Sender"
    composer.wishes.offices.setFocus()
    day.keys.write("prosecutor")
    day.keys.tab()
    day.keys.press(Qt.Key.Key_Down)
    day.keys.press(Qt.Key.Key_Space)
    assert composer.wishes.offices.ids()
    day.until(lambda: not composer.paper.view.is_empty)
    assert composer.foot.reason.text() == ""
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert (day.letter().status, len(actions.of_case(day.vault, cases.find(day.vault, NAME)))) == (
        "created",
        2,
    )
    assert isinstance(day.cases.letter.currentWidget(), LetterReader)


def _hear_back(day: Day) -> None:
    reader = day.cases.letter.currentWidget()
    assert isinstance(reader, LetterReader)
    day.press(reader, "Mark sent")
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert day.letter().status == "sent"
    day.press(reader, "Log reply")
    day.keys.tab(2)
    day.keys.write("EXAMPLE-1")
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    assert day.letter().status == "replied"
    assert [r.number for r in letter_register.replies(day.vault, day.letter().id)] == ["EXAMPLE-1"]
    day.keys.press(Qt.Key.Key_Escape)
    assert day.cases.case.letters.isVisible()


def _look_at_the_sheet(day: Day) -> None:
    day.cases.case.header.wanted.emit("sheet")
    sheet = day.cases.letter.currentWidget()
    assert isinstance(sheet, SheetView)
    day.until(sheet.save.isEnabled)
    day.keys.press(Qt.Key.Key_Escape)
    assert day.cases.case.isVisible()


def _undo_all(day: Day) -> None:
    """Reply, sent, letter, sender, contact, event, case: each with one key, and back again."""
    steps = 7
    for _step in range(steps):
        day.keys.press(Qt.Key.Key_Z, CONTROL)
        assert day.window.notices.toast.sentence.startswith("Undone: ")
    assert cases.count(day.vault) == 0
    for _step in range(steps):
        day.keys.press(Qt.Key.Key_Z, CONTROL_SHIFT)
    assert day.letter().status == "replied"


def _lock_and_come_back(day: Day) -> None:
    day.window.desk.go("case", cases.find(day.vault, NAME))
    day.press(day.cases.case, "Write letter")
    composer = day.cases.letter.currentWidget()
    assert isinstance(composer, LetterComposer)
    composer.wishes.language.buttons["ru"].click()
    day.keys.press(Qt.Key.Key_D, CONTROL)
    day.keys.write("EXAMPLE half a thou")
    assert day.frame.windowTitle() == "kazrights"
    day.keys.press(Qt.Key.Key_L, CONTROL)
    day.until(lambda: day.restarts == 1)
    day.start_again()
    assert (day.window.place, day.cases.current_case_id()) == ("cases", cases.find(day.vault, NAME))
    again = day.cases.letter.currentWidget()
    assert isinstance(again, LetterComposer) and again.wishes.language.language == "ru"
    day.keys.write("ght")
    day.keys.press(Qt.Key.Key_Return, CONTROL)
    titles = [row.title for row in actions.of_case(day.vault, cases.find(day.vault, NAME))]
    assert "EXAMPLE half a thought" in titles


def _quit(day: Day) -> None:
    day.keys.press(Qt.Key.Key_Q, CONTROL)
    day.until(lambda: not day.frame.isVisible())
    assert copies.existing(day.place)


def _no_trace_outside(day: Day, own_settings: Path) -> None:
    """Neither the name nor what was written stands in any file, settings and casebook included."""
    assert folders.last_used() == day.place
    home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    for place in (own_settings, day.place.parent, home / "QtProject.conf"):
        for file in [place] if place.is_file() else place.rglob("*"):
            content = file.read_bytes() if file.is_file() else b""
            for code in ("utf-8", "utf-16-le"):
                assert CANARY.encode(code) not in content, file.name
    assert CANARY not in (QApplication.clipboard().text())
