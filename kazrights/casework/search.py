"""Searching everything: any record by its words, by kind, the best of the newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from kazrights.base.i18n import N_, _
from kazrights.casework import search_hits, search_match
from kazrights.casework.search_hits import Hit
from kazrights.casework.search_match import Asked
from kazrights.store.search_places import record_of, span
from kazrights.store.vault import Vault

KINDS = {
    "people": N_("People"),
    "cases": N_("Cases"),
    "events": N_("Events and custody"),
    "proceedings": N_("Court"),
    "contacts": N_("Contacts and notes"),
    "actions": N_("Actions"),
    "letters": N_("Letters and replies"),
    "officials": N_("Officials"),
    "sources": N_("Sources"),
    "files": N_("Files"),
    "country": N_("Country situation"),
}
"""What can be found, in the order shown."""

RANKED = 500
"""So many of the newest hits of a kind are put in order at a time."""

_NEWEST = text(
    "SELECT rowid FROM search_words WHERE search_words MATCH :asked AND rowid BETWEEN :low AND :high "
    "ORDER BY rowid DESC LIMIT :most"
)
_RANKED = text(
    "SELECT rowid, bm25(search_words) FROM search_words "
    "WHERE search_words MATCH :asked AND rowid BETWEEN :low AND :high ORDER BY rowid DESC"
)


@dataclass(frozen=True, slots=True)
class Place:
    """How far one has read in a kind: the newest row of the hits in hand, and the last of them that was shown."""

    high: int
    score: float
    row: int


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of a kind; `after` leads to more of them, None where there are no more."""

    kind: str
    hits: tuple[Hit, ...]
    after: Place | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found by kind, and what was tried besides, or "" ."""

    groups: tuple[Group, ...] = ()
    also_tried: str = ""


def kind_label(kind: str) -> str:
    """What a kind is called."""
    return _(KINDS[kind])


def everything(
    vault: Vault,
    typed: str,
    kinds: Sequence[str] = (),
    *,
    limit: int = 5,
    after: Place | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> Answer:
    """What has all the words of `typed`; beside the window's own reads. `after` goes on in one kind.

    Where nothing has them, what has the words of the same keys on the other keyboard layout. Once `go_on` says no,
    no further kind is looked through.
    """
    return vault.read_in_background(lambda session: found(session, typed, kinds, limit, after, go_on))


def found(
    session: Session,
    typed: str,
    kinds: Sequence[str] = (),
    limit: int = 5,
    after: Place | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> Answer:
    """The same inside a read."""
    wanted = (kind for kind in KINDS if (not kinds or kind in kinds) and go_on())
    asked = search_match.asked(typed)
    groups = _groups(session, asked, wanted, limit, after) if asked else ()
    if groups or not asked or not go_on():
        return Answer(groups)
    other = next((held.text for held in search_match.readings(typed) if held.how == "layout"), "")
    wanted = (kind for kind in KINDS if not kinds or kind in kinds)
    return Answer(_groups(session, search_match.asked(other), wanted, limit, after) if other else (), other)


def _groups(
    session: Session, asked: Asked, kinds: Iterable[str], limit: int, after: Place | None
) -> tuple[Group, ...]:
    made = (_group(session, asked, kind, limit, after) for kind in kinds)
    return tuple(group for group in made if group.hits)


def _group(session: Session, asked: Asked, kind: str, limit: int, after: Place | None) -> Group:
    places = _next(session, asked, kind, limit + 1, after)
    shown = places[:limit]
    hits = search_hits.of_records(session, kind, [record_of(place.row) for place in shown], asked.fits)
    return Group(kind, tuple(hits), shown[-1] if len(places) > limit else None)


def _next(session: Session, asked: Asked, kind: str, limit: int, after: Place | None) -> list[Place]:
    """The next hits of a kind, the better ones first among each five hundred newest."""
    low, high = span(kind)
    block = after.high if after else high
    listed: list[Place] = []
    while len(listed) < limit:
        values = {"asked": asked.match, "low": low, "high": block}
        newest = session.scalars(_NEWEST, {**values, "most": RANKED}).all()
        if not newest:
            break
        ranked = _ranked(session, asked, newest, block)
        if after is not None and block == after.high:
            ranked = [place for place in ranked if (place.score, -place.row) > (after.score, -after.row)]
        listed += ranked
        block = newest[-1] - 1
    return listed[:limit]


def _ranked(session: Session, asked: Asked, newest: Sequence[int], block: int) -> list[Place]:
    """These rows in the order of their worth: those with the very words first, by how much they are about them."""
    values = {"asked": asked.exact, "low": newest[-1], "high": newest[0]}
    scores: dict[int, float] = dict(session.execute(_RANKED, values).all())
    return sorted(
        (Place(block, scores.get(row, 0.0), row) for row in newest),
        key=lambda place: (place.score, -place.row),
    )
