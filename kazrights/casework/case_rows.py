"""The list of cases: who, how it stands, what comes next. One query a column, whatever the length."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Load, Session, load_only, selectinload
from sqlalchemy.orm.interfaces import LoaderOption
from sqlalchemy.orm.strategy_options import _AbstractLoad

from kazrights.base.i18n import language as spoken_language
from kazrights.casework.case_beside import NOTHING, Beside, beside
from kazrights.casework.case_next import Next, NextKind, next_of
from kazrights.casework.case_sort import BY_REF, Place, Places, Sort
from kazrights.casework.case_state import sanctions_of, state_words
from kazrights.casework.filters import ALL, Filters, conditions, ids_of
from kazrights.casework.people import shown_name
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.store.vault import Vault

SUBJECT = "subject"
_PAGE = 500


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in three lines: `heading`; `state`; `next_title` with its day and how pressing it is.

    `people` are the names of the subjects as recorded; `status` and `categories` are codes. `place` is where it
    stands in the order it was read in; `beside` is what a table shows as well.
    """

    id: int
    ref: str
    heading: str
    title: str
    state: str
    next_title: str
    next_due: date | None
    next_kind: NextKind
    status: str
    categories: tuple[str, ...]
    people: tuple[str, ...]
    place: Place | None = None
    beside: Beside = NOTHING


