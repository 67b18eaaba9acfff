"""The passage of a text that was found, in pieces: each with whether it is one of the words looked for."""

from __future__ import annotations

from collections.abc import Callable

from kazrights.names import in_text

Piece = tuple[str, bool]
_BEFORE, _LENGTH = 60, 180
_LOOKED_AT = 60_000
_GAP = "…"


def passage(text: str, fits: Callable[[str], bool]) -> tuple[Piece, ...]:
    """The text around the first words that fit, on one line; nothing where none does."""
    whole = in_text.composed(text[:_LOOKED_AT])
    spans = [found.span() for found in in_text.WORD.finditer(whole) if fits(found.group())]
    if not spans:
        return ()
    begin, end = _bounds(whole, spans[0][0])
    pieces: list[Piece] = [(_GAP, False)] if begin else []
    at = begin
    for start, stop in spans:
        if start >= end:
            break
        pieces += [(whole[at:start], False), (whole[start:stop], True)]
        at = stop
    pieces.append((whole[at : max(at, end)], False))
    if max(at, end) < len(whole):
        pieces.append((_GAP, False))
    return tuple((_plain(said), marked) for said, marked in pieces if said)


def marked(pieces: tuple[Piece, ...]) -> int:
    """How many different words of a passage were looked for."""
    return len({said.casefold() for said, is_match in pieces if is_match})


def _bounds(text: str, first: int) -> tuple[int, int]:
    """From a blank somewhat before the first word to a blank well behind it."""
    begin = max(0, first - _BEFORE)
    if begin:
        blank = text.find(" ", begin, first)
        begin = blank + 1 if blank >= 0 else begin
    end = min(len(text), begin + _LENGTH)
    if end < len(text):
        blank = text.rfind(" ", first, end)
        end = blank if blank > first else end
    return begin, end


def _plain(text: str) -> str:
    """Blanks and breaks as single blanks, kept at the ends where pieces meet."""
    inner = " ".join(text.split())
    if not inner:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"
