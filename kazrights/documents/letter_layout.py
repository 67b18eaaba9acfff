"""Where the parts of a letter stand on the sheet, by the custom of its language."""

from __future__ import annotations

from dataclasses import dataclass

from kazrights.documents.letter_page import LetterPage
from kazrights.documents.marks import GREY, HAIR, INK, MM
from kazrights.documents.page import Flow, Style


@dataclass(frozen=True, slots=True)
class Step:
    """One size to try; `air` scales the white between the parts."""

    size: float
    leading: float
    air: float


STEPS = (
    Step(11, 15.4, 1.0),
    Step(10.5, 14.4, 0.9),
    Step(10.5, 13.8, 0.7),
    Step(10, 13.2, 0.65),
    Step(9.5, 12.4, 0.55),
)

_ADDRESSEE_INDENT = {"ru": 72 * MM, "kk": 72 * MM}
_CENTRED_SALUTATION = ("ru", "kk")
_COPIES = {"en": "Copies:", "ru": "Копии:", "kk": "Көшірмелері:"}
_ENCLOSURES = {"en": "Enclosed:", "ru": "Приложение:", "kk": "Қосымша:"}


class Layout:
    """One letter set in one size; `flow` holds the result."""

    def __init__(self, letter: LetterPage, step: Step) -> None:
        self.letter, self.step = letter, step
        self.text = Style("serif", step.size, step.leading)
        self.small = Style("sans", 8.5, 11.5, GREY)
        self.flow = Flow()
        self._letterhead()
        self._addressee()
        self._matter()
        if not letter.parts:
            self._signature()
        self._below()

    def _gap(self, lines: float) -> None:
        self.flow.space(lines * self.step.leading * self.step.air)

    def _letterhead(self) -> None:
        flow, letter = self.flow, self.letter
        flow.paragraph(letter.sender, Style("serif-bold", 13, 17))
        flow.paragraph(" · ".join(letter.sender_lines), self.small)
        flow.space(5)
        flow.rule(colour=HAIR)
        self._gap(0.9)

    def _addressee(self) -> None:
        flow, letter = self.flow, self.letter
        flow.paragraph(letter.dateline, self.text)
        flow.paragraph(letter.channel, self.small)
        if letter.addressee:
            self._gap(0.9)
        indent = _ADDRESSEE_INDENT.get(letter.language, 0)
        for line in letter.addressee:
            flow.paragraph(line, self.text, indent=indent)
        self._gap(1.3)

    def _matter(self) -> None:
        flow, letter, text = self.flow, self.letter, self.text
        between = 0.55 * text.leading * self.step.air
        flow.paragraph(letter.subject, text.bold(), after=0.9 * text.leading * self.step.air)
        centred = letter.language in _CENTRED_SALUTATION
        salutation = Style(text.face, text.size, text.leading, INK, "centre") if centred else text
        flow.paragraph(letter.salutation, salutation, after=between)
        for paragraph in letter.before:
            flow.paragraph(paragraph, text, after=between)
        flow.items(letter.requests, text, numbered=True, gap=between / 2)
        if letter.requests:
            flow.space(between / 2)
        for paragraph in letter.after:
            flow.paragraph(paragraph, text, after=between)
        for part in letter.parts:
            flow.heading(part.heading, text.bold(), before=between)
            for paragraph in part.paragraphs:
                flow.paragraph(paragraph, text, after=between / 2)

    def _signature(self) -> None:
        flow, text = self.flow, self.text
        room = 15 * MM * (0.4 + 0.6 * self.step.air)
        flow.keep(2 * text.leading + room + 4)
        self._gap(0.3)
        flow.paragraph(self.letter.closing, text)
        flow.space(room)
        flow.rule(62 * MM, GREY)
        flow.space(3)
        flow.paragraph(self.letter.sender, text)

    def _below(self) -> None:
        letter = self.letter
        named = ((_ENCLOSURES, letter.enclosures), (_COPIES, letter.copies))
        if letter.enclosures or letter.copies:
            self._gap(0.9)
        for words, what in named:
            if what:
                self.flow.paragraph(f"{words[letter.language]} {'; '.join(what)}", self.small)
