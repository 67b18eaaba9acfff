"""A bug's report holds where it happened in our own files, and nothing of what was being worked on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.gui.crash import CrashCatcher, report
from kazrights.gui.crash_dialog import CrashDialog
from kazrights.gui.frame import Frame
from kazrights.gui.leaving import Leaving
from kazrights.store.vault import Vault
from tests import make

CANARY = "ZZQX-Aizhan"
ROOT = Path(__file__).resolve().parents[2]


def _bug(depth: int = 0) -> str:
    def fail(left: int) -> None:
        if left:
            fail(left - 1)
        FuzzyDate(CANARY, CANARY)

    try:
        fail(depth)
    except ValueError as error:
        return report(type(error), error.__traceback__)
    raise AssertionError("no bug")


def words(dialog: CrashDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_report_names_our_lines_and_no_value() -> None:
    said = _bug()
    assert "ValueError" in said
    assert "kazrights/base/fuzzy_date.py:" in said
    assert CANARY not in said
    assert str(Path.home()) not in said
    assert __file__ not in said


def test_a_long_way_to_the_bug_is_cut_at_its_far_end() -> None:
    def deep(left: int) -> None:
        eval(compile(f"again({left})", f"{ROOT}/kazrights/base/made_{left}.py", "exec"), {"again": again})

    def again(left: int) -> None:
        if left == 0:
            raise ValueError(CANARY)
        deep(left - 1)

    try:
        deep(30)
    except ValueError as error:
        said = report(type(error), error.__traceback__)
    lines = said.splitlines()
    assert len(lines) == 8
    assert "…" in lines[2]
    assert "made_0.py" in lines[-2]


def test_the_whole_report_is_shown_without_scrolling_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("\n".join(f"line {n}" for n in range(8)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.report.verticalScrollBar().isVisible())
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert "What was saved before is safe" in words(dialog)
    assert not dialog.restart.isVisible()


def test_it_says_to_the_second_when_work_was_saved_last(qtbot: QtBot) -> None:
    at = datetime(2026, 11, 25, 14, 32, 7, tzinfo=UTC)
    dialog = CrashDialog(_bug(), at, can_restart=True)
    qtbot.addWidget(dialog)
    assert f"saved at {at.astimezone():%H:%M:%S}" in words(dialog)


@pytest.fixture
def restarts() -> list[str]:
    return []


@pytest.fixture
def frame(qtbot: QtBot, restarts: list[str], vault: Vault) -> Frame:
    made = Frame(lambda: restarts.append(os.environ.pop("KAZRIGHTS_LOCKED", "")))
    qtbot.addWidget(made)
    made.show_casebook(vault)
    made.show()
    return made


def _answer(monkeypatch: pytest.MonkeyPatch, press: Callable[[CrashDialog], object]) -> list[CrashDialog]:
    asked: list[CrashDialog] = []

    def answer(dialog: CrashDialog) -> int:
        asked.append(dialog)
        press(dialog)
        return 0

    monkeypatch.setattr(CrashDialog, "exec", answer)
    return asked


def _caught() -> None:
    catcher = CrashCatcher()
    catcher.caught.emit("a report")


def test_a_bug_in_the_window_tells_the_last_save_and_restarts_with_all_put_away(
    qtbot: QtBot, frame: Frame, vault: Vault, restarts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, lambda dialog: dialog.restart.click())
    make.case(vault)
    _caught()
    assert "Your last change was saved at" in words(asked[0])
    qtbot.waitUntil(lambda: len(restarts) == 1, timeout=20_000)
    assert restarts[0].startswith("bug|")


def test_a_bug_in_what_puts_it_away_does_not_stop_the_restart(
    frame: Frame, restarts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer(monkeypatch, lambda dialog: dialog.restart.click())

    def fail(_self: Leaving, _reason: object) -> None:
        raise ValueError(CANARY)

    leaving = frame._leaving
    assert leaving is not None
    with monkeypatch.context() as broken:
        broken.setattr(Leaving, "lock", fail)
        _caught()
    assert len(restarts) == 1
    leaving.finish()


def test_closing_the_dialog_goes_on(
    frame: Frame, restarts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer(monkeypatch, lambda dialog: dialog.close_button.click())
    _caught()
    assert restarts == []
    assert frame._leaving is not None
    frame._leaving.finish()


def test_nothing_of_the_casebook_gets_out_wherever_it_fails(tmp_path: Path) -> None:
    """Seven crashes in a process of its own: no mark and no home path in a report, an output, a setting or a file."""
    home = tmp_path / "home-of-somebody"
    (home / "settings").mkdir(parents=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "TMPDIR": str(home),
        "KAZRIGHTS_SETTINGS": str(home / "settings"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.drive_crashes", str(home / "casebook")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    said, reports = done.stdout.split("---\n", 1)
    assert said.splitlines() == [
        "in_a_slot: 1",
        "in_a_task: 1",
        "in_the_database: 1",
        "while_painting: 1",
        "behind_another_error: 1",
        "in_a_thread: 1",
        "where_nobody_can_hear_it: 0",
    ], done.stderr
    assert done.stderr.count("kazrights ") >= 7
    for kind in ("KeyError", "ValueError", "OperationalError", "LookupError", "FileNotFoundError"):
        assert kind in reports
    for text in (done.stdout, done.stderr):
        assert "ZZQX" not in text
        assert str(home) not in text
    for file in home.rglob("*"):
        assert "ZZQX" not in file.name
        if file.is_file():
            held = file.read_bytes()
            assert b"ZZQX" not in held
            assert "ZZQX".encode("utf-16-le") not in held
            if "casebook" not in file.relative_to(home).parts and file.parent.name != "settings":
                assert str(home).encode() not in held
