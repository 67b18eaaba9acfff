"""Why two spellings were taken for one name, computed from what differs."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from kazrights.names.fold import fold
from kazrights.names.parts import script_of


class Why(StrEnum):
    """The kinds of difference; the window has a sentence for each."""

    SCRIPT = "script"
    """Another script: Бокаев, Bokayev."""
    LETTERS = "letters"
    """Other letters for one sound: ғ, г."""
    SOUND = "sound"
    """A sound often taken for another, in a name whose other words agree: Oqilov, Ogilov."""
    DOUBLE = "double"
    """A letter written twice: Massimov."""
    ORDER = "order"
    """The words stand in another order."""
    PATRONYMIC = "patronymic"
    """One name has a patronymic, the other has none."""
    PATRONYMIC_FORM = "patronymic form"
    """Маратұлы, Маратович."""
    JOINED = "joined"
    """One word or two: Нурбол, Нур Бол."""
    INITIAL = "initial"
    """One name has an initial only."""
    MISSING = "missing"
    """A word is in one name only."""
    ONE_LETTER = "one letter"
    """The names differ by one sound."""
    VOWELS = "vowels"
    """The names differ by vowels only."""


class Reason(NamedTuple):
    """One difference: what stands in the first name and what in the second; "" for nothing."""

    why: Why
    first: str = ""
    second: str = ""


def spelling(one: str, other: str) -> Iterator[Reason]:
    """How two spellings of one word differ."""
    if one == other:
        return
    if script_of(one) != script_of(other):
        yield Reason(Why.SCRIPT, one, other)
        one, other = fold(one), fold(other)
    for what, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        was, now = one[a:b], other[c:d]
        if (_twice(one, a, b) and not now) or (_twice(other, c, d) and not was):
            yield Reason(Why.DOUBLE, was, now)
        else:
            yield Reason(Why.LETTERS, was, now)


def _twice(text: str, start: int, end: int) -> bool:
    return end - start == 1 and text[start] in (text[start - 1 : start], text[end : end + 1])
