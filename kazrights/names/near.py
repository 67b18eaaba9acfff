"""Keys that are nearly the same: for “did you mean”, never for equality."""

from __future__ import annotations

_SKIPPED = str.maketrans("", "", "aeiou")


def within_one(one: str, other: str) -> bool:
    """True where one letter put in, left out, changed, or two neighbours exchanged make the keys equal."""
    if one == other:
        return True
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    if shorter[at + 1 :] == longer[at + 1 :]:
        return True
    exchanged = shorter[at : at + 2] == longer[at : at + 2][::-1]
    return exchanged and shorter[at + 2 :] == longer[at + 2 :]


def skeleton(key: str) -> str:
    """The first sound and the consonants of a key: what look-alikes may be gathered by, cheaply."""
    return key[:1] + key[1:].translate(_SKIPPED)


def neighbours(key: str) -> tuple[str, ...]:
    """`key` and all that is left of it without one letter: two keys within one edit have one of these in common."""
    return tuple(dict.fromkeys((key, *(key[:n] + key[n + 1 :] for n in range(len(key))))))


_WEAK = frozenset(map(frozenset, ("kg", "ei", "ao")))
"""Sounds that clerks and neighbouring languages take for each other: Oqil, Ogil; Қажы, Каже; Исмаил, Ismoil."""


def weakly(one: str, other: str) -> frozenset[str]:
    """The two sounds by which alone the keys differ, where it is a weak difference inside the word; else nothing."""
    if len(one) != len(other) or one[:1] != other[:1] or len(one) < len("okil"):
        return frozenset()
    found = {frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]}
    return found.pop() if len(found) == 1 and found <= _WEAK else frozenset()
