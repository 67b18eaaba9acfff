"""What a typed beginning of a name may mean: as keys to look up in an index of `tokens`.

A search is AND over the words of a reading and OR over the keys of a word; the last word is a beginning. A key is built
so that a longer spelling mostly has a longer key. Where a letter still to come changes the sound before it, `begun`
gives both: s (sh), z (zh), k (kh), d (dzh), t (tch), c; o (ө is у before е); м (н before б); a last и or й that falls
away (Токай-, Токаев), л-ь-я and its like.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from kazrights.names.declined import undeclined
from kazrights.names.keyboard import in_other_layout
from kazrights.names.sound import keys
from kazrights.names.words import words

How: TypeAlias = Literal["typed", "layout", "declined"]
_TO_COME = {
    "s": "x", "z": "j", "c": "c", "d": "j", "dz": "j", "k": "h", "t": "c", "ts": "c", "tc": "c", "tsc": "c", "sc": "x",
    "shc": "x", "g": "g", "o": "u", "p": "f", "д": "j", "к": "h", "ds": "j", "dsc": "j", "sch": "x",
}  # fmt: skip
_VOWELS = "aeiou"
_MOST = 10


class Reading(NamedTuple):
    """One meaning of what was typed."""

    how: How
    text: str
    words: tuple[tuple[str, ...], ...]
    """For each word the keys any of which may begin (last word) or be (other words) a key of the index."""


def query(typed: str) -> tuple[Reading, ...]:
    """The readings of `typed`, the likeliest first; none where it has no letter or digit."""
    return tuple(dict.fromkeys(_readings(typed)))


def _readings(typed: str) -> Iterator[Reading]:
    if first := _looked_up(typed):
        yield Reading("typed", typed, first)
    if (other := in_other_layout(typed)) and (second := _looked_up(other)):
        yield Reading("layout", other, second)
    found = words(typed)
    plain = [undeclined(word.text) for word in found]
    if any(plain):
        pairs = zip(found, plain, strict=True)
        heard = tuple(
            tuple(dict.fromkeys(key for text in texts or (word.text,) for key in keys(text)))[:_MOST]
            for word, texts in pairs
        )
        yield Reading(
            "declined",
            " ".join((texts or (w.text,))[0] for w, texts in zip(found, plain, strict=True)),
            heard,
        )


@lru_cache(maxsize=512)
def _looked_up(typed: str) -> tuple[tuple[str, ...], ...]:
    found = words(typed)
    if not found:
        return ()
    whole = tuple(word.keys for word in found)
    return (*whole[:-1], begun(found[-1].text)) if typed[-1:].strip() else whole


def begun(word: str) -> tuple[str, ...]:
    """The keys that a word beginning with `word` may have, each a beginning."""
    heard = keys(word)
    found = dict.fromkeys(heard)
    for length in (3, 2, 1):
        sound = _TO_COME.get(word[-length:]) if len(word) >= length else None
        if sound:
            for key in keys(word[:-length]) if word[:-length] else ("",):
                found[key + sound] = None
    for _ in range(2):
        for key in tuple(found):
            found.update(dict.fromkeys(_unfinished(key)))
    found.pop("", None)
    return _shortest(found)


def _unfinished(key: str) -> Iterator[str]:
    if key[-1:] == "i":
        yield key[:-1]
        yield key[:-1] + "e"
    if key[-2:] in ("ia", "iu", "ie"):
        yield key[:-2] + key[-1]
    if key[-2:] == "io":
        yield key[:-2] + "e"
        yield key[:-2] + "u"
    if key[-1:] in ("m", "p"):
        yield key[:-1] + "nb"[key[-1] == "p"]
    if key[-2:] in ("xo", "co"):
        yield key[:-1] + "e"
    place = key.rfind("o")
    if place >= 0 and not any(sign in _VOWELS for sign in key[place + 1 :]):
        yield key[:place] + "u" + key[place + 1 :]
    if key[:2] == "ti" and len(key) <= len("til"):
        yield "t" + key[2:]


def _shortest(found: dict[str, None]) -> tuple[str, ...]:
    """Without those that begin with another: what they find it finds too."""
    return tuple(key for key in found if not any(key != other and key.startswith(other) for other in found))
