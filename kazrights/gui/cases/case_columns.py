"""The columns that the table of cases can show, beside the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kazrights.base.i18n import N_, _
from kazrights.casework.cases import CaseRow
from kazrights.gui.parts import due, terms
from kazrights.gui.parts.days import short_day

Words = Callable[[CaseRow, date], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, words in a row, the order it is sorted by ("" for none), its first width in letters."""

    name: str
    label: str
    words: Words
    sort: str = ""
    letters: int = 14


def _next(row: CaseRow, today: date) -> str:
    if not row.next_title:
        return ""
    when = due.in_short(row.next_kind, row.next_due, today)
    return _("{when} · {step}").format(when=when, step=row.next_title) if when else row.next_title


def _day(day: date | None) -> str:
    return short_day(day) if day else ""


NAME = Column("name", N_("Name"), lambda row, _on: row.heading, "name", 22)
COLUMNS = {
    column.name: column
    for column in (
        Column("ref", N_("Reference"), lambda row, _on: row.ref, "ref", 12),
        Column("status", N_("Status"), lambda row, _on: terms.words("case_status", row.status), "status", 9),
        Column("state", N_("State"), lambda row, _on: row.state, "state", 20),
        Column("region", N_("Region"), lambda row, _on: row.beside.region, "region", 14),
        Column("article", N_("Article"), lambda row, _on: "; ".join(row.beside.articles), "", 20),
        Column("category", N_("Category"), lambda row, _on: "; ".join(_categories(row)), "", 20),
        Column("contact", N_("Last contact"), lambda row, _on: _day(row.beside.contact_on), "contact", 12),
        Column("next", N_("Next action"), _next, "next", 22),
        Column("assignee", N_("Caseworker"), lambda row, _on: row.beside.assignee, "", 14),
        Column("opened", N_("Opened"), lambda row, _on: _day(row.beside.opened_on), "opened", 12),
        Column("tags", N_("Tags"), lambda row, _on: "; ".join(row.beside.tags), "", 14),
    )
}
USUAL = ("ref", "status", "state", "next", "contact", "region")


def known(names: str) -> tuple[str, ...]:
    """The columns named in a text with blanks between; the usual ones if it names none."""
    return tuple(name for name in names.split() if name in COLUMNS) or USUAL


def _categories(row: CaseRow) -> list[str]:
    return [terms.words("case_category", category) for category in row.categories]
