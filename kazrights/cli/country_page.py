"""The situation in the country as plain text: themes, and under each its notes, laws, promises and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kazrights.base.i18n import _
from kazrights.casework import sources
from kazrights.casework.country import ThemePage
from kazrights.cli.days import told
from kazrights.cli.printing import headed, joined, one_line
from kazrights.model.country import Commitment, Figure, LawChange, ThemeNote
from kazrights.model.record import Record
from kazrights.model.term import vocabulary


def lines(themes: Sequence[ThemePage], language: str) -> Iterator[str]:
    """All themes in their order, one record a line."""
    for page in themes:
        records = [
            *((note, _note(note, language)) for note in page.notes),
            *((law, _law(law, language)) for law in page.laws),
            *((promise, _promise(promise, language)) for promise in page.commitments),
            *((figure, joined(_("Figure"), *figure_cells(figure, language))) for figure in page.figures),
        ]
        cited = [text + _cited(page, record, language) for record, text in records]
        cases = [joined(_("Case"), row.ref, row.heading) for row in page.cases]
        yield from headed(vocabulary("theme").label(page.theme.code, language), [*cited, *cases])


def _note(note: ThemeNote, language: str) -> str:
    return joined(told(note.period, language), note.place.best(language), note.text.best(language))


def _law(law: LawChange, language: str) -> str:
    kind = vocabulary("law_change_kind").label(law.kind, language)
    days = (_("signed"), law.signed_on), (_("in force"), law.in_force_on)
    dated = ", ".join(f"{word} {day.show(language)}" for word, day in days if day)
    said = (law.name, law.by, law.content, law.note)
    return joined(_("Law"), kind, dated, *(words.best(language) for words in said))


def _promise(promise: Commitment, language: str) -> str:
    due = _("due {day}").format(day=promise.due_on.show(language)) if promise.due_on else ""
    status = vocabulary("commitment_status").label(promise.status, language)
    said = (promise.by, promise.what, promise.to_whom)
    words = (text.best(language) for text in said)
    return joined(_("Promise"), told(promise.made_on, language), *words, due, status)


def figure_cells(figure: Figure, language: str) -> tuple[str, ...]:
    """A published number: when, how many, of what, according to whom."""
    number = figure.as_written.best(language) or (f"{figure.value:g}" if figure.value is not None else "")
    return (
        told(figure.period, language),
        number,
        figure.counts.best(language),
        figure.publisher.best(language),
    )


def _cited(page: ThemePage, record: Record, language: str) -> str:
    found = page.citations.get(record.uid, [])
    return f"  [{one_line('; '.join(sources.words(each, language) for each in found))}]" if found else ""
