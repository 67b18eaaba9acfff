"""The first start: a casebook of one's own, made by keyboard; or the sample."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base import i18n, paths
from kazrights.documents import recovery_sheet
from kazrights.gui import printing
from kazrights.gui.first_run import folders, strength
from kazrights.gui.first_run.flow import FirstRun
from kazrights.gui.first_run.lock_delay import LockDelayPage
from kazrights.gui.first_run.recovery_key import RecoveryKeyPage, in_lines
from kazrights.store import keys, vault
from kazrights.store.vault import Vault
from tests.conftest import CHEAP

WORDS = "anchor velvet window seven mouse"


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FirstRun:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(vault, "Cost", lambda: CHEAP)
    made = FirstRun()
    qtbot.addWidget(made)
    made.show()
    return made


def _click(page: object, words: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.text() == words)  # type: ignore[attr-defined]
    assert button.isEnabled()
    button.click()


def _fill_in(qtbot: QtBot, first: FirstRun, again: str = WORDS) -> None:
    _click(first.choice, "Make my own casebook")
    qtbot.keyClicks(first.new.name, "Test Caseworker")
    qtbot.keyClicks(first.new.passphrase, WORDS)
    qtbot.keyClicks(first.new.again, again)
    qtbot.keyClick(first.new.again, Qt.Key.Key_Return)


def test_makes_a_casebook_and_shows_its_recovery_key_once(
    qtbot: QtBot, first: FirstRun, tmp_path: Path
) -> None:
    _fill_in(qtbot, first)
    qtbot.waitUntil(lambda: isinstance(first.currentWidget(), RecoveryKeyPage), timeout=20_000)
    page = first.currentWidget()
    shown = next(
        label.text() for label in page.findChildren(QLabel) if label.accessibleName() == "Recovery key"
    )
    assert first.new.passphrase.text() == "" == first.new.again.text()
    open_it = next(b for b in page.findChildren(QPushButton) if b.text() == "Go on")
    assert not open_it.isEnabled()
    qtbot.keyClick(page.box, Qt.Key.Key_Space)
    open_it.click()
    delay = first.currentWidget()
    assert isinstance(delay, LockDelayPage)
    delay.group.button(10).setChecked(True)
    with qtbot.waitSignal(first.opened) as opened:
        _click(delay, "Open the casebook")
    assert opened.args[0].setting("lock_minutes") == "10"
    opened.args[0].close()
    assert folders.is_casebook(tmp_path / "kazrights")
    assert keys.read_recovery_key(shown) is not None
    Vault.open(tmp_path / "kazrights", WORDS).close()
    Vault.open(tmp_path / "kazrights", recovery_key=shown).close()


def test_two_passphrases_that_differ_make_nothing(qtbot: QtBot, first: FirstRun, tmp_path: Path) -> None:
    _fill_in(qtbot, first, again=WORDS + "x")
    assert first.new.problem.text().startswith("The two passphrases differ")
    assert not (tmp_path / "kazrights").exists()


def test_a_folder_that_holds_something_is_left_alone(qtbot: QtBot, first: FirstRun, tmp_path: Path) -> None:
    taken = tmp_path / "kazrights"
    taken.mkdir()
    (taken / "letter.txt").write_text("mine")
    _fill_in(qtbot, first)
    qtbot.waitUntil(lambda: first.new.problem.isVisible(), timeout=20_000)
    assert "Something is already there" in first.new.problem.text()
    assert [p.name for p in taken.iterdir()] == ["letter.txt"]


def test_the_folder_proposed_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert folders.proposed() == tmp_path / "kazrights"
    (tmp_path / "kazrights").mkdir()
    (tmp_path / "kazrights" / "x").touch()
    assert folders.proposed() == tmp_path / "kazrights-2"


def test_a_passphrase_is_judged_by_words() -> None:
    assert not strength.is_enough("short")
    assert not strength.is_enough("aaaaaaaaaaaaaaaaaaaa")
    assert strength.sentence("short").startswith("Too short")
    assert strength.sentence("many words here").startswith("Weak")
    assert strength.sentence(WORDS).startswith("Strong")


def test_the_key_is_laid_out_for_writing_down() -> None:
    assert in_lines("AAAA-BBBB-CCCC-DDDD") == "AAAA   BBBB   CCCC\nDDDD"


def test_six_random_words_are_offered_and_typed_once_more(qtbot: QtBot, first: FirstRun) -> None:
    _click(first.choice, "Make my own casebook")
    _click(first.new, "Offer six random words")
    words = first.new.passphrase.text()
    assert len(words.split()) == 6
    assert first.new.passphrase.echoMode() == QLineEdit.EchoMode.Normal
    assert first.new.again.text() == "" and first.new.again.hasFocus()
    assert strength.is_enough(words)
    _click(first.new, "Offer six random words")
    assert first.new.passphrase.text() != words


def test_the_word_list_is_worth_77_bits() -> None:
    words = paths.resource("wordlists", "passphrase.txt").read_text("ascii").split()
    assert len(set(words)) == 6**5
    assert not any(one != other and other.startswith(one) for one in words[:50] for other in words)


def test_the_language_is_chosen_first(qtbot: QtBot, first: FirstRun) -> None:
    with qtbot.waitSignal(first.language_wanted) as wanted:
        _click(first.choice, "Қазақша")
    assert wanted.args == ["kk"]


def test_the_recovery_sheet_holds_the_key_on_one_page(qtbot: QtBot, tmp_path: Path) -> None:
    key = "EXAM-PLE0-1111-2222-3333-4444-5555-6666-7777"
    pdf = recovery_sheet.made(key, date(2026, 11, 25))
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1
    assert set(key.split("-")) <= set(pages[0].extract_text().split())
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert printing.send(printer, pdf)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1


def test_the_systems_language_is_spoken_where_it_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    for told, spoken in (("kk_KZ.UTF-8", "kk"), ("ru_RU", "ru"), ("de_DE.UTF-8", "en"), ("", "en")):
        monkeypatch.setenv("LANG", told)
        assert i18n.of_system() == spoken
