"""The words of running text as tokens of an index: each as it is said, and the other forms it may stand for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kazrights.names.declined import undeclined
from kazrights.names.sound import keys
from kazrights.names.words import plain

WORD = re.compile(r"[^\W_]+(?:['’ʼʻ][^\W_]+)*")
"""A word of a composed text; an apostrophe inside belongs to it."""

_LONGEST = 40
_MOST_FORMS = 8
_NOMINATIVES = 3


def composed(text: str) -> str:
    """`text` with each letter and its marks as one sign, so that WORD finds whole words in it."""
    return unicodedata.normalize("NFC", text)


def said(word: str) -> str:
    """The token of a word as it stands; "" where nothing of it is heard."""
    return tokens(word)[0]


@lru_cache(maxsize=65_536)
def tokens(word: str) -> tuple[str, ...]:
    """The token of a word as it stands, then those of its other spellings and of the nominatives it may be of.

    A word that is looked for fits one of a text where they have a token in common.
    """
    low = plain(word[:_LONGEST])
    heard = keys(low)
    if not heard:
        return ("",)
    found = dict.fromkeys(heard)
    for nominative in undeclined(low)[:_NOMINATIVES]:
        found.update(dict.fromkeys(keys(nominative)[:2]))
    if low.isascii() and len(low) > 3:
        for ending in ("'s", "s"):
            if low.endswith(ending):
                found.update(dict.fromkeys(keys(low.removesuffix(ending))[:2]))
    return tuple(found)[:_MOST_FORMS]
