"""The verbs for what is to be done and what was done: due, log, done, postpone."""

from __future__ import annotations

from typing import Annotated

import typer

from kazrights.base.i18n import _
from kazrights.casework import actions, case_view, cases, contacts, today
from kazrights.casework.today import DueRow
from kazrights.cli import printing
from kazrights.cli.days import coming_day, shown, that_day
from kazrights.cli.opened import opened
from kazrights.cli.options import AsJson, Casebook, CaseRef, PassphraseFile, word_of

_LARGEST = 2**63 - 1  # the largest number of a record that the database holds
_LONGEST = 36_500

ActionId = Annotated[
    int,
    typer.Argument(
        metavar="ACTION", min=1, max=_LARGEST, help=_("The number of the action, as due lists it.")
    ),
]


def due(
    casebook: Casebook,
    on: Annotated[str, typer.Option(metavar="DATE", help=_("Seen from that day instead of today."))] = "",
    days: Annotated[int, typer.Option(metavar="N", min=0, max=_LONGEST, help=_("How many days ahead."))] = 7,
    as_json: AsJson = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """List what is overdue or due in the coming days, with the number that done and postpone take."""
    day = that_day(on) if on else None
    with opened(casebook, passphrase_file) as vault:
        if as_json:
            printing.json_out(case_view.due_json(vault, day, days))
            return
        rows = today.due(vault, day, days)
    printing.table(map(_cells, rows))


def log(
    casebook: Casebook,
    ref: CaseRef,
    note: Annotated[str, typer.Argument(metavar="NOTE", help=_("What was said or done."))],
    kind: Annotated[str, typer.Option(metavar="KIND", help=_("Such as call, visit, meeting."))] = "call",
    on: Annotated[str, typer.Option(metavar="DATE", help=_("The day, if not today."))] = "",
    next_step: Annotated[str, typer.Option("--next", metavar="TITLE", help=_("The next step."))] = "",
    due_on: Annotated[str, typer.Option("--due", metavar="DATE", help=_("When it is due."))] = "",
    closes: Annotated[
        int | None,
        typer.Option(metavar="ID", min=1, max=_LARGEST, help=_("The action that this settles.")),
    ] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Log a contact, and in the same step what it settles and what comes next."""
    kind = word_of("contact_kind", kind, "--kind")
    day = that_day(on) if on else None
    with opened(casebook, passphrase_file) as vault:
        case_id = cases.find(vault, ref)
        contacts.log(
            vault,
            case_id,
            note,
            kind=kind,
            on=day,
            closes=closes,
            next_title=next_step,
            next_due=coming_day(due_on, vault.today) if due_on else None,
        )
        printing.say(_("Logged in {ref}.").format(ref=cases.load(vault, case_id).ref))


def done(casebook: Casebook, action: ActionId, passphrase_file: PassphraseFile = None) -> None:
    """Mark an action done."""
    with opened(casebook, passphrase_file) as vault:
        actions.complete(vault, action)
    printing.say(_("Action {number} is done.").format(number=action))


def postpone(
    casebook: Casebook,
    action: ActionId,
    to: Annotated[str, typer.Argument(metavar="DATE", help=_("The new day: 2026-01-15, fri, in 3 days."))],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Move the day an action is due."""
    with opened(casebook, passphrase_file) as vault:
        day = coming_day(to, vault.today)
        actions.postpone(vault, action, day)
    printing.say(_("Action {number} is now due on {day}.").format(number=action, day=shown(day)))


def _cells(row: DueRow) -> tuple[str, ...]:
    number = str(row.action_id) if row.action_id is not None else "–"
    return (number, shown(row.due_on), _when(row.days), row.ref or "–", row.heading or "–", row.title)


def _when(days: int) -> str:
    if days < 0:
        return _("overdue")
    return _("today") if days == 0 else _("upcoming")


COMMANDS = {
    "due": (due, _("List what is due.")),
    "log": (log, _("Log a call, visit or other contact, with the next step.")),
    "done": (done, _("Mark an action done.")),
    "postpone": (postpone, _("Move the day an action is due.")),
}
