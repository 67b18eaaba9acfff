"""Asks for files to take in, or for a place to write one, leaving no trace of either (security design T21)."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.folder_dialog import forget_history


def choose_files(parent: QWidget, words: str) -> list[Path]:
    """The files chosen in Qt's own dialog, which starts where downloads arrive and remembers nothing."""
    dialog = _dialog(parent, words, QStandardPaths.StandardLocation.DownloadLocation)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(_("All files (*)"))
    return _asked(dialog)


def choose_target(parent: QWidget, words: str, name: str) -> Path | None:
    """Where to write a file, under a neutral name unless the person types another; a file there is never replaced."""
    dialog = _dialog(parent, words, QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    chosen = _asked(dialog)
    return chosen[0] if chosen else None


def _dialog(parent: QWidget, words: str, start: QStandardPaths.StandardLocation) -> QFileDialog:
    place = Path(QStandardPaths.writableLocation(start))
    dialog = QFileDialog(parent, words, str(place if place.is_dir() else Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([])
    return dialog


def _asked(dialog: QFileDialog) -> list[Path]:
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.setHistory([])
    shiboken6.delete(dialog)  # it writes its settings when it goes
    forget_history()
    return chosen
