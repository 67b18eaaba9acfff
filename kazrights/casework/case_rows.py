"""The list of cases: who, how it stands, what comes next. One query a column, whatever the length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Load, Session, load_only, selectinload
from sqlalchemy.orm.interfaces import LoaderOption
from sqlalchemy.orm.strategy_options import _AbstractLoad

from kazrights.base.i18n import language as spoken_language
from kazrights.casework.case_next import Next, NextKind, next_of
from kazrights.casework.case_state import sanctions_of, state_words
from kazrights.casework.people import shown_name
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.names.fold import fold
from kazrights.store.vault import Vault

SUBJECT = "subject"
LONGEST_PATTERN = 200  # letters looked for at once; far longer patterns are refused by the database
_PAGE = 500
_MOST_WORDS = 20  # so are conditions of very many words


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in three lines: `heading`; `state`; `next_title` with its day and how pressing it is.

    `people` are the names of the subjects as recorded; `status` and `categories` are codes.
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


def rows(
    vault: Vault,
    *,
    text: str = "",
    status: str = "",
    category: str = "",
    limit: int = 200,
    after: str | None = None,
    language: str | None = None,
) -> list[CaseRow]:
    """Cases by reference, those behind the reference `after` if given; each word of `text` (the first twenty) must
    be in a name, the title or the reference, in any script."""
    with vault.read() as session:
        found = select(Case).where(*_conditions(text, status, category)).order_by(Case.ref).limit(limit)
        if after is not None:
            found = found.where(Case.ref > after)
        cases = session.scalars(found.options(*_lightly())).all()
        return rows_of(session, list(cases), vault.today, language)


def every(
    vault: Vault, *, text: str = "", status: str = "", category: str = "", language: str | None = None
) -> Iterator[CaseRow]:
    """All the rows that fit, read a page at a time."""
    after = ""
    while page := rows(
        vault, text=text, status=status, category=category, limit=_PAGE, after=after, language=language
    ):
        yield from page
        after = page[-1].ref


def count(vault: Vault, *, text: str = "", status: str = "", category: str = "") -> int:
    """How many cases `rows` would give without a limit."""
    with vault.read() as session:
        found = select(func.count()).select_from(Case).where(*_conditions(text, status, category))
        return session.scalar(found) or 0


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


def search_words(text: str) -> list[str]:
    """The folded words of `text` that are looked for: the first ones, when somebody has pasted a whole page."""
    words = dict.fromkeys(word[:LONGEST_PATTERN] for word in fold(text).split())
    return list(words)[:_MOST_WORDS]


def contains(column: Any, word: str) -> ColumnElement[bool]:
    """Whether a folded column has `word` in it, taken literally."""
    found: ColumnElement[bool] = column.contains(word, autoescape=True)
    return found


def _conditions(text: str, status: str, category: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for word in search_words(text):
        named = (
            select(CasePerson.case_id)
            .join(PersonName, PersonName.person_id == CasePerson.person_id)
            .where(contains(PersonName.folded, word))
        )
        conditions.append(or_(contains(Case.folded, word), Case.id.in_(named)))
    if status:
        conditions.append(Case.status == status)
    if category:
        within = select(CaseCategory.case_id).where(CaseCategory.category == category)
        conditions.append(Case.id.in_(within))
    return conditions


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
