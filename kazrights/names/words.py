"""The words of a name, each with its keys; patronymics and initials are told from the rest."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kazrights.names.sound import keys

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼʻʹ‘`´′ʾʿ＇", "'"))
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"([^\W_]+(?:'[^\W_]*)*)(\.?)")
_SON_OR_DAUGHTER = frozenset(("uli", "kizi", "ogli", "ugli", "ogi", "kiz", "ul"))
_PATRONYMIC = re.compile(r"(?<=..)(?:uli|kizi|ogli|ugli|ovic|evic|ovna|evna|icna|ilic|micz?)$")
_VOWELS = "aeiou"


class Word(NamedTuple):
    """One word of a name."""

    text: str
    keys: tuple[str, ...]
    patronymic: tuple[str, ...] = ()
    """The stems of the father's name; empty where the word is no patronymic."""
    initial: bool = False


def plain(text: str) -> str:
    """`text` composed, in lower case, with one kind of apostrophe and no stray marks."""
    lower = text.casefold()
    if lower.isascii():
        return lower.replace("`", "'")
    return _MARKS.sub("", unicodedata.normalize("NFC", lower).translate(_APOSTROPHES))


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[Word, ...]:
    """The words of a name in their order; blanks, hyphens and other signs part them."""
    whole = plain(name)
    found: list[Word] = []
    for text, dot in _WORD.findall(whole):
        heard = keys(text, whole)
        if not heard:
            continue
        if heard[0] in _SON_OR_DAUGHTER and found:
            before = found[-1]
            heard = tuple(key + heard[0] for key in before.keys)
            found[-1] = Word(f"{before.text} {text}", heard, _stems(heard))
        else:
            short = len(text) == 1 or (bool(dot) and len(text) <= 2)
            found.append(Word(text, heard, _stems(heard), short))
    return tuple(found)


def tokens(name: str) -> tuple[str, ...]:
    """What to put in an index for a name: every key of every word, in order, each once."""
    return tuple(dict.fromkeys(key for word in words(name) for key in word.keys))


def _stems(heard: tuple[str, ...]) -> tuple[str, ...]:
    if not any(_PATRONYMIC.search(key) for key in heard):
        return ()
    return tuple(_PATRONYMIC.sub("", key).rstrip(_VOWELS) for key in heard)
