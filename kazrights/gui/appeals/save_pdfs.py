"""Saving the letters of an appeal outside the casebook: named, never over another file, in a task."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework import appeal_letters
from kazrights.casework.appeal_letters import Saved
from kazrights.gui.desk import Desk
from kazrights.gui.parts.folder_dialog import choose_folder


def save_pdfs(desk: Desk, parent: QWidget, appeal_id: int) -> None:
    """Ask for a folder, and write the PDFs there."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = choose_folder(parent, _("The folder for the PDFs"), Path(home))
    if folder is None:
        return
    vault = desk.vault
    desk.run(
        _("Saving PDFs"),
        lambda progress: appeal_letters.save_all(vault, appeal_id, folder, progress),
        lambda saved: desk.say(_said(saved)),
    )


def _said(saved: Saved) -> str:
    count = len(saved.names)
    said = ngettext(
        "{n} PDF is saved. It is outside the casebook and not encrypted.",
        "{n} PDFs are saved. They are outside the casebook and not encrypted.",
        count,
    ).format(n=count)
    return _("Stopped. {kept}").format(kept=said) if saved.stopped else said