def rows(
    vault: Vault,
    filters: Filters = ALL,
    *,
    text: str = "",
    sort: Sort = BY_REF,
    limit: int = 200,
    after: CaseRow | None = None,
    only: Collection[int] | None = None,
    wide: bool = False,
    language: str | None = None,
) -> list[CaseRow]:
    """Cases that fit, in order, those behind the row `after` if given.

    `text` goes before that of `filters`: each word of it (the first twenty) must be in a name, the title or the
    reference, in any script. `only` keeps to these cases; `wide` fills in what a table shows beside.
    """
    asked = filters.with_text(text) if text else filters
    with vault.read() as session:
        fitting = _conditions(asked, vault.today, only)
        places = sort.page(session, fitting, after.place if after else None, limit, vault.today)
        read = _read(session, places, vault.today, language)
        more = beside(session, list(places), language or spoken_language()) if wide else {}
    return [replace(row, place=places[row.id], beside=more.get(row.id, NOTHING)) for row in read]


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first rows that fit, and how many fit in all."""

    rows: list[CaseRow]
    matching: int


def first_page(
    session: Session,
    filters: Filters,
    sort: Sort,
    *,
    limit: int,
    on: date,
    wide: bool,
    language: str,
) -> FirstPage:
    """The same as `rows` and `count`, inside a read and as seen on that day: for reading beside the window."""
    fitting = _conditions(filters, on, None)
    places = sort.page(session, fitting, None, limit, on)
    more = beside(session, list(places), language) if wide else {}
    rows = [
        replace(row, place=places[row.id], beside=more.get(row.id, NOTHING))
        for row in _read(session, places, on, language)
    ]
    return FirstPage(rows, len(rows) if len(rows) < limit else count_in(session, filters, on))


def of_ids(session: Session, case_ids: Collection[int], on: date) -> dict[int, CaseRow]:
    """The rows of these cases as seen on that day, inside a read; those that are gone are left out."""
    found = session.scalars(select(Case).where(Case.id.in_(case_ids)).options(*_lightly()))
    return {row.id: row for row in rows_of(session, list(found), on, None)}


def every(
    vault: Vault,
    filters: Filters = ALL,
    *,
    sort: Sort = BY_REF,
    wide: bool = False,
    language: str | None = None,
) -> Iterator[CaseRow]:
    """All the rows that fit, read a page at a time."""
    last = None
    while page := rows(vault, filters, sort=sort, wide=wide, limit=_PAGE, after=last, language=language):
        yield from page
        last = page[-1]


def count(
    vault: Vault, filters: Filters = ALL, *, text: str = "", only: Collection[int] | None = None
) -> int:
    """How many cases `rows` would give without a limit."""
    with vault.read() as session:
        asked = filters.with_text(text) if text else filters
        return count_in(session, asked, vault.today, only)


def rank(
    vault: Vault,
    case_id: int,
    filters: Filters = ALL,
    *,
    sort: Sort = BY_REF,
    only: Collection[int] | None = None,
) -> int | None:
    """How many of the rows stand before that of a case; None where it is not among them."""
    with vault.read() as session:
        return sort.rank(session, _conditions(filters, vault.today, only), case_id, vault.today)


def count_in(session: Session, filters: Filters, on: date, only: Collection[int] | None = None) -> int:
    """The same inside a read."""
    fitting = _conditions(filters, on, only)
    if not fitting:
        return session.scalar(select(func.count()).select_from(Case)) or 0
    found = ids_of(fitting).subquery()
    return session.scalar(select(func.count(found.columns[0].distinct()))) or 0


def ids(vault: Vault, filters: Filters = ALL, *, only: Collection[int] | None = None) -> list[int]:
    """The ids of all cases that fit, by reference."""
    with vault.read() as session:
        fitting = select(Case.id).where(*_conditions(filters, vault.today, only))
        return list(session.scalars(fitting.order_by(Case.ref)))


def _read(session: Session, places: Places, on: date, language: str | None) -> list[CaseRow]:
    found = session.scalars(select(Case).where(Case.id.in_(places)).options(*_lightly()))
    by_id = {case.id: case for case in found}
    return rows_of(session, [by_id[case_id] for case_id in places], on, language)


def rows_of(session: Session, cases: list[Case], on: date, language: str | None) -> list[CaseRow]:
    """The rows of given cases, loaded `with_people`."""
    ids = [case.id for case in cases]
    sanctions, coming = sanctions_of(session, ids), next_of(session, ids, on)
    words = language or spoken_language()
    return [
        _row(
            case, coming.get(case.id, Next()), state_words(case, sanctions.get(case.id, []), words), language
        )
        for case in cases
    ]


def heading(case: Case, language: str | None = None) -> str:
    """The first subject’s name or code name, else the title, else the reference. Needs the case `with_people`."""
    for person in subjects(case):
        if person.names or person.pseudonym:
            return shown_name(person, language) if person.names else person.pseudonym
    return case.title.best(language or spoken_language()) or case.ref


def subjects(case: Case) -> list[Person]:
    """The people whose case it is."""
    return [joined.person for joined in case.people if joined.role == SUBJECT]


def with_people(case: _AbstractLoad | None = None) -> tuple[LoaderOption, ...]:
    """What to load with a case to name it; `case` is the way to the case, where it is not what is selected."""
    way = case or Load(Case)
    people = way.selectinload(Case.people).selectinload(CasePerson.person).selectinload(Person.names)
    return (people, way.selectinload(Case.categories))


def _lightly() -> tuple[LoaderOption, ...]:
    """`with_people`, but only the columns that a row shows."""
    names = (
        PersonName.full,
        PersonName.script,
        PersonName.language,
        PersonName.kind,
        PersonName.preferred_for,
    )
    people = selectinload(Case.people).load_only(CasePerson.role)
    person = people.selectinload(CasePerson.person).load_only(Person.pseudonym, Person.description)
    return (
        load_only(Case.ref, Case.title, Case.status, Case.victim_status),
        person.selectinload(Person.names).load_only(*names),
        selectinload(Case.categories).load_only(CaseCategory.category),
    )


def _conditions(filters: Filters, on: date, only: Collection[int] | None) -> list[ColumnElement[bool]]:
    found = conditions(filters, on)
    if only is None:
        return found
    held = func.json_each(json.dumps(list(only))).table_valued(
        "value"
    )  # there may be more than a statement binds
    return [*found, Case.id.in_(select(held.c.value))]


def _row(case: Case, coming: Next, state: str, language: str | None) -> CaseRow:
    return CaseRow(
        id=case.id,
        ref=case.ref,
        heading=heading(case, language),
        title=case.title.best(language or spoken_language()),
        state=state,
        next_title=coming.title,
        next_due=coming.due,
        next_kind=coming.kind,
        status=case.status,
        categories=tuple(sorted({held.category for held in case.categories})),
        people=tuple(person.names[0].full for person in subjects(case) if person.names),
    )
