"""The verb that searches everything."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import typer

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework import search
from kazrights.casework.search_hits import Hit
from kazrights.cli import printing
from kazrights.cli.opened import opened
from kazrights.cli.options import AsJson, Casebook, PassphraseFile

_MOST = 1_000


def find(
    casebook: Casebook,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help=_("Words, a name, or a phrase in quotation marks."))
    ],
    kind: Annotated[
        list[str], typer.Option(metavar="K", help=_("Only hits of that kind, such as letters."))
    ] = [],  # noqa: B006
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, max=_MOST, help=_("At most so many hits of each kind."))
    ] = 20,
    as_json: AsJson = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Search everything: people, cases, events, notes, letters, replies, sources, files, offices."""
    for one in kind:
        if one not in search.KINDS:
            known = _("not one of {codes}").format(codes=", ".join(search.KINDS))
            raise typer.BadParameter(known, param_hint="--kind")
    with opened(casebook, passphrase_file) as vault:
        answer = search.everything(vault, query, kind, limit=limit)
    hits = [hit for group in answer.groups for hit in group.hits]
    if as_json:
        printing.json_out([_json(hit) for hit in hits])
        return
    if answer.also_tried:
        printing.warn(_("Also tried, as typed on the other layout: {text}").format(text=answer.also_tried))
    printing.table(map(_cells, hits))


def _cells(hit: Hit) -> tuple[str, ...]:
    shown = "".join(said for said, _is_match in hit.passage)
    passage = _("In folded detail: {field}").format(field=hit.why) if hit.is_folded else shown
    day = hit.day.show(i18n.language()) if isinstance(hit.day, FuzzyDate) else _iso(hit.day)
    return (search.kind_label(hit.kind), hit.ref or "–", hit.title, hit.who or "–", day or "–", passage)


def _json(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "record": hit.table,
        "id": hit.record_id,
        "title": hit.title,
        "ref": hit.ref or None,
        "case": hit.who or None,
        "date": hit.day.show("en") if isinstance(hit.day, FuzzyDate) else _iso(hit.day) or None,
        "field": hit.why or None,
        "folded": hit.is_folded,
        "passage": "".join(said for said, _is_match in hit.passage) or None,
        "matches": [said for said, is_match in hit.passage if is_match],
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


COMMANDS = {"search": (find, _("Search everything in a casebook."))}
