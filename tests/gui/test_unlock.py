"""The unlock page against a real casebook: right, wrong, too often wrong, and what it says of the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.gui.attempts import pause_after
from kazrights.gui.unlock import UnlockPage
from kazrights.store.vault import Vault
from tests.conftest import PASSPHRASE


@pytest.fixture
def page(qtbot: QtBot, casebook: Path) -> UnlockPage:
    made = UnlockPage(lambda passphrase, key: Vault.open(casebook, passphrase, recovery_key=key), "Because.")
    qtbot.addWidget(made)
    made.show()
    return made


def _try(qtbot: QtBot, page: UnlockPage, typed: str) -> None:
    page.field.setText(typed)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)


def _button(page: UnlockPage, start: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text().startswith(start))


def test_the_right_passphrase_opens_and_is_forgotten(qtbot: QtBot, page: UnlockPage) -> None:
    with qtbot.waitSignal(page.opened) as opened:
        _try(qtbot, page, PASSPHRASE)
    vault = opened.args[0]
    assert isinstance(vault, Vault)
    assert page.field.text() == ""
    vault.close()


def test_a_wrong_one_says_so_and_stays_to_be_mended(qtbot: QtBot, page: UnlockPage) -> None:
    _try(qtbot, page, "not this one")
    qtbot.waitUntil(lambda: page.problem.isVisible())
    assert "does not open this casebook" in page.problem.text()
    assert page.field.selectedText() or page.field.hasSelectedText()
    with qtbot.waitSignal(page.opened) as opened:
        _try(qtbot, page, PASSPHRASE)
    opened.args[0].close()


def test_after_five_wrong_ones_it_makes_one_wait(qtbot: QtBot, page: UnlockPage) -> None:
    for _n in range(5):
        page.problem.hide()
        _try(qtbot, page, "not this one")
        qtbot.waitUntil(lambda: page.problem.isVisible())
    assert page.unlock.text() == "Next try in 2 seconds"
    assert not page.unlock.isEnabled()
    _try(qtbot, page, PASSPHRASE)
    assert page.field.text() == PASSPHRASE  # not even tried
    qtbot.waitUntil(lambda: page.unlock.isEnabled(), timeout=4000)
    assert page.unlock.text() == "Unlock"


def test_the_pause_grows_to_a_minute() -> None:
    assert [pause_after(n) for n in (0, 4, 5, 6, 7)] == [0, 0, 2, 4, 8]
    assert pause_after(50) == 60


def test_an_empty_field_is_not_tried(qtbot: QtBot, page: UnlockPage) -> None:
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.problem.text() == "Type the passphrase first."


def test_the_keyboard_is_told_where_dots_hide_it(qtbot: QtBot, page: UnlockPage) -> None:
    qtbot.keyClicks(page.field, "q")
    said = [label.text() for label in page.findChildren(type(page.problem))]
    assert "The keyboard writes Latin letters." in said
    qtbot.keyClick(page.field, "Q")  # a capital without Shift
    said = [label.text() for label in page.findChildren(type(page.problem))]
    assert "Caps Lock is on. The keyboard writes Latin letters." in said


def test_the_passphrase_is_hidden_until_asked_for(qtbot: QtBot, page: UnlockPage) -> None:
    assert page.field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mouseClick(_button(page, "Show"), Qt.MouseButton.LeftButton)
    assert page.field.echoMode() == QLineEdit.EchoMode.Normal


def test_it_says_why_it_is_locked_and_names_nothing(page: UnlockPage, casebook: Path) -> None:
    words = " ".join(label.text() for label in page.findChildren(type(page.problem)))
    assert "Because." in words
    assert casebook.name not in words
