"""A bug's report holds where it happened in our own files, and nothing of what was being worked on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.gui.crash import report
from kazrights.gui.crash_dialog import CrashDialog

CANARY = "ZZQX-Aizhan"


def _bug() -> str:
    try:
        FuzzyDate(CANARY, CANARY)
    except ValueError as error:
        return report(type(error), error.__traceback__)
    raise AssertionError("no bug")


def test_the_report_names_our_lines_and_no_value() -> None:
    said = _bug()
    assert "ValueError" in said
    assert "kazrights/base/fuzzy_date.py:" in said
    assert CANARY not in said
    assert str(Path.home()) not in said
    assert __file__ not in said


def test_the_whole_report_is_shown_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(_bug())
    qtbot.addWidget(dialog)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy the report").click()
    assert QGuiApplication.clipboard().text() == _bug()
