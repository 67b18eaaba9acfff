"""The verbs for a casebook as a whole: new, verify, backup, restore."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import reference, sample
from kazrights.cli import passphrase, printing
from kazrights.cli.opened import opened
from kazrights.cli.options import Casebook, PassphraseFile
from kazrights.store import audit, backup, header
from kazrights.store.errors import AlreadyThere
from kazrights.store.vault import Vault

_MOST_FAULTS = 20


def new(
    casebook: Casebook,
    sample_casebook: Annotated[
        bool, typer.Option("--sample", help=_("Make the sample casebook on Kazakhstan in 2020."))
    ] = False,
    member: Annotated[str, typer.Option(metavar="NAME", help=_("Who works in it, for its history."))] = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a casebook; the recovery key is printed this once."""
    if casebook.exists() and (not casebook.is_dir() or any(casebook.iterdir())):
        raise AlreadyThere
    if sample_casebook:
        if passphrase_file:
            sample.build(casebook, passphrase=passphrase.ask_new(passphrase_file)).close()
            _hand_over(casebook, _("The sample casebook is made, under your passphrase."))
        else:
            sample.build(casebook).close()
            made = _("The sample casebook is made. Its passphrase is: {passphrase}")
            _hand_over(casebook, made.format(passphrase=sample.PASSPHRASE))
        return
    chosen = passphrase.ask_new(passphrase_file)
    vault, recovery_key = Vault.create(
        casebook, chosen, member=member or _("Caseworker"), fill=reference.load
    )
    vault.close()
    _hand_over(
        casebook,
        _("The casebook is made. Its recovery key, shown only this once, is:"),
        recovery_key,
        _(
            "Write it on paper and keep it away from this computer: it opens the casebook if the"
            " passphrase is lost. With neither, nobody can open it."
        ),
    )


def verify(casebook: Casebook, passphrase_file: PassphraseFile = None) -> int:
    """Check every page, the structure and the history."""
    with opened(casebook, passphrase_file) as vault:
        faults = audit.faults(vault)
        erased = audit.erased(vault)
        search_was_whole = vault.mend_search()
    printing.say(_("Every page of the database is authentic, and its structure is whole."))
    if not search_was_whole:
        printing.say(_("The search tables lacked something, and were made anew from the records."))
    if faults:
        places = (
            _("step {number}").format(number=step) if step else _("the end, where steps are missing")
            for step in faults
        )
        told = ", ".join(places if len(faults) <= _MOST_FAULTS else [*list(places)[:_MOST_FAULTS], "…"])
        printing.warn(_("The history does not fit together at: {places}.").format(places=told))
        return 1
    printing.say(
        _("The history is whole: each step follows from the one before it, and none is missing at the end.")
    )
    if erased:
        printing.say(
            ngettext(
                "The content of {n} entry was erased; that it stood there is still on record.",
                "The content of {n} entries was erased; that they stood there is still on record.",
                erased,
            ).format(n=erased)
        )
    return 0


def back_up(
    casebook: Casebook,
    to: Annotated[
        Path, typer.Option(metavar="DIR", help=_("Where the backup's folder is made."), readable=False)
    ],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a checked, encrypted backup and print its folder."""
    with opened(casebook, passphrase_file) as vault:
        printing.say(str(backup.make(vault, to)))


def restore(
    from_backup: Annotated[
        Path,
        typer.Argument(
            metavar="BACKUP", help=_("The folder of the backup."), readable=False, resolve_path=True
        ),
    ],
    new_casebook: Annotated[
        Path,
        typer.Argument(
            metavar="NEW-CASEBOOK", help=_("A folder to be made."), readable=False, resolve_path=True
        ),
    ],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a new casebook from a backup and print its folder."""
    header.read(from_backup)
    if new_casebook.exists():
        raise AlreadyThere
    backup.restore(from_backup, new_casebook, passphrase.ask(passphrase_file))
    printing.say(str(new_casebook))


def _hand_over(casebook: Path, *lines: str) -> None:
    """Show what opens a new casebook; one whose keys nobody has seen is removed again."""
    seen = False
    try:
        printing.hand_over(*lines)
        seen = True
    except OSError:
        raise KazrightsError(
            _("The casebook was removed again, because what opens it could not be shown. Nothing is left.")
        ) from None
    finally:
        if not seen:
            shutil.rmtree(casebook, ignore_errors=True)


COMMANDS = {
    "new": (new, _("Make a new casebook, or the sample.")),
    "verify": (verify, _("Check that nothing in a casebook was damaged or altered.")),
    "backup": (back_up, _("Write a checked, encrypted backup.")),
    "restore": (restore, _("Make a new casebook from a backup.")),
}
