"""Counts over the cases that fit: how many are open, who is held, what is late, which letters were answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _, language
from kazrights.casework import due_actions, filters
from kazrights.casework.due_dates import FINISHED
from kazrights.casework.filter_facts import NOT_RECORDED
from kazrights.casework.filters import Filters
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory
from kazrights.model.custody import DetentionPeriod
from kazrights.model.letter import Letter, Reply
from kazrights.model.official import Office
from kazrights.model.person import Person
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_SENT = ("sent", "delivered", "returned", "replied")


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of a chart: how many of each part, and what shows the cases behind it; None where nothing does."""

    words: str
    parts: tuple[int, ...]
    shows: Filters | None
    cases: int

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of the cases that fit. `median_days` is of the `timed` letters whose days are both known.

    `held_at_least`: a group of unknown size is among the people held, and counts as one.
    """

    cases: int
    still_open: int
    held: int
    held_at_least: bool
    held_cases: int
    overdue: int
    overdue_cases: int
    written: int
    sent: int
    replied: int
    timed: int
    median_days: float | None
    by_category: tuple[Bar, ...]
    by_state: tuple[Bar, ...]
    by_office: tuple[Bar, ...]


def still_open(asked: Filters) -> Filters | None:
    """What shows those of the cases that fit which are not finished; None where only finished ones are asked for."""
    codes = asked.values("status") or vocabulary("case_status").codes
    unfinished = [code for code in codes if code not in FINISHED]
    return asked.with_values("status", unfinished) if unfinished else None


def count(vault: Vault, asked: Filters, on: date) -> Counts:
    """Count; slow among very many cases, so call it from a task."""
    return vault.read_in_background(lambda session: _count(session, asked, on))


def _count(session: Session, asked: Filters, on: date) -> Counts:
    conditions = filters.conditions(asked, on)
    found = select(Case.id).where(*conditions)
    cases, unfinished = session.execute(
        select(func.count(), func.count(case((Case.status.not_in(FINISHED), 1))))
        .where(*conditions)
        .select_from(Case)
    ).one()
    held, sized, held_cases = _held(session, found)
    late = (due_actions.PLANNED, Action.due_on < on, *_of(Action.case_id, found, asked))
    overdue, overdue_cases = session.execute(
        select(func.count(), func.count(Action.case_id.distinct())).where(*late)
    ).one()
    letters = (Letter.status != "draft", *_of(Letter.case_id, found, asked))
    offices = _offices(session, letters, asked)
    days = _days(session, letters)
    return Counts(
        cases=cases, still_open=unfinished,
        held=held, held_at_least=not sized, held_cases=held_cases,
        overdue=overdue, overdue_cases=overdue_cases,
        written=sum(bar.total for bar in offices),
        sent=sum(bar.parts[0] + bar.parts[1] for bar in offices),
        replied=sum(bar.parts[0] for bar in offices),
        timed=len(days), median_days=median(days) if days else None,
        by_category=_by_category(session, conditions, asked),
        by_state=_by_state(session, conditions, asked),
        by_office=offices,
    )  # fmt: skip


def _of(case_id: Any, found: Select[Any], asked: Filters) -> list[ColumnElement[bool]]:
    """What belongs to the cases that fit; with no question asked, also what belongs to no case."""
    return [case_id.in_(found)] if asked else []


def _held(session: Session, found: Select[Any]) -> tuple[int, bool, int]:
    """People recorded as held now, whether the size of each group is known, and their cases."""
    ongoing = (DetentionPeriod.ongoing, DetentionPeriod.case_id.in_(found))
    people = select(DetentionPeriod.person_id).where(*ongoing)
    alone = Person.counting_unit == "individual"
    counted = select(
        func.sum(case((alone, 1), else_=func.coalesce(Person.count, 1))),
        func.count(case((or_(alone, Person.count.is_not(None)), None), else_=1)),
    ).where(Person.id.in_(people))
    held, unsized = session.execute(counted).one()
    cases = session.scalar(select(func.count(DetentionPeriod.case_id.distinct())).where(*ongoing))
    return held or 0, not unsized, cases or 0


def _by_category(
    session: Session, conditions: Sequence[ColumnElement[bool]], asked: Filters
) -> tuple[Bar, ...]:
    """A case of several categories counts in each."""
    joined = select(CaseCategory.category, Case.status, func.count(Case.id.distinct()))
    joined = joined.outerjoin_from(Case, CaseCategory, CaseCategory.case_id == Case.id)
    rows = session.execute(joined.where(*conditions).group_by(CaseCategory.category, Case.status))
    return _bars(rows.all(), "case_category", "category", asked)


def _by_state(session: Session, conditions: Sequence[ColumnElement[bool]], asked: Filters) -> tuple[Bar, ...]:
    counted = select(Case.victim_status, Case.status, func.count()).where(*conditions)
    rows = session.execute(counted.group_by(Case.victim_status, Case.status))
    return _bars(rows.all(), "victim_status", "state", asked)


def _bars(rows: Iterable[Any], terms: str, chip: str, asked: Filters) -> tuple[Bar, ...]:
    """The longest first, what is not recorded last; the parts are cases still open, and those that are not.

    Where the question names values, only those are shown: cases of other values that also have one of these would
    not be found by a filter.
    """
    counted: dict[str | None, list[int]] = defaultdict(lambda: [0, 0])
    for code, status, n in rows:
        counted[code][status in FINISHED] += n
    words = vocabulary(terms)
    bars = [
        Bar(
            words.label(code, language()) if code else _("not recorded"),
            (unfinished, finished),
            asked.with_values(chip, (code or NOT_RECORDED,)),
            unfinished + finished,
        )
        for code, (unfinished, finished) in sorted(
            counted.items(), key=lambda one: (one[0] is None, -sum(one[1]))
        )
        if not asked.values(chip) or (code or NOT_RECORDED) in asked.values(chip)
    ]
    return tuple(bars)


def _offices(session: Session, letters: Sequence[ColumnElement[bool]], asked: Filters) -> tuple[Bar, ...]:
    """The parts are letters answered, sent and not answered, and not sent; an office that is gone as it was named."""
    answered = or_(Letter.status == "replied", Letter.id.in_(select(Reply.letter_id)))
    sent = or_(Letter.sent_on.is_not(None), Letter.status.in_(_SENT))
    gone = case((Letter.office_id.is_(None), Letter.office_title), else_="")
    counted = select(
        Letter.office_id,
        gone,
        func.count(case((answered, 1))),
        func.count(case(((~answered) & sent, 1))),
        func.count(case(((~answered) & ~sent, 1))),
        func.count(Letter.case_id.distinct()),
    )
    rows = session.execute(counted.where(*letters).group_by(Letter.office_id, gone)).all()
    ids = [row[0] for row in rows if row[0] is not None]
    titles = {
        office.id: office.title.best(language())
        for office in session.scalars(select(Office).where(Office.id.in_(ids)))
    }
    bars = [
        Bar(
            titles.get(office_id, "") or title or _("not recorded"),
            tuple(parts),
            asked.with_values("office", (str(office_id),)) if office_id is not None and cases else None,
            cases,
        )
        for office_id, title, *parts, cases in rows
    ]
    return tuple(sorted(bars, key=lambda bar: (bar.shows is None, -bar.total, bar.words)))


def _days(session: Session, letters: Sequence[ColumnElement[bool]]) -> list[int]:
    """How many days each letter waited for its first answer, where both days are known."""
    first = (
        select(Reply.letter_id, func.min(Reply.received_on).label("on")).group_by(Reply.letter_id).subquery()
    )
    pairs = select(Letter.sent_on, first.c.on).join(first, first.c.letter_id == Letter.id)
    found = session.execute(pairs.where(Letter.sent_on.is_not(None), *letters)).all()
    return [days for sent, received in found if (days := (received - sent).days) >= 0]
