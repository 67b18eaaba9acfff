"""Preferences act at once; the keys and the licences can be read."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kazrights.gui.about import AboutDialog
from kazrights.gui.care import Care
from kazrights.gui.commands import COMMANDS
from kazrights.gui.main_window import MainWindow
from kazrights.gui.settings.keys import KeysDialog
from tests.gui import audit


def test_the_lock_delay_is_in_force_at_once(window: MainWindow) -> None:
    care = Care(window)
    assert care.idle.minutes == 5
    window.commands["preferences"].trigger()
    box = window.page("preferences").rows["lock_minutes"]
    box.setCurrentIndex(box.findData(30))
    box.activated.emit(box.currentIndex())
    assert care.idle.minutes == 30
    assert window.desk.vault.setting("lock_minutes") == "30"
    care.idle.stop()


def test_a_choice_of_look_is_asked_of_the_frame(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["preferences"].trigger()
    box = window.page("preferences").rows["language"]
    with qtbot.waitSignal(window.desk.look_wanted) as wanted:
        box.setCurrentIndex(box.findData("kk"))
        box.activated.emit(box.currentIndex())
    assert wanted.args == ["language_kk"]


def test_preferences_are_no_place_in_the_list_but_back_leads_away(window: MainWindow) -> None:
    window.go_to("cases")
    window.commands["preferences"].trigger()
    assert window.place == "preferences"
    window.commands["back"].trigger()
    assert window.place == "cases"


def test_every_key_is_told(qtbot: QtBot, window: MainWindow) -> None:
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    said = {words for words, _where in audit.words(dialog)}
    for command in COMMANDS:
        if command.shortcut:
            assert command.text.replace("&", "") in said, command.id


def test_licences_can_be_read(qtbot: QtBot, window: MainWindow) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    from PySide6.QtWidgets import QPlainTextEdit

    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    for held in ("SIL OPEN FONT LICENSE", "ISC License", "Electronic Frontier Foundation"):
        assert held.casefold() in shown.casefold()
