"""Breaks text into lines from measured words; what belongs together is not parted."""

from __future__ import annotations

import re
from functools import cache

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.documents.marks import FaceName
from kazrights.documents.plain import NBSP, clean

_KEPT_WORDS = 20_000
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_BINDS = re.compile(
    r"(?:[№§]|\b(?:[Aa]rticle|[Pp]art|[Ss]ection|стать[еияю]|част[ьи]|пункт[ае]?|ст\.|No\.)) (?=\d)"  # № 5, статьи 274
    rf"|\b{_CAPITAL}\. (?={_CAPITAL})"  # A. B. Surname
    r"|\b\d\d? (?=[^\W\d_])"  # 12 August, 5 лет
    r"|\b\d{4} (?=г\.|год|ж\.|жыл)"  # 2020 года, 2020 жылғы
    r"|\b[авикосуяАВИКОСУЯ] (?=\w)"  # one-letter words of Russian
    r"| (?=[–—] )"  # no line begins with a dash
)


class MissingGlyph(KazrightsError):
    """The fonts have no picture of a character; printing a box instead would corrupt a name."""

    def __init__(self, character: str) -> None:
        self.character = character
        code = f"U+{ord(character):04X}"
        super().__init__(
            _("The letters of this paper do not include “{character}” ({code}).").format(
                character=character, code=code
            )
        )


class Face:
    """One face of a font with its measured words; widths in thousandths of the size."""

    def __init__(self, name: FaceName) -> None:
        from kazrights.documents import press  # ReportLab is loaded when the first text is measured

        self.name = name
        self._characters = press.character_widths(name)
        self._words: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of a text that is to be printed; raises MissingGlyph."""
        found = self._words.get(text)
        if found is None:
            found = self._measure(text)
            if len(self._words) >= _KEPT_WORDS:
                self._words.clear()
            self._words[text] = found
        return found

    def _measure(self, text: str) -> float:
        try:
            return sum([self._characters[ord(character)] for character in text])
        except KeyError as error:
            raise MissingGlyph(chr(error.args[0])) from None

    def lines(self, text: str, measure: float) -> list[str]:
        """`text`, cleaned and bound, in lines of at most that width; only a word wider than a line is broken."""
        text = bound(clean(text))
        return self.broken(text, measure) if text else []

    def broken(self, text: str, measure: float) -> list[str]:
        """The same for text that is clean and bound already."""
        blank = self.width(" ")
        lines: list[str] = []
        held: list[str] = []
        room = measure
        for word in text.split(" "):
            width = self.width(word)
            if held and width + blank > room:
                lines.append(" ".join(held))
                held, room = [], measure
            while width > measure and len(word) > 1:
                head, word = self._cut(word, measure)
                lines.append(head)
                width = self.width(word)
            room -= width + blank if held else width
            held.append(word)
        lines.append(" ".join(held))
        return lines

    def _cut(self, word: str, measure: float) -> tuple[str, str]:
        """A head that fits and the rest: at the last no-break space that allows it, else at the last letter."""
        used, fits = 0.0, 0
        while used + (next_one := self._characters[ord(word[fits])]) <= measure:
            used, fits = used + next_one, fits + 1
        at = word.rfind(NBSP, 0, fits + 1)
        if at > 0:
            return word[:at], word[at + 1 :]
        fits = max(fits, 1)
        return word[:fits], word[fits:]


def bound(text: str) -> str:
    """`text` with no-break spaces where a line should not end: initials, numbers and their words, dashes."""
    return _BINDS.sub(lambda found: found[0][:-1] + NBSP, text)


@cache
def face(name: FaceName) -> Face:
    """The one face of that name."""
    return Face(name)
