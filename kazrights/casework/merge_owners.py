"""Whose a removed row is, when its owner was merged into another, or taken apart from it, in the meantime."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from kazrights.model.history import Change
from kazrights.model.merge import Merge
from kazrights.model.tables import METADATA
from kazrights.store.changes import RowChange


def as_owned_now(session: Session, row: RowChange) -> RowChange:
    """A row that comes back, given to its owner of before each merge that was taken apart since."""
    if row.before is not None or row.after is None:
        return row
    owned = dict(row.after)
    for change in session.scalars(_taken_apart(row)):
        before, after = json.loads(change.before or "{}"), json.loads(change.after or "{}")
        for name, value in before.items():
            if owned.get(name) == after[name] and not _missing(session, row.table, name, value):
                owned[name] = value
    return RowChange(row.table, row.row_id, row.uid, None, owned)


def belongs_to_merged(session: Session, rows: Iterable[RowChange]) -> bool:
    """Whether a row that comes back points to a record that is merged into another now."""
    return any(
        session.scalar(select(Merge.id).where(Merge.kind == table, Merge.other_id == value)) is not None
        for row in rows
        if row.before is None
        for table, value in _pointed(row)
    )


def _taken_apart(row: RowChange) -> Select[Change]:
    """What merges that stand no more did to a row, the newest first."""
    made = aliased(Change)
    gone = (
        select(made.step_id)
        .where(made.table == Merge.__tablename__, made.before.is_(None))
        .where(made.row_id.not_in(select(Merge.id)))
    )
    return (
        select(Change)
        .where(
            Change.table == row.table,
            Change.row_id == row.row_id,
            Change.before.is_not(None),
            Change.after.is_not(None),
            Change.step_id.in_(gone),
        )
        .order_by(Change.id.desc())
    )


def _pointed(row: RowChange) -> Iterator[tuple[str, int]]:
    for column in METADATA.tables[row.table].columns:
        value = (row.after or {}).get(column.name)
        if value is not None:
            yield from ((key.column.table.name, value) for key in column.foreign_keys)


def _missing(session: Session, table: str, name: str, value: object) -> bool:
    for key in METADATA.tables[table].columns[name].foreign_keys if value is not None else ():
        if session.scalar(select(key.column).where(key.column == value)) is None:
            return True
    return False
