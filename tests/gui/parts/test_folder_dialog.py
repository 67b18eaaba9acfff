"""Choosing a folder leaves no trace of its name in the desktop's history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kazrights.gui.parts.folder_dialog import choose_folder

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CANARY = "ZZQX-Zhanar"


def test_the_name_is_given_and_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    wanted = tmp_path / CANARY
    wanted.mkdir()
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(wanted))
        dialog.accept()

    QTimer.singleShot(200, parent, choose)
    assert choose_folder(parent, "Folder", tmp_path) == wanted
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()
    written = [p for p in (tmp_path / "config").rglob("*") if p.is_file()]
    assert all(CANARY not in p.read_text(errors="replace") for p in written)
    assert all(str(tmp_path) not in p.read_text(errors="replace") for p in written)
