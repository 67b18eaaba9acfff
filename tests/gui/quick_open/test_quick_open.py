"""Ctrl+K: anything by a few letters, in any script and on the wrong layout; six chords to a logged call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, contacts, quick_find
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.quick_open.quick_open import QuickOpen
from kazrights.store.vault import Vault

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, sample: Vault) -> Iterator[MainWindow]:
    """The window on the sample."""
    made = MainWindow(Desk(sample))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made


def _words(palette: QuickOpen) -> list[str]:
    return [row.words for row in palette.model.rows if row.call]


def _type(qtbot: QtBot, window: MainWindow, text: str) -> QuickOpen:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = window.quick_open
    qtbot.waitUntil(palette.field.hasFocus)
    palette.field.setText(text)  # QTest presses Latin letters only
    palette.field.textEdited.emit(text)
    return palette


@pytest.mark.parametrize("typed", ["bok", "Бокаев", "боқаев", "Bokayev", "ищлфн", ",jrf"])
def test_a_person_is_found_in_any_spelling(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    palette = _type(qtbot, window, typed)
    qtbot.waitUntil(lambda: _words(palette)[:1] == ["Maks Bokayev"])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.place == "cases"
    assert window.current_case_id() == cases.find(window.desk.vault, "KZ-2020-003")
    assert not palette.isVisible()


def test_enter_does_not_wait_for_the_list(qtbot: QtBot, window: MainWindow) -> None:
    palette = _type(qtbot, window, "tules")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.current_case_id() == cases.find(window.desk.vault, "KZ-2020-001")


def test_a_call_is_logged_in_six_chords(qtbot: QtBot, window: MainWindow) -> None:
    case_id = cases.find(window.desk.vault, "KZ-2020-003")
    before = len(contacts.of_case(window.desk.vault, case_id))
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    for letter in "bok":
        qtbot.keyClick(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_J, CONTROL)
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("EXAMPLE, not a real call")
    qtbot.keyClick(note, Qt.Key.Key_Return, CONTROL)
    assert len(contacts.of_case(window.desk.vault, case_id)) == before + 1


def test_commands_are_found_with_their_keys(qtbot: QtBot, window: MainWindow) -> None:
    palette = _type(qtbot, window, ">lock")
    qtbot.waitUntil(lambda: "Lock" in _words(palette))
    assert all(row.call is None or "ock" in row.words for row in palette.model.rows)
    assert "Ctrl+L" in {row.keys for row in palette.model.rows}


def test_empty_it_shows_what_was_seen_last(qtbot: QtBot, window: MainWindow) -> None:
    for ref in ("KZ-2020-001", "KZ-2020-003"):
        window.go_to("cases", cases.find(window.desk.vault, ref))
    palette = _type(qtbot, window, "")
    qtbot.waitUntil(lambda: _words(palette) == ["Maks Bokayev", "Asya Tulesova"])
    again = MainWindow(Desk(window.desk.vault))
    qtbot.addWidget(again)
    assert again.recent.things() == window.recent.things()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    palette = _type(qtbot, window, "nobody of that name")
    qtbot.waitUntil(lambda: "Nothing fits" in palette._foot.text())
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_other_people_and_offices_are_found(sample: Vault) -> None:
    assert {hit.section for hit in quick_find.find(sample, "prosecutor").hits} == {"officials"}
    assert quick_find.find(sample, "  ").hits == []
    assert quick_find.find(sample, "%_\"'*").hits == []
    assert quick_find.known(sample, [("case", 999_999), ("office", 1)])[0].section == "recent"


def test_a_key_waits_for_no_answer_and_the_newest_words_win(qtbot: QtBot, window: MainWindow) -> None:
    palette = _type(qtbot, window, "bok")
    palette._rest.stop()
    palette._look()
    assert palette._asked == "bok", "the question is asked beside the window"
    palette.field.setText("tules")
    palette.field.textEdited.emit("tules")
    qtbot.waitUntil(lambda: _words(palette)[:1] == ["Asya Tulesova"])
    qtbot.waitUntil(lambda: not palette._asked)
    assert _words(palette)[:1] == ["Asya Tulesova"]


def test_an_answer_that_comes_after_leaving_shows_nothing(qtbot: QtBot, window: MainWindow) -> None:
    palette = _type(qtbot, window, "bok")
    palette._rest.stop()
    palette._look()
    palette.leave()
    qtbot.waitUntil(lambda: not palette._asked)
    palette.open()
    assert not palette._is_answered
