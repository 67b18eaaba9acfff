"""The order of the alphabet: Kazakh letters in their places, Latin before Cyrillic, case and marks last."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: chr(0x0430 + place) for place, letter in enumerate(_KAZAKH)} | {"ё": chr(0x0430 + 7)}
"""Ё stands with Е, as in Russian dictionaries. The order is that of the Kazakh alphabet, in which the Russian letters
keep the order of their own, so that one key serves both languages."""


def sort_key(text: str) -> str:
    """What to sort a name or title by; the names of one spelling keep a fixed order by the text itself."""
    return f"{_folded(text)}\x00{text}" if text else ""


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    plain = "".join(_PLACE.get(sign, sign) for sign in unicodedata.normalize("NFC", text).casefold())
    return "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))
