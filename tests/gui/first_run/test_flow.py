"""The first start: a casebook of one's own, made by keyboard; or the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.gui.first_run import folders, strength
from kazrights.gui.first_run.flow import FirstRun
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
    open_it = next(b for b in page.findChildren(QPushButton) if b.text() == "Open the casebook")
    assert not open_it.isEnabled()
    qtbot.keyClick(page.box, Qt.Key.Key_Space)
    with qtbot.waitSignal(first.opened) as opened:
        open_it.click()
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
