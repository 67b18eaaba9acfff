"""Asks for a folder without leaving its name in the desktop's history (security design T21)."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, words: str, start: Path) -> Path | None:
    """The folder chosen in Qt's own dialog, or None; Qt is made to forget where it was."""
    dialog = QFileDialog(parent, words, str(start if start.is_dir() else Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOptions(QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly)
    dialog.setHistory([])
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.setHistory([])
    shiboken6.delete(dialog)  # it writes its settings when it goes
    forget_history()
    return Path(chosen[0]) if chosen else None


def forget_history() -> None:
    """Remove what Qt's file dialogs remember."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited", "shortcuts"):
        kept.remove(f"FileDialog/{key}")
