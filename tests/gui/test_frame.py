"""The life of a window: unlock, work, lock with everything put away, and come back to the same place."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base import settings
from kazrights.gui import tasks
from kazrights.gui.care import Care
from kazrights.gui.desk import Desk
from kazrights.gui.first_run import folders
from kazrights.gui.frame import Frame
from kazrights.gui.lock_reason import LockReason
from kazrights.gui.main_window import MainWindow
from kazrights.gui.unlock import UnlockPage
from kazrights.gui.waiting import WaitingPage
from kazrights.store import backup, copies
from kazrights.store.errors import Damaged, NotSaved
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE

NOTE = "EXAMPLE, not a real call"


class Restarts:
    """Stands in for the process being replaced."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


@pytest.fixture
def restarts() -> Restarts:
    return Restarts()


def _unlock(qtbot: QtBot, frame: Frame, folder: Path) -> MainWindow:
    frame.show_unlock(folder)
    frame.show()
    page = frame.currentWidget()
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.field, "x")  # the passphrase has letters that QTest can't press
    page.field.setText(PASSPHRASE)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: frame.window_shown is not None, timeout=20_000)
    assert frame.window_shown is not None
    return frame.window_shown


@pytest.fixture
def frame(qtbot: QtBot, restarts: Restarts) -> Frame:
    made = Frame(restarts)
    qtbot.addWidget(made)
    return made


def _put_away(frame: Frame) -> None:
    """End a casebook that a test left open."""
    if frame._leaving:
        frame._leaving.finish()


def test_unlocking_shows_today_and_remembers_the_folder(qtbot: QtBot, frame: Frame, casebook: Path) -> None:
    window = _unlock(qtbot, frame, casebook)
    assert window.place == "today"
    assert folders.last_used() == casebook
    kept = settings.read()
    assert set(kept) == {"casebook"}
    _put_away(frame)


