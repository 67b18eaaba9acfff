"""Pairs of names worth comparing among very many: those that share keys, never every one with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from kazrights.names.near import skeleton
from kazrights.names.words import words

_MOST_IN_BLOCK = 30
_MOST_KEYS = 4
_MOST_WORDS = 5
_SHORTEST_SKELETON = 3


class Held(NamedTuple):
    """A name of someone, and the year they were born in; 0 where that is not known."""

    person_id: int
    full: str
    year: int


def pairs(names: Iterable[Held]) -> Iterator[tuple[Held, Held]]:
    """Each pair of names of two people that share two words, or one, the first sound of another and the year of birth.

    The close ones first; some come twice.
    """
    close: dict[Hashable, list[Held]] = defaultdict(list)
    loose: dict[Hashable, list[Held]] = defaultdict(list)
    for name in names:
        for block in _blocks(name):
            (close if len(block) == 2 else loose)[block].append(name)
    for held in (*close.values(), *loose.values()):
        if len(held) > 1:
            for some in _small(held):
                yield from _across(some)


def _blocks(name: Held) -> set[tuple[Hashable, ...]]:
    """Two keys, which is close; or three things, which is loose."""
    keys = [_keys(word) for word in name.full.replace("-", " ").split()[:_MOST_WORDS]]
    told = [held for held in keys if held]
    found: set[tuple[Hashable, ...]] = set()
    for one, other in combinations(told, 2):
        found |= {tuple(sorted(pair)) for pair in product(one, other)}
        bones = sorted((skeleton(one[0]), skeleton(other[0])))
        if min(map(len, bones)) >= _SHORTEST_SKELETON:
            found.add(("bones", *bones))
        if name.year:
            found |= {
                (name.year, key, two[0][:1]) for mine, two in ((one, other), (other, one)) for key in mine
            }
    return found


@lru_cache(maxsize=65_536)
def _keys(word: str) -> tuple[str, ...]:
    """The first keys of one word; none of an initial, and of a patronymic that of the father."""
    found = words(word)
    if len(found) != 1 or found[0].initial:
        return ()
    return (found[0].patronymic or found[0].keys)[:_MOST_KEYS]


def _small(held: list[Held]) -> Iterator[list[Held]]:
    """A name that very many have tells nobody apart: then only those born in one year are looked at."""
    if len(held) <= _MOST_IN_BLOCK:
        yield held
        return
    by_year: dict[int, list[Held]] = defaultdict(list)
    for name in held:
        by_year[name.year].append(name)
    for year, some in by_year.items():
        if year and 1 < len(some) <= _MOST_IN_BLOCK:
            yield some


def _across(held: list[Held]) -> Iterator[tuple[Held, Held]]:
    for one, other in combinations(held, 2):
        if one.person_id != other.person_id:
            yield (one, other) if one.person_id < other.person_id else (other, one)
