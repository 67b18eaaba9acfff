"""A disk that takes no more: it stays said, nothing typed is lost, and work goes on when there is room again."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import records
from kazrights.gui.main_window import MainWindow
from kazrights.model.case import Case
from kazrights.store.errors import NotSaved
from kazrights.store.vault import Vault
from tests import make
from tests.hardship import files_no_longer_than


def status(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel))


def press(window: MainWindow, words: str) -> None:
    next(b for b in window.notices.banner.findChildren(QPushButton) if b.text() == words).click()


def fails_to_save(vault: Vault, case_id: int) -> None:
    try:
        records.edit(vault, Case, case_id, remarks="EXAMPLE " + "x" * 60_000)
    except NotSaved:
        return
    raise AssertionError("it was saved")


def test_what_is_not_saved_stays_said_until_the_disk_takes_changes(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    case_id = make.case(vault)
    assert "Saved" in status(window)
    copies: list[bool] = []
    window.copy_wanted.connect(lambda: copies.append(True))
    with files_no_longer_than(1000):
        fails_to_save(vault, case_id)
        assert "not saved" in window.notices.banner.sentence
        assert "Not saved" in status(window)
        press(window, "Save a copy…")
        assert copies == [True]
        press(window, "Try again")
        assert "still takes nothing" in window.notices.toast.sentence
        assert "not saved" in window.notices.banner.sentence
    press(window, "Try again")
    assert "takes changes again" in window.notices.toast.sentence
    assert window.notices.banner.sentence == ""
    records.edit(vault, Case, case_id, remarks="EXAMPLE " + "x" * 60_000)
    assert "Not saved" not in status(window)


def test_a_change_that_is_saved_takes_the_warning_down(window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault)
    with files_no_longer_than(1000):
        fails_to_save(vault, case_id)
    records.edit(vault, Case, case_id, priority="urgent")
    assert window.notices.banner.sentence == ""


def test_half_typed_text_and_settings_on_a_full_disk_are_no_crash(window: MainWindow, vault: Vault) -> None:
    make.case(vault)
    with files_no_longer_than(1000):
        vault.keep_draft("form:test", "EXAMPLE half")
        vault.set_setting("width", "300")
        assert "not saved" in window.notices.banner.sentence
    assert vault.setting("width") == "300"
    assert vault.draft("form:test") == ""


def test_the_gravest_banner_is_shown_and_the_others_come_back(window: MainWindow, vault: Vault) -> None:
    from kazrights.gui import notify

    window.notices.put_up("backup", "old backup", notify.BACKUP, "Make a backup")
    window.notices.put_up("idle", "locking", notify.IDLE, "Stay unlocked")
    window.notices.put_up("damaged", "damaged", notify.DAMAGED)
    banner = window.notices.banner
    assert banner.sentence == "locking"
    banner.take_down("idle")
    assert banner.sentence == "damaged"
    assert not any(b.isVisible() for b in banner.findChildren(QPushButton))
    banner.take_down("damaged")
    assert banner.sentence == "old backup"
    banner.take_down("backup")
    assert not banner.isVisible()
