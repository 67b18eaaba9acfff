"""Mends the seams where a clause has vanished: spaces, punctuation, empty brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kazrights.documents.plain import clean

_OPEN, _SHUT = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_SHUT}")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_MENDS = (
    (re.compile(r"\(\s*[,;]*\s*\)|«\s*»|“\s*”|„\s*“"), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?<=[.!?…]) [,.;:]+"), ""),
    (re.compile(r" (?=[,.;:!?)»”])"), ""),
    (re.compile(r"(?<=[(«“„])[ ,;:]+"), ""),
    (re.compile(r"[,;:][ ,;:]*(?=[,;.!?)])"), ""),
    (re.compile(r"(?<=[!?…])\.|(?<=(?<!\.)\.)\.(?!\.)"), ""),
    (re.compile(r"^[ ,;:.!?)]+"), ""),
)
_FULL_STOP = re.compile(r"(?<=\w\w)\.$|(?<=[)»”])\.$")  # not the point of an initial or of "т. д."
_SAYS_SOMETHING = re.compile(rf"\w|{_OPEN}")
SIGNS = _OPEN + _SHUT
"""Two private characters that hold a value's place; a template may not contain them."""


def place(number: int) -> str:
    """The mark that stands for value `number` until `paragraphs` puts it in."""
    return f"{_OPEN}{number}{_SHUT}"


def paragraphs(skeleton: str, values: Sequence[str]) -> tuple[str, ...]:
    """The mended paragraphs of a template's text; values go in last, so no value is ever mended or read as text."""
    mended = (_mend(block) for block in _PARAGRAPH.split(skeleton))
    return tuple(_fill(block, values) for block in mended if _SAYS_SOMETHING.search(block))


def _mend(block: str) -> str:
    for pattern, instead in _MENDS:
        block = pattern.sub(instead, block)
    return block.strip(" ")


def _fill(block: str, values: Sequence[str]) -> str:
    pieces = _PLACE.split(block)
    out = pieces[0]
    for number, after in zip(pieces[1::2], pieces[2::2], strict=True):
        value = clean(values[int(number)])
        doubled = value[-1:] in ".!?…" and after.startswith(".")
        out += value + (after[1:] if doubled else after)
    return out


def ended(items: Sequence[str]) -> tuple[str, ...]:
    """List items with the right ends: “;” and a last “.” for parts of a sentence, “.” for sentences."""
    return tuple(_ended(item, last=n == len(items)) for n, item in enumerate(items, 1))


def _ended(item: str, last: bool) -> str:
    bare = _FULL_STOP.sub("", item.rstrip(" ;,"))
    if bare[-1:] in "?!…":
        return bare
    if not last and bare[:1].islower():
        return bare + ";"
    return bare if bare.endswith(".") else bare + "."
