"""The verbs that make PDFs: letters, summary."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework import cases, letter_register, letter_templates, officials, paper_files, reports
from kazrights.casework import letters as writing
from kazrights.casework.letter_register import LetterRow
from kazrights.casework.letters import Choice
from kazrights.cli import printing
from kazrights.cli.opened import opened
from kazrights.cli.options import Casebook, CaseRef, Language, PassphraseFile
from kazrights.model.official import Office
from kazrights.store.vault import Vault


def letters(
    casebook: Casebook,
    case: Annotated[list[str], typer.Option(metavar="REF", help=_("A case; repeat it for more."))],
    template: Annotated[str, typer.Option(metavar="CODE", help=_("The letter template."))],
    out: Annotated[Path, typer.Option(metavar="DIR", help=_("Where the PDFs go."), readable=False)],
    official: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help=_("An office; repeat it for more."))
    ] = None,
    language: Annotated[
        Language | None, typer.Option(help=_("Instead of the one each office prefers."))
    ] = None,
    passphrase_file: PassphraseFile = None,
) -> int:
    """Write a letter about every case to every office, put it on file, and its PDF into a folder."""
    letter_templates.info(template)
    with opened(casebook, passphrase_file) as vault:
        offices: list[Office | None] = [_office(vault, code) for code in dict.fromkeys(official or [])]
        choices = [
            Choice(case_id, office.id if office else None, template, language or _preferred(office))
            for case_id in dict.fromkeys(cases.find(vault, ref) for ref in case)
            for office in offices or [None]
        ]
        paper_files.make_folder(out)
        written = writing.write_all(vault, choices)
        held_back = dict(written.held_back)
        made = [choice for choice in choices if choice not in held_back]
        rows = [letter_register.row(vault, letter_id) for letter_id in written.ids]
        _hand_out(vault, rows, out)
        for row, choice in zip(rows, made, strict=True):
            printing.say(printing.joined(row.file_name, *_words(vault, choice)))
        for choice, sentence in held_back.items():
            printing.warn(f"{', '.join(_words(vault, choice))}: {printing.one_line(sentence)}")
    return 1 if held_back else 0


def summary(
    casebook: Casebook,
    ref: CaseRef,
    out: Annotated[Path, typer.Option(metavar="FILE.pdf", help=_("The file to make."), readable=False)],
    language: Annotated[Language | None, typer.Option(help=_("The language of the sheet."))] = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make the printable case sheet of one case."""
    with opened(casebook, passphrase_file) as vault:
        sheet = reports.case_sheet(vault, cases.find(vault, ref), language or i18n.language())
    paper_files.replace(out, sheet)
    printing.say(str(out))


def _hand_out(vault: Vault, rows: list[LetterRow], out: Path) -> None:
    """The PDFs of letters on file; raises KazrightsError that says where the letters are."""
    try:
        for row in rows:
            paper_files.keep(out / row.file_name, letter_register.pdf(vault, row.id))
    except KazrightsError:
        raise KazrightsError(
            _(
                "The letters are on file in the casebook (codes: {codes}), but not all of their PDFs could be"
                " written; “kazrights undo” takes the letters back."
            ).format(codes=", ".join(row.code for row in rows))
        ) from None


def _office(vault: Vault, code: str) -> Office:
    try:
        return officials.by_code(vault, code)
    except NotFound:
        known = ", ".join(sorted(row.code for row in officials.rows(vault)))
        sentence = _("There is no office “{code}”. There are: {known}.").format(code=code, known=known)
        raise KazrightsError(sentence) from None


def _preferred(office: Office | None) -> str:
    return (office and office.preferred_language) or "en"


def _words(vault: Vault, choice: Choice) -> tuple[str, ...]:
    office = officials.load(vault, choice.office_id).code if choice.office_id is not None else "–"
    return cases.load(vault, choice.case_id).ref, office, choice.language


COMMANDS = {
    "letters": (letters, _("Write letters and put them on file.")),
    "summary": (summary, _("Make the printable sheet of a case.")),
}
