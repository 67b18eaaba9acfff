"""The language and the size of text change while one works: same place, same half-written text, cursor in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kazrights.base import i18n, settings
from kazrights.gui import look, theme
from kazrights.gui.frame import Frame
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE

NOTE = "EXAMPLE, not a real call"


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, casebook: Path) -> Iterator[Frame]:
    """The frame on a casebook with one case, a note half written in it."""
    theme.apply(qapp)
    made = Frame(lambda: None)
    qtbot.addWidget(made)
    vault = Vault.open(casebook, PASSPHRASE)
    case_id = make.case(vault)
    made.show_casebook(vault)
    made.show()
    made.activateWindow()
    window = _window(made)
    window.go_to("cases", case_id)
    window.composer.log_contact(case_id)
    qtbot.waitUntil(lambda: window.composer.current is not None)
    _note(window).setPlainText(NOTE)
    yield made
    if made._leaving:
        made._leaving.finish()
    i18n.use("en")
    look.speak_qt(qapp)
    theme.apply(qapp)


def _window(frame: Frame) -> MainWindow:
    assert frame.window_shown is not None
    return frame.window_shown


def _note(window: MainWindow) -> QPlainTextEdit:
    assert window.composer.current is not None
    return window.composer.current.findChild(QPlainTextEdit)


def _cancel() -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def test_the_language_changes_and_the_work_stays(qtbot: QtBot, frame: Frame) -> None:
    before = _window(frame)
    before.commands["language_kk"].trigger()
    qtbot.waitUntil(lambda: frame.window_shown is not before)
    window = _window(frame)
    assert i18n.language() == settings.get("language") == "kk"
    assert (window.place, window.current_case_id() is not None) == ("cases", True)
    assert _note(window).toPlainText() == NOTE
    assert _note(window).hasFocus()
    assert window.commands["language_kk"].isChecked()
    assert _cancel() == "Бас тарту"


def test_the_size_of_text_changes_and_the_work_stays(qtbot: QtBot, frame: Frame) -> None:
    before = _window(frame)
    usual = before.font().pointSizeF()
    before.commands["text_125"].trigger()
    qtbot.waitUntil(lambda: frame.window_shown is not before)
    assert _note(_window(frame)).toPlainText() == NOTE
    assert _note(_window(frame)).font().pointSizeF() == pytest.approx(usual * 1.25)
    _window(frame).commands["text_100"].trigger()
    qtbot.waitUntil(lambda: _note(_window(frame)).font().pointSizeF() == pytest.approx(usual))


def test_a_change_of_colours_needs_no_new_window(qtbot: QtBot, frame: Frame) -> None:
    before = _window(frame)
    before.commands["appearance_dark"].trigger()
    assert theme.is_dark()
    assert _window(frame) is before
    before.commands["appearance_light"].trigger()
    assert not theme.is_dark()


def test_qt_speaks_english_again(qapp: QApplication) -> None:
    i18n.use("ru")
    look.speak_qt(qapp)
    assert _cancel() == "Отмена"
    i18n.use("en")
    look.speak_qt(qapp)
    assert _cancel() == "Cancel"


def test_the_keyboard_starts_in_today(qtbot: QtBot, qapp: QApplication, casebook: Path) -> None:
    theme.apply(qapp)
    made = Frame(lambda: None)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.show_casebook(Vault.open(casebook, PASSPHRASE))
    qtbot.waitUntil(made.isActiveWindow)
    today = _window(made).page("today")
    qtbot.waitUntil(lambda: today.isAncestorOf(qapp.focusWidget() or made))
    assert made._leaving
    made._leaving.finish()
