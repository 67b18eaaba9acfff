"""Which records the changed rows of other tables bear on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kazrights.model.case import CasePerson
from kazrights.model.person import PersonName
from kazrights.store.changes import RowChange


def pointed_at(
    session: Session, rows: list[RowChange], table: str, key: str, column: InstrumentedAttribute[Any]
) -> set[int]:
    """What the changed rows of a table point to, or pointed to before."""
    changed = [row for row in rows if row.table == table]
    sides = (side for row in changed for side in (row.before, row.after) if side)
    found = {side[key] for side in sides if side.get(key) is not None}
    partly = [row.row_id for row in changed if row.before is not None and row.after is not None]
    if partly:
        owner = column.class_
        found |= {held for held in session.scalars(select(column).where(owner.id.in_(partly))) if held}
    return found


def people(session: Session, rows: list[RowChange]) -> set[int]:
    """Those who are called differently now, or may be."""
    changed = {row.row_id for row in rows if row.table == "person"}
    return changed | pointed_at(session, rows, "person_name", "person_id", PersonName.person_id)


def cases_of(session: Session, person_ids: set[int]) -> set[int]:
    """The cases that these people are in."""
    if not person_ids:
        return set()
    return set(session.scalars(select(CasePerson.case_id).where(CasePerson.person_id.in_(person_ids))))
