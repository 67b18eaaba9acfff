"""Whether two names may be those of one person, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from kazrights.names.near import skeleton, weakly, within_one
from kazrights.names.reasons import Reason, Why, spelling
from kazrights.names.words import Word, words

Tier: TypeAlias = Literal["same", "alike"]
_SHORTEST_ALIKE = 4
_Pair: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class Match:
    """Two names that are spellings of one (“same”) or only look like it (“alike”)."""

    tier: Tier
    first: tuple[Word, ...]
    second: tuple[Word, ...]
    pairs: tuple[_Pair, ...]
    special: tuple[Reason, ...] = ()

    @cached_property
    def why(self) -> tuple[Reason, ...]:
        """What differs, each difference once; empty where the names are equal to the letter."""
        return tuple(dict.fromkeys(self._reasons()))

    def _reasons(self) -> Iterator[Reason]:
        yield from self.special
        if any(a > b for a, b in zip(self._seconds, self._seconds[1:], strict=False)):
            yield Reason(Why.ORDER)
        for a, b in self.pairs:
            one, other = self.first[a], self.second[b]
            if one.patronymic and other.patronymic and not set(one.keys) & set(other.keys):
                yield Reason(Why.PATRONYMIC_FORM, one.text, other.text)
            else:
                yield from spelling(one.text, other.text)

    @property
    def _seconds(self) -> list[int]:
        return [b for _, b in sorted(self.pairs)]


def match(one: str, other: str) -> Match | None:
    """How two names meet; None where they are different names."""
    first, second = words(one), words(other)
    if not first or not second:
        return None
    pairs = _paired(first, second)
    left = [n for n in range(len(first)) if all(n != a for a, _ in pairs)]
    right = [n for n in range(len(second)) if all(n != b for _, b in pairs)]
    if not left and not right:
        return Match("same", first, second, tuple(pairs))
    if left and right:
        return _told_apart(first, second, pairs, left, right)
    return _with_more(first, second, pairs, left, right)


def _paired(first: tuple[Word, ...], second: tuple[Word, ...]) -> list[_Pair]:
    """The words that are the same, each once; a word in the same place goes first."""
    pairs: list[_Pair] = []
    free = list(range(len(second)))
    for a, word in enumerate(first):
        for b in sorted(free, key=lambda place, a=a: place != a):  # type: ignore[misc]
            if _same(word, second[b]):
                pairs.append((a, b))
                free.remove(b)
                break
    return pairs


def _same(one: Word, other: Word) -> bool:
    if not set(one.keys).isdisjoint(other.keys):
        return True
    return bool(one.patronymic) and not set(one.patronymic).isdisjoint(other.patronymic)


def _with_more(
    first: tuple[Word, ...], second: tuple[Word, ...], pairs: list[_Pair], left: list[int], right: list[int]
) -> Match | None:
    """One name has all words of the other and more."""
    more = [first[n] for n in left] or [second[n] for n in right]
    if all(word.patronymic for word in more) and len(pairs) >= 2 and len(more) == 1:
        tier, why = "same", Why.PATRONYMIC
    else:
        tier, why = "alike", Why.MISSING
    text = " ".join(word.text for word in more)
    reason = Reason(why, text, "") if left else Reason(why, "", text)
    return Match("same" if tier == "same" else "alike", first, second, tuple(pairs), (reason,))


def _told_apart(
    first: tuple[Word, ...], second: tuple[Word, ...], pairs: list[_Pair], left: list[int], right: list[int]
) -> Match | None:
    """Both names have a word that the other lacks."""
    a, b = [first[n] for n in left], [second[n] for n in right]
    if _joined(a, b) or _joined(b, a):
        reason = Reason(Why.JOINED, " ".join(word.text for word in a), " ".join(word.text for word in b))
        return Match("same", first, second, tuple(pairs), (reason,))
    if len(a) != len(b):
        return None
    if len(first) > 1 and (weak := _weak(a, b, bool(pairs))):
        return Match("same", first, second, tuple(pairs), weak)
    reasons: list[Reason] = []
    for one, two in zip(a, b, strict=True):
        why = _likeness(one, two)
        if why is None:
            return None
        reasons.append(Reason(why, one.text, two.text))
    near = sum(reason.why is not Why.INITIAL for reason in reasons)
    if near > 1 or (len(first) > 1 and not pairs):
        return None
    return Match("alike", first, second, tuple(pairs), tuple(reasons))


def _joined(many: list[Word], one: list[Word]) -> bool:
    """True where neighbouring words of `many`, written together, are the one word of `one`."""
    if len(one) != 1 or len(many) < 2:
        return False
    together = words("".join(word.text for word in many))
    return bool(together) and _same(together[0], one[0])


def _weak(a: list[Word], b: list[Word], some_agree: bool) -> tuple[Reason, ...]:
    """Where all that differs is one weak sound: in one word, or the same sound in all (Okil Okilov, Ogil Ogilov)."""
    sounds: set[frozenset[str]] = set()
    for one, two in zip(a, b, strict=True):
        found = {weakly(x, y) for x in one.keys for y in two.keys} - {frozenset()}
        if not found or one.patronymic or two.patronymic:
            return ()
        sounds |= found
    if len(sounds) > 1 or (len(a) > 1 and some_agree):
        return ()
    return tuple(Reason(Why.SOUND, one.text, two.text) for one, two in zip(a, b, strict=True))


def _likeness(one: Word, other: Word) -> Why | None:
    if one.initial or other.initial:
        return Why.INITIAL if any(a[:1] == b[:1] for a in one.keys for b in other.keys) else None
    pairs = [(a, b) for a in one.keys for b in other.keys if min(len(a), len(b)) >= _SHORTEST_ALIKE]
    if any(within_one(a, b) for a, b in pairs):
        return Why.ONE_LETTER
    return Why.VOWELS if any(skeleton(a) == skeleton(b) for a, b in pairs) else None
