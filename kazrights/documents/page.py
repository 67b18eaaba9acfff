"""Papers without a fixed form: text flows down a page and on to the next; stamp and footer come on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from kazrights.documents.furniture import Furniture, furnished
from kazrights.documents.marks import A4, GREY, HAIR, INK, MM, Colour, FaceName, Mark, Run, Stroke
from kazrights.documents.typeset import face

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; lengths in points."""

    face: FaceName = "serif"
    size: float = 10
    leading: float = 13.5
    colour: Colour = INK
    align: Align = "left"

    def bold(self) -> Self:
        """The same in the bold face."""
        name: FaceName = "sans-bold" if self.face.startswith("sans") else "serif-bold"
        return replace(self, face=name)

    def scaled(self, by: float) -> Self:
        """The same, larger or smaller."""
        return replace(self, size=self.size * by, leading=self.leading * by)


TITLE = Style("sans-bold", 16, 20)
HEADING = Style("sans-bold", 9.5, 13)
TEXT = Style("serif", 9.5, 13)
LABEL = Style("sans", 8, 11.5, GREY)
SMALL = Style("sans", 7.5, 10.5, GREY)


@dataclass(frozen=True, slots=True)
class Margins:
    """The white round the text, in points."""

    left: float = 25 * MM
    right: float = 25 * MM
    top: float = 20 * MM
    bottom: float = 20 * MM


class Flow:
    """A cursor that goes down A4 pages; `y` is the top of the next line, `left` and `width` its room."""

    def __init__(self, margins: Margins | None = None) -> None:
        white = margins or Margins()
        self.left = white.left
        self.width = A4[0] - white.left - white.right
        self.top, self.bottom = A4[1] - white.top, white.bottom
        self.pages: list[list[Mark]] = [[]]
        self.y = self.top

    def new_page(self) -> None:
        """Go on at the top of a fresh page."""
        self.pages.append([])
        self.y = self.top

    def keep(self, height: float) -> None:
        """Go on where that much height stands free, on a fresh page if need be."""
        if self.y - height < self.bottom and self.y < self.top:
            self.new_page()

    def space(self, height: float) -> None:
        """Leave white; none at the top of a page."""
        if self.y < self.top:
            self.y -= height

    def add(self, mark: Mark) -> None:
        """Draw something at a place of its own."""
        self.pages[-1].append(mark)

    def line(self, text: str, style: Style, indent: float = 0, width: float | None = None) -> None:
        """One line that is broken and cleaned already; goes on to the next page if this one is full."""
        self.keep(style.leading)
        self.put(text, style, indent, width)
        self.y -= style.leading

    def put(self, text: str, style: Style, indent: float = 0, width: float | None = None) -> None:
        """The same without moving down."""
        x = self.left + indent
        if style.align != "left":
            room = (self.width - indent if width is None else width) - self.measured(text, style)
            x += room if style.align == "right" else room / 2
        base = self.y - style.leading / 2 - style.size * 0.35
        self.pages[-1].append(Run(x, base, text, style.face, style.size, style.colour))

    def measured(self, text: str, style: Style) -> float:
        """The width of a clean text."""
        return face(style.face).width(text) * style.size / 1000

    def broken(self, text: str, style: Style, width: float) -> list[str]:
        """`text`, cleaned, in lines of that width."""
        return face(style.face).lines(text, width * 1000 / style.size)

    def paragraph(self, text: str, style: Style = TEXT, *, indent: float = 0, after: float = 0) -> None:
        """A paragraph in the frame, and white after it; nothing at all for an empty one."""
        lines = self.broken(text, style, self.width - indent)
        for line in lines:
            self.line(line, style, indent)
        if lines:
            self.space(after)

    def heading(self, text: str, style: Style = HEADING, *, before: float = 9, after: float = 2) -> None:
        """A heading that stays with the two lines after it."""
        self.space(before)
        self.keep(style.leading + after + 2 * TEXT.leading)
        self.paragraph(text, style, after=after)

    def items(
        self,
        texts: Sequence[str],
        style: Style = TEXT,
        *,
        numbered: bool = False,
        indent: float = 3 * MM,
        gap: float = 2,
    ) -> None:
        """A list with hanging indents, numbered or with bullets."""
        for number, text in enumerate(texts, 1):
            self._hanging(f"{number}. " if numbered else "• ", text, style, indent)
            self.space(gap)

    def _hanging(self, mark: str, text: str, style: Style, indent: float = 0) -> None:
        """Mark and first line are one run of text, so that every reader of the file keeps them together."""
        hang = indent + self.measured(mark, style)
        first, *rest = self.broken(text, style, self.width - hang) or [""]
        self.line(mark + first, style, indent)
        for line in rest:
            self.line(line, style, hang)

    def rule(self, width: float | None = None, colour: Colour = HAIR) -> None:
        """A thin line across the frame, or as far as said."""
        end = self.left + (self.width if width is None else width)
        self.add(Stroke(self.left, self.y, end, self.y, 0.5, colour))

    def footnotes(self, notes: Sequence[str], style: Style = SMALL) -> None:
        """Notes in small type at the foot of this page, numbered as `raised` marks them in the text."""
        if not notes:
            return
        hang = self.measured("9 ", style)
        lines = sum(len(self.broken(note, style, self.width - hang)) for note in notes)
        height = lines * style.leading + 5
        self.keep(height)
        self.y = min(self.y, self.bottom + height)
        self.rule(45 * MM)
        self.y -= 5
        for number, note in enumerate(notes, 1):
            self._hanging(f"{number} ", note, style)

    def finished(self, furniture: Furniture) -> list[list[Mark]]:
        """The pages with their furniture: stamp, header, footer."""
        return furnished(self.pages, furniture, self.left, self.width)


def raised(*numbers: int) -> str:
    """The mark in a text of one footnote or several, in superior figures."""
    return "\u2009".join(str(number).translate(_SUPERIOR) for number in numbers)


_SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
