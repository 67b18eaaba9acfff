"""The verbs that read: cases, show, country."""

from __future__ import annotations

from typing import Annotated

import typer

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import case_view, country, filter_line
from kazrights.casework import cases as casefiles
from kazrights.casework.filters import Filters
from kazrights.cli import case_page, country_page, printing
from kazrights.cli.opened import opened
from kazrights.cli.options import AsJson, Casebook, CaseRef, PassphraseFile, word_of
from kazrights.model.term import vocabulary


def list_cases(
    casebook: Casebook,
    line: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILTERS", help=_("Such as: status:active article:174 no:news bokayev")),
    ] = None,
    text: Annotated[str, typer.Option(metavar="T", help=_("Words of a name, title or reference."))] = "",
    status: Annotated[list[str], typer.Option(metavar="S", help=_("Only cases of that status."))] = [],  # noqa: B006
    category: Annotated[list[str], typer.Option(metavar="C", help=_("Only cases of that category."))] = [],  # noqa: B006
    region: Annotated[list[str], typer.Option(metavar="R", help=_("Only cases of that region."))] = [],  # noqa: B006
    tag: Annotated[list[str], typer.Option(metavar="W", help=_("Only cases with that tag."))] = [],  # noqa: B006
    quiet: Annotated[
        int | None, typer.Option(metavar="N", min=1, help=_("Only cases without news for N days."))
    ] = None,
    as_json: AsJson = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """List the cases of every status, one a line. An option given twice takes either word."""
    options = Filters.of(
        text,
        status=tuple(word_of("case_status", word, "--status") for word in status),
        category=tuple(word_of("case_category", word, "--category") for word in category),
        region=tuple(word_of("region", word, "--region") for word in region),
        tag=tuple(tag),
        news=(f"no:{quiet}",) if quiet else (),
    )
    with opened(casebook, passphrase_file) as vault:
        filters = _joined(options, filter_line.read(vault, " ".join(line or ())))
        if as_json:
            printing.json_out(case_view.cases_json(vault, filters))
            return
        rows = list(casefiles.every(vault, filters))
    printing.table(
        (row.ref, row.heading, row.state or "–", vocabulary("case_status").label(row.status, i18n.language()))
        for row in rows
    )


def _joined(options: Filters, line: Filters) -> Filters:
    """Both: words add up, and so do the values of a filter."""
    joined = options.with_text(f"{options.text} {line.text}".strip())
    for name, values in line.chips:
        joined = joined.with_values(name, dict.fromkeys((*joined.values(name), *values)))
    return joined


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
