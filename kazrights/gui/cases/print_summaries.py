"""Printing the summaries of many cases into a folder, as one task that can be stopped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import bulk
from kazrights.casework.bulk import NamedCase, Printed
from kazrights.gui.cases.job import Job
from kazrights.gui.desk import Desk
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.folder_dialog import choose_folder


def printing(desk: Desk, cases: Sequence[NamedCase]) -> Job:
    """Asks for the language, then for the folder."""
    n = len(cases)

    def do(ids: list[int], language: str) -> str | None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        window = QApplication.activeWindow()
        folder = choose_folder(window, _("Folder for the summaries"), Path(home)) if window else None
        if folder is None:
            return None
        desk.run(
            _("Print summaries"),
            lambda progress: bulk.print_sheets(desk.vault, ids, folder, language, progress),
            lambda printed: desk.say(_said(printed, len(ids))),
        )
        return ""

    def field() -> ChoiceField:
        made = ChoiceField([Choice(code, own) for code, own in i18n.OWN_NAMES.items()])
        made.set_value(i18n.language())
        return made

    return Job(
        ngettext("Print the summary of {n} case", "Print the summaries of {n} cases", n).format(n=n),
        _("Language of the summaries"),
        _("Choose the language first."),
        ngettext("Print {n} summary…", "Print {n} summaries…", n).format(n=n),
        field,
        lambda held: held.value(),
        do,
    )


def _said(printed: Printed, wanted: int) -> str:
    n = printed.written
    if not printed.whole:
        said = _(
            "Stopped: {n} of {all} summaries were written. They are outside the casebook and not encrypted."
        )
        return said.format(n=n, all=wanted)
    return ngettext(
        "{n} summary written. The file is outside the casebook and not encrypted.",
        "{n} summaries written. The files are outside the casebook and not encrypted.",
        n,
    ).format(n=n)
