"""The demonstration without a screen: a folder with the sample casebook, letters and case sheets."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import LANGUAGES, _
from kazrights.casework import (
    cases,
    contacts,
    letter_register,
    letters,
    officials,
    paper_files,
    reports,
    sample,
)
from kazrights.casework.letters import Choice
from kazrights.store.keys import Cost
from kazrights.store.lock import FolderLock
from kazrights.store.vault import Vault

MARK = ".made-by-kazrights-demo"
CASEBOOK = "casebook"
_LETTER_ABOUT = "Bokayev"
_SHEETS = ("Bokayev", "Tulesova", "Ilyashev", "Orazaly", "Semionova")
_NEXT_IN = timedelta(days=5)


def run(folder: Path, say: Callable[[str], None], *, cost: Cost | None = None) -> None:
    """Make `folder`, or make it anew, and tell `say` what is in it.

    Raises KazrightsError, and then it stands as before.
    """
    _check(folder)
    place = folder.absolute()
    making = place.with_name(f".{place.name}.{uuid.uuid4().hex[:8]}")
    try:
        made = _make(making, cost)
        _put_in_place(making, place)
    except OSError:
        raise KazrightsError(
            _("The demonstration could not be written there. Choose another folder.")
        ) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    for name in made:
        say(str(folder / name))


def _check(folder: Path) -> None:
    """Only a folder that is missing, empty, or of an earlier demonstration that nobody has open may be replaced."""
    if not folder.exists() and not folder.is_symlink():
        return
    if folder.is_symlink() or not folder.is_dir():
        raise KazrightsError(_("Something else is in that place. It was not changed. Choose another folder."))
    if any(folder.iterdir()):
        if not (folder / MARK).is_file():
            raise KazrightsError(
                _("That folder was not made by the demonstration. It was not changed. Choose another one.")
            )
        made = {MARK, *(folder / MARK).read_text("utf-8").splitlines()}
        if {path.name for path in folder.iterdir()} - made:
            raise KazrightsError(
                _(
                    "That folder holds files of yours. It was not changed. Move them away, or choose another folder."
                )
            )
        if (folder / CASEBOOK).is_dir():
            FolderLock(folder / CASEBOOK).release()


def _make(making: Path, cost: Cost | None) -> list[str]:
    making.mkdir(mode=0o700, parents=True)
    vault = sample.build(making / CASEBOOK, cost=cost)
    try:
        paper_files.keep(making / "PASSPHRASE.txt", f"{sample.PASSPHRASE}\n".encode())
        _log_example(vault)
        papers = [*_letters(vault), *_sheets(vault)]
    finally:
        vault.close()
    for name, content in papers:
        paper_files.keep(making / name, content)
    made = [CASEBOOK, "PASSPHRASE.txt", *(name for name, _content in papers)]
    paper_files.keep(making / MARK, "\n".join(made).encode())
    return made


def _log_example(vault: Vault) -> None:
    contacts.log(
        vault,
        cases.find(vault, _LETTER_ABOUT),
        _("EXAMPLE, not a real call."),
        next_title=_("EXAMPLE: call again"),
        next_due=vault.today + _NEXT_IN,
    )


def _letters(vault: Vault) -> list[tuple[str, bytes]]:
    case_id = cases.find(vault, _LETTER_ABOUT)
    office_id = officials.by_code(vault, "prosecutor_general").id
    choices = [Choice(case_id, office_id, "prisoner-of-conscience", language) for language in LANGUAGES]
    with vault.step(_("Write letters")):
        ids = [letters.write(vault, choice) for choice in choices]
    return [(letter_register.row(vault, id).file_name, letter_register.pdf(vault, id)) for id in ids]


def _sheets(vault: Vault) -> list[tuple[str, bytes]]:
    found = [cases.find(vault, name) for name in _SHEETS]
    return [
        (f"case-sheet_{cases.load(vault, case_id).ref}.pdf", reports.case_sheet(vault, case_id))
        for case_id in found
    ]


def _put_in_place(making: Path, place: Path) -> None:
    old = making.with_name(making.name + ".old")
    if place.exists():
        os.replace(place, old)
    try:
        os.replace(making, place)
    except OSError:
        if old.exists():
            os.replace(old, place)
        raise
    shutil.rmtree(old, ignore_errors=True)
