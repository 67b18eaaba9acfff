"""What holds letters of an appeal back, each problem once, with how many letters it affects and a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.appeal_letters import Planned
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.text_column import TextColumn

Way = tuple[str, Callable[[], object]]
"""The words of a link and what it does."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One sentence, and the letters that it holds back: all of one office, or all of one case."""

    sentence: str
    letters: tuple[Planned, ...]

    @property
    def of_office(self) -> bool:
        """Whether it lies with the office, as far as its letters show."""
        return len({letter.choice.office_id for letter in self.letters}) == 1

    @property
    def of_case(self) -> bool:
        """Whether it lies with the case, as far as its letters show."""
        return len({letter.choice.case_id for letter in self.letters}) == 1

    @property
    def is_again(self) -> bool:
        """Whether they could be written, but letters like them were written lately."""
        return all(letter.repeats for letter in self.letters)


class Problems(TextColumn):
    """`left_out` tells the letters that are not wanted any more, `all_the_same` those to write though they repeat.

    `chosen` tells one to look at.
    """

    left_out = Signal(object)  # tuple[Pair, ...]
    all_the_same = Signal(object)  # tuple[Pair, ...]
    chosen = Signal(object)  # Pair

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Problems"), parent)
        self._desk = desk
        self.troubles: list[Trouble] = []
        self.show_held_back([])

    def show_held_back(self, held: Sequence[tuple[Planned, str]]) -> None:
        """Show what holds these letters back."""
        found = gathered(held)
        if found == self.troubles and self.widget() is not None:
            return
        self.troubles = found
        rows = [self._row(trouble) for trouble in found]
        again = [trouble for trouble in found if trouble.is_again]
        if len(again) > 1:
            rows.insert(0, self._row_of_all([letter for trouble in again for letter in trouble.letters]))
        self.lay(*(rows or [text.body(_("Nothing holds a letter back."), tone="secondary")]), spacing=12)

    def _row(self, trouble: Trouble) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first = trouble.letters[0]
        column.addWidget(text.body(first.to if trouble.of_office else first.who, strong=True))
        column.addWidget(text.body(trouble.sentence, tone="problem"))
        count = len(trouble.letters)
        column.addWidget(text.caption(ngettext("{n} letter", "{n} letters", count).format(n=count)))
        pairs = tuple(letter.pair for letter in trouble.letters)
        ways: list[Way] = [
            (_("Leave out"), lambda: self.left_out.emit(pairs)),
            (_("Look at the letter"), lambda: self.chosen.emit(first.pair)),
        ]
        if trouble.is_again:
            words = ngettext("Write it all the same", "Write them all the same", count)
            ways.insert(0, (words, lambda: self.all_the_same.emit(pairs)))
        elif trouble.of_office:
            ways.append((_("Open office"), lambda: self._desk.go("office", first.choice.office_id or 0)))
        if trouble.of_case:
            ways.append((_("Open case"), lambda: self._desk.go("case", first.choice.case_id)))
        column.addWidget(_links(ways))
        return row

    def _row_of_all(self, letters: Sequence[Planned]) -> QWidget:
        """What can be done with all letters that repeat others, at once."""
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        pairs, count = tuple(letter.pair for letter in letters), len(letters)
        said = ngettext(
            "{n} letter repeats one that was written lately.",
            "{n} letters repeat others that were written lately.",
            count,
        )
        column.addWidget(text.body(said.format(n=count), strong=True))
        column.addWidget(
            _links(
                [
                    (_("Write all of them anyway"), lambda: self.all_the_same.emit(pairs)),
                    (_("Leave all of them out"), lambda: self.left_out.emit(pairs)),
                ]
            )
        )
        return row


def _links(ways: Sequence[Way]) -> QWidget:
    links = QWidget()
    flow = FlowLayout(links, gap=4)
    for words, call in ways:
        flow.addWidget(button(words, call, kind="link", in_row=True))
    return links


def gathered(held: Sequence[tuple[Planned, str]]) -> list[Trouble]:
    """Letters with the same sentence together: by office where all of an office are held, else by case."""
    by_office: dict[tuple[str, int | None], list[Planned]] = {}
    for letter, sentence in held:
        by_office.setdefault((sentence, letter.choice.office_id), []).append(letter)
    cases = {letter.choice.case_id for letter, _sentence in held}
    found: list[Trouble] = []
    rest: dict[tuple[str, int], list[Planned]] = {}
    for (sentence, _office), letters in by_office.items():
        if len(letters) > 1 or len(cases) == 1 == len(held):
            found.append(Trouble(sentence, tuple(letters)))
        else:
            rest.setdefault((sentence, letters[0].choice.case_id), []).append(letters[0])
    return found + [Trouble(sentence, tuple(letters)) for (sentence, _case), letters in rest.items()]
