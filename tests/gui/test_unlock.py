"""The unlock page against a real casebook: right, wrong, too often wrong, and what it says of the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import cases
from kazrights.gui.attempts import pause_after
from kazrights.gui.unlock import UnlockPage
from kazrights.store import backup, sqlite
from kazrights.store.vault import Vault
from tests import make
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


def test_a_damaged_casebook_offers_its_newest_backup_and_stays_as_it_is(qtbot: QtBot, casebook: Path) -> None:
    vault = Vault.open(casebook, PASSPHRASE)
    kept = make.case(vault, "Kept Person")
    backup.make(vault)
    vault.close()
    database = casebook / sqlite.FILE
    database.write_bytes(b"\x00" * 100 + database.read_bytes()[100:])
    before = database.read_bytes()

    def open_it(passphrase: str, key: str) -> Vault:
        return Vault.open(casebook, passphrase, recovery_key=key)

    def restore_it(passphrase: str, key: str) -> Vault:
        made = backup.restore_newest(casebook, passphrase, recovery_key=key)
        return Vault.open(made, passphrase, recovery_key=key)

    page = UnlockPage(open_it, "", restore_it)
    qtbot.addWidget(page)
    page.show()
    assert not page.restore.isVisible()
    _try(qtbot, page, PASSPHRASE)
    qtbot.waitUntil(lambda: page.restore.isVisible())
    assert "damaged" in page.problem.text()
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.restore.click()
    restored = opened.args[0]
    assert isinstance(restored, Vault)
    assert restored.folder == casebook.with_name("casebook-restored")
    assert cases.heading(cases.load(restored, kept)) == "Kept Person"
    assert database.read_bytes() == before
    restored.close()


def test_without_a_backup_it_says_so(qtbot: QtBot, casebook: Path) -> None:
    (casebook / sqlite.FILE).write_bytes(b"")

    def refuse(passphrase: str, key: str) -> object:
        return Vault.open(casebook, passphrase, recovery_key=key)

    page = UnlockPage(refuse, "", lambda typed, key: backup.restore_newest(casebook, typed, recovery_key=key))
    qtbot.addWidget(page)
    page.show()
    _try(qtbot, page, PASSPHRASE)
    qtbot.waitUntil(lambda: page.restore.isVisible())
    page.restore.click()
    qtbot.waitUntil(lambda: "There is no backup" in page.problem.text())
    assert not page.restore.isVisible()
