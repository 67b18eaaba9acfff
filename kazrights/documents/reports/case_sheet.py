"""The case sheet: one page on one case, every statement with its source, unknowns said to be unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kazrights.base.spoken import date_in_words
from kazrights.documents.furniture import Furniture
from kazrights.documents.marks import INK, MM
from kazrights.documents.page import HEADING, LABEL, SMALL, TEXT, TITLE, Flow, Margins, Style, raised
from kazrights.documents.reports.case_sheet_words import say
from kazrights.documents.table import Column, pairs, table


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and the numbers of the sources it rests on; `when` is "" where no date is known."""

    text: str
    sources: tuple[int, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """Everything on the sheet, in its language; `sources` are numbered from 1, as `Said.sources` names them."""

    language: str
    ref: str
    name: str
    other_names: tuple[str, ...]
    state: str
    facts: tuple[tuple[str, str], ...]
    summary: Said
    happened: tuple[Said, ...]
    situation: Said
    charges: tuple[Said, ...]
    asks: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]
    next_dates: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    as_of: date
    confidentiality: str
    consent: str
    stamp: str = ""


_LABELS = 40 * MM
_STEPS = (1.0, 0.95, 0.9, 0.85, 0.8)


def render_case_sheet(sheet: CaseSheet) -> bytes:
    """The PDF, on one page if it fits in type that can be read, else on as many as it needs."""
    from kazrights.documents import press  # ReportLab is loaded when the first paper is printed

    furniture = Furniture(
        stamp=sheet.stamp,
        head=lambda _page, _pages: sheet.confidentiality,
        foot_left=lambda _page, _pages: f"{sheet.ref} · {_as_of(sheet)}",
        foot_right=lambda page, pages: f"{page} / {pages}",
    )
    imprint = press.Imprint(say("Case sheet", sheet.language), sheet.as_of, sheet.language)
    for step in _STEPS:
        flow = _Sheet(sheet, step).flow
        if len(flow.pages) == 1:
            break
    else:
        flow = _Sheet(sheet, 0.9).flow
    return press.printed(flow.finished(furniture), imprint)


class _Sheet:
    """One case sheet set in one size."""

    def __init__(self, sheet: CaseSheet, step: float) -> None:
        self.sheet, self.step = sheet, step
        self.text, self.label = TEXT.scaled(step), LABEL.scaled(step)
        self.flow = Flow(Margins(22 * MM, 22 * MM, 20 * MM, 20 * MM))
        self._head()
        self._section("What happened", sheet.happened)
        self._situation()
        self._section("Charges", sheet.charges)
        self._asks()
        self._rows("Whom to write to", ("Office", "Salutation"), sheet.offices)
        self._rows("Next dates", ("When", "What"), sheet.next_dates)
        self.flow.footnotes(sheet.sources, SMALL.scaled(step))

    def _head(self) -> None:
        flow, sheet = self.flow, self.sheet
        flow.paragraph(sheet.ref, self.label)
        flow.paragraph(sheet.name, TITLE.scaled(self.step))
        flow.paragraph(" · ".join(sheet.other_names), Style("sans", 9.5 * self.step, 13 * self.step, INK))
        flow.space(3 * self.step)
        flow.paragraph(sheet.state, Style("sans-bold", 10 * self.step, 14 * self.step, INK))
        flow.space(4 * self.step)
        flow.rule()
        flow.space(5 * self.step)
        said = _with_marks(sheet.summary)
        flow.paragraph(said, self.text, after=4 * self.step)
        pairs(
            flow,
            (*sheet.facts, (say("Consent", sheet.language), sheet.consent)),
            label_width=_LABELS,
            label=self.label,
            value=self.text,
        )

    def _heading(self, words: str) -> None:
        self.flow.heading(
            say(words, self.sheet.language),
            HEADING.scaled(self.step),
            before=8 * self.step,
            after=2 * self.step,
        )

    def _section(self, title: str, said: Sequence[Said]) -> None:
        if not said:
            return
        self._heading(title)
        if any(one.when for one in said):
            rows = [
                (one.when or say("Date not known", self.sheet.language), _with_marks(one)) for one in said
            ]
            pairs(self.flow, rows, label_width=_LABELS, label=self.label, value=self.text)
        else:
            self.flow.items([_with_marks(one) for one in said], self.text, indent=0)

    def _situation(self) -> None:
        if self.sheet.situation.text:
            self._heading("Current situation")
            self.flow.paragraph(_with_marks(self.sheet.situation), self.text)

    def _asks(self) -> None:
        if self.sheet.asks:
            self._heading("What we ask")
            self.flow.items(self.sheet.asks, self.text, numbered=True, indent=0)

    def _rows(self, title: str, heads: tuple[str, str], rows: Sequence[tuple[str, str]]) -> None:
        if rows:
            self._heading(title)
            language = self.sheet.language
            columns = [Column(say(heads[0], language), 1), Column(say(heads[1], language), 1)]
            table(self.flow, columns, rows, self.text)


def _with_marks(said: Said) -> str:
    return said.text + raised(*said.sources) if said.text and said.sources else said.text


def _as_of(sheet: CaseSheet) -> str:
    day = date_in_words(sheet.as_of, sheet.language, "heading")
    return say("As of {day}", sheet.language).format(day=day)
