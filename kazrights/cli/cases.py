"""The verbs that read: cases, show, country."""

from __future__ import annotations

from typing import Annotated

import typer

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import case_view, country
from kazrights.casework import cases as casefiles
from kazrights.cli import case_page, country_page, printing
from kazrights.cli.opened import opened
from kazrights.cli.options import AsJson, Casebook, CaseRef, PassphraseFile, word_of
from kazrights.model.term import vocabulary


def list_cases(
    casebook: Casebook,
    text: Annotated[str, typer.Option(metavar="T", help=_("Words of a name, title or reference."))] = "",
    status: Annotated[str, typer.Option(metavar="S", help=_("Only cases of that status."))] = "",
    category: Annotated[str, typer.Option(metavar="C", help=_("Only cases of that category."))] = "",
    as_json: AsJson = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """List the cases of every status, one a line."""
    status = word_of("case_status", status, "--status") if status else ""
    category = word_of("case_category", category, "--category") if category else ""
    with opened(casebook, passphrase_file) as vault:
        if as_json:
            printing.json_out(case_view.cases_json(vault, text=text, status=status, category=category))
            return
        rows = list(casefiles.every(vault, text=text, status=status, category=category))
    printing.table(
        (row.ref, row.heading, row.state or "–", vocabulary("case_status").label(row.status, i18n.language()))
        for row in rows
    )


def show(
    casebook: Casebook, ref: CaseRef, as_json: AsJson = False, passphrase_file: PassphraseFile = None
) -> None:
    """Print all there is of one case."""
    with opened(casebook, passphrase_file) as vault:
        case_id = casefiles.find(vault, ref)
        if as_json:
            printing.json_out(case_view.case_json(vault, case_id))
            return
        lines = list(case_page.lines(vault, case_id, i18n.language()))
    for line in lines:
        printing.say(line)


def situation(casebook: Casebook, as_json: AsJson = False, passphrase_file: PassphraseFile = None) -> None:
    """Print the situation in the country, theme by theme."""
    with opened(casebook, passphrase_file) as vault:
        if as_json:
            printing.json_out(case_view.country_json(vault))
            return
        themes = country.themes(vault)
    for line in list(country_page.lines(themes, i18n.language()))[1:]:
        printing.say(line)


COMMANDS = {
    "cases": (list_cases, _("List cases.")),
    "show": (show, _("Show one case with everything in it.")),
    "country": (situation, _("Show the situation in the country.")),
}
