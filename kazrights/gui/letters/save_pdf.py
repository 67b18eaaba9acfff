"""Saving a paper outside the casebook, leaving no trace of where in the settings of Qt."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import paper_files
from kazrights.gui.desk import Desk
from kazrights.gui.parts.folder_dialog import forget_history


def save_pdf(desk: Desk, parent: QWidget, name: str, content: bytes) -> None:
    """Ask where to, with a neutral name proposed, and write the file whole or not at all."""
    chosen = ask_where(parent, name)
    if chosen is None:
        return
    try:
        paper_files.keep(chosen, content)
    except KazrightsError as error:
        desk.refuse(error)
        return
    desk.say(_("Saved as PDF. That file is outside the casebook and is not encrypted."))


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Qt's own dialog: the system's keeps a list of files. A file of that name is refused later, not replaced."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, _("Save PDF"), home)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(_("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setHistory([])
    dialog.selectFile(name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    shiboken6.delete(dialog)  # it writes its settings when it goes
    forget_history()
    return chosen
