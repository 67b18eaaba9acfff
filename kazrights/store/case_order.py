"""Keeps the order of the cases up to date with each change, undo and redo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Table, delete, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kazrights.base.i18n import LANGUAGES
from kazrights.model.action import Action, Contact
from kazrights.model.case import Case, CasePerson
from kazrights.model.case_order import NONE_PLANNED, CaseOrder
from kazrights.model.person import Person, PersonName
from kazrights.names.alphabet import sort_key
from kazrights.names.shown import shown_for
from kazrights.store import touched
from kazrights.store.changes import RowChange

_AT_ONCE = 500
_OF_CASE = {"action": Action.case_id, "contact": Contact.case_id, "case_person": CasePerson.case_id}
_table: Table = CaseOrder.__table__  # type: ignore[assignment]  # a mapped class has a Table


def keep(session: Session, rows: Iterable[RowChange]) -> None:
    """Order anew the cases that these changes bear on."""
    refresh(session, _cases_of(session, list(rows)))


def refresh(session: Session, case_ids: Iterable[int] | None = None) -> None:
    """Order these cases anew; all of them if none are named."""
    ids = sorted(session.scalars(select(Case.id)) if case_ids is None else case_ids)
    for start in range(0, len(ids), _AT_ONCE):
        _refresh(session, ids[start : start + _AT_ONCE])


def _refresh(session: Session, ids: Sequence[int]) -> None:
    connection = session.connection()  # a session in a change lets no bulk statement through
    connection.execute(delete(_table).where(_table.c.case_id.in_(ids)))
    coming = _days(session, func.min(Action.due_on), Action.case_id, ids, Action.status == "planned")
    heard = _days(session, func.max(Contact.happened_on), Contact.case_id, ids)
    made = [
        {
            "case_id": case_id,
            **{f"name_{language}": sort_key(names[language]) for language in LANGUAGES},
            "next_on": coming.get(case_id, NONE_PLANNED),
            "contact_on": heard.get(case_id, ""),
        }
        for case_id, names in _headings(session, ids)
    ]
    if made:
        connection.execute(insert(_table), made)


def _days(
    session: Session, day: Any, case_id: InstrumentedAttribute[Any], ids: Sequence[int], *only: Any
) -> dict[int, str]:
    found = session.execute(select(case_id, day).where(case_id.in_(ids), *only).group_by(case_id))
    return {held: on.isoformat() for held, on in found if on}


def _headings(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, dict[str, str]]]:
    """What the list calls each case, by language; read by columns, for an undo writes past the loaded records."""
    named = dict(called(session, ids))
    for case_id, ref, title in session.execute(select(Case.id, Case.ref, Case.title).where(Case.id.in_(ids))):
        if case_id in named:
            yield case_id, named[case_id]
        else:
            yield case_id, {language: title.best(language) or ref for language in LANGUAGES}


def called(session: Session, ids: Collection[int]) -> Iterator[tuple[int, dict[str, str]]]:
    """How the first subject of each case who has a name or a code name is called, by language."""
    named = ("full", "script", "language", "kind", "preferred_for")
    people = (
        select(
            CasePerson.case_id,
            CasePerson.id.label("joined"),
            Person.pseudonym,
            *(getattr(PersonName, name) for name in named),
        )
        .join(Person, Person.id == CasePerson.person_id)
        .outerjoin(PersonName, PersonName.person_id == Person.id)
        .where(CasePerson.case_id.in_(ids), CasePerson.role == "subject")
        .order_by(CasePerson.case_id, CasePerson.id, PersonName.position, PersonName.id)
    )
    found: dict[int, dict[str, str]] = {}
    for (case_id, _joined), rows in groupby(session.execute(people), key=lambda row: (row[0], row[1])):
        if case_id not in found and (said := _names(list(rows))):
            found[case_id] = said
    yield from found.items()


def _names(rows: list[Row[Any]]) -> dict[str, str]:
    names: list[Any] = [row for row in rows if row.full]
    if names:
        return {language: shown_for(names, language).full for language in LANGUAGES}
    code_name = rows[0].pseudonym
    return dict.fromkeys(LANGUAGES, code_name) if code_name else {}


def _cases_of(session: Session, rows: list[RowChange]) -> set[int]:
    found = {row.row_id for row in rows if row.table == "case"}
    for table, case_id in _OF_CASE.items():
        found |= touched.pointed_at(session, rows, table, "case_id", case_id)
    return found | touched.cases_of(session, touched.people(session, rows))
