"""One case as a page of plain text: a heading for each part, one record a line."""

from __future__ import annotations

from collections.abc import Iterator

from kazrights.base.i18n import _
from kazrights.casework import (
    actions,
    case_file,
    cases,
    letter_register,
    proceedings,
    sources,
    timeline,
)
from kazrights.casework.actions import ActionRow
from kazrights.casework.case_file import CaseFile
from kazrights.casework.people import shown_name
from kazrights.casework.timeline import Entry
from kazrights.cli import proceeding_lines
from kazrights.cli.country_page import figure_cells
from kazrights.cli.days import shown
from kazrights.cli.printing import headed, joined, one_line
from kazrights.model.case import CasePerson
from kazrights.model.source import Source
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault


def lines(vault: Vault, case_id: int, language: str) -> Iterator[str]:
    """The page, line by line; what is folded on screens is folded here, and only said to be there."""
    file = case_file.load(vault, case_id)
    yield from _head(file, cases.state(vault, file.case, language), language)
    parts = (
        (_("People"), (_person(link, language) for link in file.case.people)),
        (_("What we ask"), (demand.text.best(language) for demand in file.demands)),
        (_("Figures"), (joined(*figure_cells(figure, language)) for figure in case_file.figures(vault, case_id))),
        (_("Timeline"), (_entry(entry, language) for entry in timeline.entries(vault, case_id, language))),
        (_("Proceedings"), proceeding_lines.lines(proceedings.of_case(vault, case_id), language)),
        (_("Actions"), (_action(row, language) for row in actions.of_case(vault, case_id))),
        (
            _("Letters"),
            (
                joined(row.dated_on.isoformat(), row.code, row.office, row.template_title, row.language,
                       row.status_words)
                for row in letter_register.of_case(vault, case_id)
            ),
        ),
        (_("Sources"), (_source(source, language) for source in sources.of_case(vault, case_id))),
    )  # fmt: skip
    for heading, records in parts:
        yield from headed(heading, records)


def _folded() -> str:
    return _("(more is folded: --json shows it)")


def _head(file: CaseFile, state: str, language: str) -> Iterator[str]:
    case = file.case
    yield joined(case.ref, case.title.best(language) or cases.heading(case, language))
    known = (
        (_("Status"), vocabulary("case_status").label(case.status, language)),
        (_("State"), state),
        (
            _("Categories"),
            ", ".join(vocabulary("case_category").label(c.category, language) for c in case.categories),
        ),
        (_("Place"), case.place.best(language)),
        (_("Summary"), case.summary.best(language)),
        (_("Current situation"), case.situation.best(language)),
        (_("Outcome"), case.outcome.best(language)),
        (_("Facts stand at"), shown(case.as_of) if case.as_of else ""),
        (_("Consent"), case.consent_note),
        (_("Remarks"), case.remarks),
    )
    for label, text in known:
        if text:
            yield f"{label}: {one_line(text)}"


def _person(link: CasePerson, language: str) -> str:
    person = link.person
    name = shown_name(person)
    others = [held.full for held in person.names if held.full != name]
    return joined(
        name,
        ", ".join(others),
        vocabulary("case_role").label(link.role, language),
        person.count_words.best(language),
        person.occupation.best(language),
        person.home.best(language),
        person.health.best(language),
        _folded() if person.identity_note or person.how_to_contact else "",
        link.note.best(language),
    )


def _entry(entry: Entry, language: str) -> str:
    when = entry.on.show(language) if entry.on else "–"
    if entry.on and entry.until:
        when = f"{when} – {entry.until.show(language)}"
    folded = _folded() if entry.detail else ""
    cited = f"[{'; '.join(entry.sources)}]" if entry.sources else ""
    return joined(when, entry.time, entry.label, entry.text, entry.place, folded, entry.date_note, cited)


def _action(row: ActionRow, language: str) -> str:
    status = vocabulary("action_status").label(row.status, language)
    day = row.done_on or row.due_on
    return joined(str(row.id), shown(day), row.title, status, row.assignee, row.result)


def _source(source: Source, language: str) -> str:
    if source.protected:
        return _("Protected source")
    dated = source.dated_on.show(language) if source.dated_on else ""
    return joined(source.title.best(language), source.author, dated)
