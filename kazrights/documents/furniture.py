"""What stands on every page of a paper outside its text: the stamp at head and foot, the running lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kazrights.documents.marks import A4, GREY, MM, RED, Frame, Mark, Run
from kazrights.documents.plain import clean
from kazrights.documents.typeset import face

_STAMP_SIZE = 10.0
_LINE_SIZE = 7.5


def nothing(_page: int, _pages: int) -> str:
    """No running line."""
    return ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """`stamp` such as “SAMPLE – DO NOT SEND”; the running lines are asked for each page: (page, of how many)."""

    stamp: str = ""
    head: Callable[[int, int], str] = nothing
    foot_left: Callable[[int, int], str] = nothing
    foot_right: Callable[[int, int], str] = nothing


def furnished(
    pages: Sequence[Sequence[Mark]], furniture: Furniture, left: float, width: float
) -> list[list[Mark]]:
    """The pages with their stamp and running lines, which stand in the margins and never on the text."""
    total = len(pages)
    stamp = clean(furniture.stamp)
    done = []
    for number, page in enumerate(pages, 1):
        head = _running(furniture.head(number, total), left, width, A4[1] - 15 * MM, right=True)
        foot = _running(furniture.foot_left(number, total), left, width, 14 * MM)
        foot += _running(furniture.foot_right(number, total), left, width, 14 * MM, right=True)
        if stamp:
            head = [*_stamp(stamp, A4[1] - 9.5 * MM), *head]
            foot = [*foot, *_stamp(stamp, 8 * MM)]
        done.append([*head, *page, *foot])
    return done


def _running(text: str, left: float, width: float, y: float, *, right: bool = False) -> list[Mark]:
    text = clean(text)
    if not text:
        return []
    x = left + width - face("sans").width(text) * _LINE_SIZE / 1000 if right else left
    return [Run(x, y, text, "sans", _LINE_SIZE, GREY)]


def _stamp(text: str, y: float) -> list[Mark]:
    """The words in a red frame, in the middle of the sheet; `y` is their base line."""
    wide = face("sans-bold").width(text) * _STAMP_SIZE / 1000
    x = (A4[0] - wide) / 2
    return [
        Frame(x - 8, y - 4.6, wide + 16, _STAMP_SIZE + 6),
        Run(x, y, text, "sans-bold", _STAMP_SIZE, RED),
    ]
