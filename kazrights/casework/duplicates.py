"""People, and cases, that look as if they were recorded twice; and what was said not to be the same."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.casework import merge_preview, merging, name_blocks, records
from kazrights.casework.case_rows import SUBJECT
from kazrights.casework.merge_preview import Side
from kazrights.casework.name_blocks import Held
from kazrights.model.case import Case, CaseLink, CasePerson
from kazrights.model.merge import NotSameCase, NotSamePerson
from kazrights.model.person import Person, PersonName, PersonRelation
from kazrights.model.record import Record
from kazrights.names.fold import fold
from kazrights.names.match import Match, match
from kazrights.store.vault import Vault

_SAME_PERSON = "same_person"
_MOST_COMPARED = 120_000
_MOST_CASES_OF_ONE = 6
_SHORTEST_TITLE = 2
_ASKED_EVERY = 200
Two = tuple[int, int]
GoOn = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one, the older first, and why; `strong` where the names are the same in some spelling."""

    kind: str
    one: Side
    other: Side
    reasons: tuple[str, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells people apart besides their names."""

    born: FuzzyDate | None
    sex: str | None
    home: str

    @property
    def year(self) -> int:
        """The year of birth; 0 when that is not one year."""
        first, last = (self.born.earliest, self.born.latest) if self.born else (None, None)
        return first.year if first and last and first.year == last.year else 0


@dataclass(frozen=True, slots=True)
class _Found:
    two: Two
    score: int
    reasons: tuple[str, ...]
    strong: bool


def people(vault: Vault, limit: int = 200, go_on: GoOn | None = None) -> list[Pair]:
    """The pairs of people most alike, strong ones first; for another thread than the window's.

    Told to stop by `go_on`, it gives what it has found so far.
    """
    known, names, apart = vault.read_in_background(_read_people)
    return _shown(vault, "person", _alike_people(known, names, apart, go_on), limit)


def cases(vault: Vault, limit: int = 200) -> list[Pair]:
    """The pairs of cases most alike: of one person, or under one title; for another thread than the window's."""
    subjects, titles, apart = vault.read_in_background(_read_cases)
    return _shown(vault, "case", _alike_cases(subjects, titles, apart), limit)


def not_the_same(vault: Vault, kind: str, one_id: int, other_id: int) -> None:
    """Remember that two records that look alike are two; raises NotFound or InvalidInput."""
    with vault.change(_("Mark as not the same")) as session:
        merging.pair(session, kind, one_id, other_id)
        if kind == "person":
            records.add(session, NotSamePerson(person_id=one_id, other_id=other_id))
        else:
            records.add(session, NotSameCase(case_id=one_id, other_id=other_id))


def compared(one: str, other: str) -> Match | None:
    """How two names meet: the one place that says when names are alike."""
    return match(one, other)


# -- people ------------------------------------------------------------------------------------------


def _read_people(session: Session) -> tuple[dict[int, _Known], list[tuple[int, str]], set[Two]]:
    asked = select(Person.id, Person.born_on, Person.sex, Person.home).where(
        Person.counting_unit == "individual"
    )
    known = {row[0]: _Known(row[1], row[2], _plain(row[3])) for row in session.execute(asked)}
    names = [(row[0], row[1]) for row in session.execute(select(PersonName.person_id, PersonName.full))]
    related = select(PersonRelation.person_id, PersonRelation.other_id).where(
        PersonRelation.kind != _SAME_PERSON
    )
    return (
        known,
        names,
        _twos(session, related) | _twos(session, select(NotSamePerson.person_id, NotSamePerson.other_id)),
    )


def _alike_people(
    known: dict[int, _Known],
    names: list[tuple[int, str]],
    apart: Collection[Two],
    go_on: GoOn | None = None,
) -> list[_Found]:
    held = [Held(person_id, full, known[person_id].year) for person_id, full in names if person_id in known]
    best: dict[Two, _Found] = {}
    seen: set[tuple[int, str, int, str]] = set()
    for one, other in name_blocks.pairs(held):
        two, key = (one.person_id, other.person_id), (one.person_id, one.full, other.person_id, other.full)
        if two in apart or key in seen:
            continue
        seen.add(key)
        if len(seen) > _MOST_COMPARED or not _goes_on(len(seen), go_on):
            break
        found = _judged(two, one.full, other.full, known[two[0]], known[two[1]])
        if found and found.score > best.get(two, _Found(two, 0, (), False)).score:
            best[two] = found
    return list(best.values())


def _goes_on(done: int, go_on: GoOn | None) -> bool:
    """Whether to compare on; lets the window's thread work in between."""
    if done % _ASKED_EVERY:
        return True
    time.sleep(0)
    return go_on is None or go_on()


def _judged(two: Two, one: str, other: str, a: _Known, b: _Known) -> _Found | None:
    """Whether two people may be one; who was born far apart, or is of another sex, is not."""
    if (a.sex and b.sex and a.sex != b.sex) or _born_apart(a.born, b.born):
        return None
    met = compared(one, other)
    if met is None:
        return None
    reasons, score = [_of_names(one, other, met)], 4 if met.tier == "same" else 1
    if a.born and a.born == b.born and a.born.earliest == a.born.latest is not None:
        reasons.append(_("born on the same date"))
        score += 3
    elif a.year and a.year == b.year:
        reasons.append(_("born in the same year"))
        score += 2
    if a.home and a.home == b.home:
        reasons.append(_("the same home"))
        score += 1
    strong = met.tier == "same"
    if not strong and len(reasons) == 1 and "initial" in {reason.why.value for reason in met.why}:
        return None  # an initial alone tells nothing
    return _Found(two, score + (one == other), tuple(reasons), strong)


def _of_names(one: str, other: str, met: Match) -> str:
    if one == other:
        return _("the same name: {name}").format(name=one)
    if met.tier == "same":
        return _("one name in two spellings: {one}, {other}").format(one=one, other=other)
    return _("names that are alike: {one}, {other}").format(one=one, other=other)


def _born_apart(one: FuzzyDate | None, other: FuzzyDate | None) -> bool:
    """Whether the days of birth can't be one, nor a slip of a year."""
    if one is None or other is None:
        return False
    begins = [date for date in (one.earliest, other.earliest) if date]
    ends = [date for date in (one.latest, other.latest) if date]
    return len(begins) == len(ends) == 2 and max(begins).year - min(ends).year > 1


def _plain(home: Wording) -> str:
    return fold(home.en or home.ru or home.kk)


# -- cases -------------------------------------------------------------------------------------------


def _read_cases(session: Session) -> tuple[list[tuple[int, int]], list[tuple[int, Wording]], set[Two]]:
    several = (
        select(CasePerson.person_id)
        .where(CasePerson.role == SUBJECT)
        .group_by(CasePerson.person_id)
        .having(func.count(CasePerson.case_id.distinct()).between(2, _MOST_CASES_OF_ONE))
    )
    joined = select(CasePerson.person_id, CasePerson.case_id).where(
        CasePerson.role == SUBJECT, CasePerson.person_id.in_(several)
    )
    subjects = [(row[0], row[1]) for row in session.execute(joined)]
    titles = [(row[0], row[1]) for row in session.execute(select(Case.id, Case.title))]
    linked = _twos(session, select(CaseLink.case_id, CaseLink.other_id))
    return subjects, titles, linked | _twos(session, select(NotSameCase.case_id, NotSameCase.other_id))


def _alike_cases(
    subjects: list[tuple[int, int]], titles: list[tuple[int, Wording]], apart: Collection[Two]
) -> list[_Found]:
    of_one: dict[Any, set[int]] = defaultdict(set)
    for person_id, case_id in subjects:
        of_one[person_id].add(case_id)
    under_one: dict[Any, set[int]] = defaultdict(set)
    for case_id, title in titles:
        for language in LANGUAGES:
            folded = fold(title.in_(language))
            if len(folded.split()) >= _SHORTEST_TITLE:
                under_one[folded].add(case_id)
    found: dict[Two, _Found] = {}
    for groups, reason, score in ((of_one, _("the same person"), 2), (under_one, _("the same title"), 3)):
        for held in groups.values():
            for two in _each_two(held) if 1 < len(held) <= _MOST_CASES_OF_ONE else ():
                if two not in apart:
                    had = found.get(two, _Found(two, 0, (), True))
                    more = had.reasons if reason in had.reasons else (*had.reasons, reason)
                    found[two] = replace(had, score=had.score + score, reasons=more)
    return list(found.values())


def _each_two(held: set[int]) -> list[Two]:
    ordered = sorted(held)
    return [(one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 :]]


# -- both --------------------------------------------------------------------------------------------


def _twos(session: Session, asked: Any) -> set[Two]:
    return {(min(row), max(row)) for row in session.execute(asked)}


def _shown(vault: Vault, kind: str, found: list[_Found], limit: int) -> list[Pair]:
    best = sorted(found, key=lambda one: (-one.strong, -one.score, one.two))[:limit]
    wanted = sorted({record_id for one in best for record_id in one.two})
    record_type: type[Record] = merging.record_type(kind)

    def sides(session: Session) -> dict[int, Side]:
        there = list(session.scalars(select(record_type.id).where(record_type.id.in_(wanted))))
        return merge_preview.sides(session, kind, there)

    known = vault.read_in_background(sides)
    return [
        Pair(kind, known[one.two[0]], known[one.two[1]], one.reasons, one.strong)
        for one in best
        if known.keys() >= set(one.two)
    ]
