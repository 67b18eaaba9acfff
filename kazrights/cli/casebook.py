"""The verbs for a casebook as a whole: new, verify, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kazrights.base.i18n import _
from kazrights.casework import reference, sample
from kazrights.cli import passphrase, printing
from kazrights.cli.opened import opened
from kazrights.cli.options import Casebook, PassphraseFile
from kazrights.store import audit, backup, header
from kazrights.store.errors import AlreadyThere
from kazrights.store.vault import Vault


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
        sample.build(casebook).close()
        printing.say(
            _("The sample casebook is made. Its passphrase is: {passphrase}").format(
                passphrase=sample.PASSPHRASE
            )
        )
        return
    chosen = passphrase.ask_new(passphrase_file)
    vault, recovery_key = Vault.create(casebook, chosen, member=member or _("Caseworker"))
    try:
        reference.load(vault)
    finally:
        vault.close()
    printing.say(_("The casebook is made. Its recovery key, shown only this once, is:"))
    printing.say(recovery_key)
    printing.say(
        _(
            "Write it on paper and keep it away from this computer: it opens the casebook if the"
            " passphrase is lost. With neither, nobody can open it."
        )
    )


def verify(casebook: Casebook, passphrase_file: PassphraseFile = None) -> int:
    """Check every page, the structure and the history."""
    with opened(casebook, passphrase_file) as vault:
        faults = audit.faults(vault)
    printing.say(_("Every page of the database is authentic, and its structure is whole."))
    if faults:
        printing.warn(
            _("The history does not fit together at these steps: {steps}.").format(
                steps=", ".join(map(str, faults))
            )
        )
        return 1
    printing.say(_("The history is whole: no entry is missing or altered."))
    return 0


def back_up(
    casebook: Casebook,
    to: Annotated[Path, typer.Option(metavar="DIR", help=_("Where the backup's folder is made."))],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a checked, encrypted backup and print its folder."""
    with opened(casebook, passphrase_file) as vault:
        printing.say(str(backup.make(vault, to)))


def restore(
    from_backup: Annotated[Path, typer.Argument(metavar="BACKUP", help=_("The folder of the backup."))],
    new_casebook: Annotated[Path, typer.Argument(metavar="NEW-CASEBOOK", help=_("A folder to be made."))],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a new casebook from a backup and print its folder."""
    header.read(from_backup)
    if new_casebook.exists():
        raise AlreadyThere
    backup.restore(from_backup, new_casebook, passphrase.ask(passphrase_file))
    printing.say(str(new_casebook))


COMMANDS = {
    "new": (new, _("Make a new casebook, or the sample.")),
    "verify": (verify, _("Check that nothing in a casebook was damaged or altered.")),
    "backup": (back_up, _("Write a checked, encrypted backup.")),
    "restore": (restore, _("Make a new casebook from a backup.")),
}
