"""Makes any text safe to print: what is invisible or could reorder a line becomes a visible mark."""

from __future__ import annotations

import re
import unicodedata

NBSP = "\u00a0"
MARK = "\ufffd"
"""Stands, visibly, where a character was that must not be printed."""

_NOTABLE = re.compile("[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u052f\u2010-\u2015\u2018-\u201e\u2026\u2116]")
_BLANKS = re.compile("[ \t\n\r\v\f\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def clean(text: str) -> str:
    """`text` on one line, composed (NFC), with controls, bidi and zero-width marks and lone surrogates shown as U+FFFD.

    Soft hyphens, which only hint where a word may be broken, go.
    """
    if _NOTABLE.search(text):
        text = _BLANKS.sub(" ", text).replace("\u202f", NBSP)
        text = unicodedata.normalize("NFC", "".join(map(_visible, text)))
    return " ".join(part for part in text.split(" ") if part)


def _visible(character: str) -> str:
    if character == "\u00ad":
        return ""
    if unicodedata.category(character) in _HIDDEN or _never_a_character(ord(character)):
        return MARK
    return character


def _never_a_character(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or 0xFE00 <= code <= 0xFE0F