def test_nobody_there_locks_and_says_why(
    qtbot: QtBot, frame: Frame, restarts: Restarts, casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _unlock(qtbot, frame, casebook)
    idle = window.findChild(Care).idle
    assert idle.minutes == 5
    start = idle._last
    monkeypatch.setattr(idle, "_seconds", lambda: start + 271)
    idle.look()
    assert window.notices.banner.sentence == "Locking in 30 seconds, because nobody is here."
    monkeypatch.setattr(idle, "_seconds", lambda: start + 301)
    idle.look()
    qtbot.waitUntil(lambda: restarts.count == 1, timeout=20_000)
    reason = LockReason.taken()
    assert reason is not None
    assert "because the computer was idle for 5 minutes" in reason.sentence()
    Vault.open(casebook, PASSPHRASE).close()  # the lock is free


def test_locking_covers_backs_up_and_closes(
    qtbot: QtBot, frame: Frame, restarts: Restarts, casebook: Path
) -> None:
    window = _unlock(qtbot, frame, casebook)
    make.case(window.desk.vault, "ZZQX Example")
    window.commands["lock"].trigger()
    assert isinstance(frame.currentWidget(), WaitingPage)
    shown = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Locking…"]
    qtbot.waitUntil(lambda: restarts.count == 1, timeout=20_000)
    made = copies.existing(casebook)
    assert len(made) == 1
    restored = Vault.open(made[0], PASSPHRASE)
    assert make._count(restored) == 1
    restored.close()
    reason = LockReason.taken()
    assert reason is not None and reason.sentence().endswith("because you asked for it.")


def test_without_changes_no_backup_is_made(
    qtbot: QtBot, frame: Frame, restarts: Restarts, casebook: Path
) -> None:
    window = _unlock(qtbot, frame, casebook)
    window.commands["lock"].trigger()
    qtbot.waitUntil(lambda: restarts.count == 1)
    assert copies.existing(casebook) == []
    LockReason.taken()


def test_comes_back_to_the_same_place_with_the_same_words(
    qtbot: QtBot, frame: Frame, restarts: Restarts, casebook: Path
) -> None:
    window = _unlock(qtbot, frame, casebook)
    case = make.case(window.desk.vault)
    window.go_to("cases", case)
    window.composer.log_contact(case)
    assert window.composer.current is not None
    window.composer.current.note.set_value(NOTE)  # type: ignore[attr-defined]
    window.commands["lock"].trigger()
    qtbot.waitUntil(lambda: restarts.count == 1, timeout=20_000)

    again = Frame(restarts, LockReason.taken())
    qtbot.addWidget(again)
    window = _unlock(qtbot, again, casebook)
    assert window.place == "cases"
    assert window.current_case_id() == case
    assert window.composer.current is not None
    assert window.composer.current.content()["note"] == NOTE
    _put_away(again)


def test_closing_with_a_full_disk_loses_nothing_and_asks(
    qtbot: QtBot, frame: Frame, casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _unlock(qtbot, frame, casebook)
    make.case(window.desk.vault)

    def full(_vault: Vault) -> None:
        raise NotSaved

    monkeypatch.setattr(backup, "make", full)
    frame.close()
    words = "Close without a backup"
    qtbot.waitUntil(lambda: any(b.text() == words for b in frame.findChildren(QPushButton)), timeout=20_000)
    assert frame.isVisible()
    next(b for b in frame.findChildren(QPushButton) if b.text() == words).click()
    qtbot.waitUntil(lambda: not frame.isVisible())
    reopened = Vault.open(casebook, PASSPHRASE)
    assert make._count(reopened) == 1
    reopened.close()


def test_closing_without_changes_just_closes(qtbot: QtBot, frame: Frame, casebook: Path) -> None:
    _unlock(qtbot, frame, casebook)
    frame.close()
    qtbot.waitUntil(lambda: not frame.isVisible())
    assert copies.existing(casebook) == []
    Vault.open(casebook, PASSPHRASE).close()


def test_a_backup_that_fails_does_not_keep_it_from_locking(
    qtbot: QtBot, frame: Frame, restarts: Restarts, casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _unlock(qtbot, frame, casebook)
    make.case(window.desk.vault)

    def full(_vault: Vault) -> None:
        raise NotSaved

    monkeypatch.setattr(backup, "make", full)
    window.commands["lock"].trigger()
    qtbot.waitUntil(lambda: restarts.count == 1, timeout=20_000)
    reason = LockReason.taken()
    assert reason is not None and reason.sentence().endswith("no backup could be made.")


def _is_read(vault: Vault) -> bool:
    """Whether what the window reads first can be read."""
    try:
        vault.undo_title()
        window = MainWindow(Desk(vault))
        window.deleteLater()
    except Damaged:
        return False
    return True


def _damage_a_page(casebook: Path, *, that_the_window_reads: bool) -> None:
    """A page that opening itself does not read."""
    file = casebook / "vault.kzdb"
    whole = file.read_bytes()
    for end in range(len(whole), 0, -4096):
        content = bytearray(whole)
        content[end - 2000] ^= 1
        file.write_bytes(content)
        try:
            vault = Vault.open(casebook, PASSPHRASE)
        except Damaged:
            continue
        fits = _is_read(vault) is not that_the_window_reads
        vault.close()
        if fits:
            return
    raise AssertionError("there is no such page")


def test_damage_is_said_in_a_banner(qtbot: QtBot, frame: Frame, casebook: Path) -> None:
    made = Vault.open(casebook, PASSPHRASE)
    for n in range(60):
        make.case(made, f"Sample Person {n}")
    made.close()
    _damage_a_page(casebook, that_the_window_reads=False)
    window = _unlock(qtbot, frame, casebook)
    qtbot.waitUntil(lambda: "damaged" in window.notices.banner.sentence, timeout=20_000)
    _put_away(frame)


def test_damage_that_the_window_meets_first_is_said_on_the_unlock_page(
    qtbot: QtBot, frame: Frame, casebook: Path
) -> None:
    made = Vault.open(casebook, PASSPHRASE)
    for n in range(60):
        make.case(made, f"Sample Person {n}")
    made.close()
    _damage_a_page(casebook, that_the_window_reads=True)
    frame.show_unlock(casebook)
    frame.show()
    page = frame.currentWidget()
    assert isinstance(page, UnlockPage)
    page.field.setText(PASSPHRASE)
    page.unlock.click()
    qtbot.waitUntil(lambda: page.restore.isVisible(), timeout=20_000)
    assert "damaged" in page.problem.text()
    assert frame.currentWidget() is page
    assert page.unlock.isEnabled()
    page.field.setText(PASSPHRASE)
    page.unlock.click()
    qtbot.waitUntil(lambda: page.restore.isVisible(), timeout=20_000)
    assert "damaged" in page.problem.text(), "not “open in another window”"
    frame.close()


def test_the_sample_has_a_banner(qtbot: QtBot, frame: Frame, vault: Vault) -> None:
    vault.set_setting("sample", "yes")
    vault.set_setting("stands_at", "2020-12-31")
    frame.show_casebook(vault)
    assert frame.window_shown is not None
    assert frame.window_shown.notices.banner.sentence.startswith("Sample casebook.")
    tasks.wait_for_all()
    QApplication.processEvents()
    gc.collect()
    _put_away(frame)


def test_a_window_that_is_gone_tells_nobody_that_it_was_painted(qtbot: QtBot) -> None:
    frame = Frame(lambda: None)
    told: list[str] = []
    frame.painted.connect(lambda: told.append("painted"))
    frame.show()
    qtbot.waitUntil(lambda: frame._was_painted)
    shiboken6.delete(frame)
    with qtbot.waitSignal(after(120)):  # longer than the rest after the first paint
        assert told == []
    assert told == []


def after(milliseconds: int) -> SignalInstance:
    """A signal that comes then."""
    timer = QTimer(QApplication.instance(), singleShot=True)
    timer.start(milliseconds)
    return timer.timeout
