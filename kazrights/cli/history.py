"""The verbs for what was changed: history, undo."""

from __future__ import annotations

from typing import Annotated

import typer

from kazrights.base.i18n import _
from kazrights.casework import case_view, cases
from kazrights.casework import history as steps
from kazrights.casework.history import StepRow
from kazrights.cli import printing
from kazrights.cli.opened import opened
from kazrights.cli.options import AsJson, Casebook, PassphraseFile

_ALL = 1_000_000


def history(
    casebook: Casebook,
    ref: Annotated[str, typer.Argument(metavar="[REF]", help=_("Only what touched that case."))] = "",
    as_json: AsJson = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """List who changed what and when, the newest first."""
    with opened(casebook, passphrase_file) as vault:
        case_id = cases.find(vault, ref) if ref else None
        if as_json:
            printing.json_out(case_view.history_json(vault, case_id, limit=_ALL))
            return
        rows = steps.steps(vault, case_id, limit=_ALL)
    printing.table(map(_cells, rows))


def undo(casebook: Casebook, passphrase_file: PassphraseFile = None) -> None:
    """Take back the newest step that stands, and say which it was."""
    with opened(casebook, passphrase_file) as vault:
        printing.say(_("Undone: {step}").format(step=vault.undo().title))


def _cells(step: StepRow) -> tuple[str, ...]:
    turned = {"undo": _("Undo"), "redo": _("Redo")}.get(step.kind, _("undone") if step.undone else "")
    return (
        str(step.id),
        step.at.astimezone().strftime("%Y-%m-%d %H:%M"),
        step.actor or "–",
        step.title,
        turned,
    )


COMMANDS = {
    "history": (history, _("List what was changed, by whom and when.")),
    "undo": (undo, _("Take back the newest step.")),
}
