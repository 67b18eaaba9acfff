"""Taking records out of the casebook with all that hangs on them, in one change that undo takes back."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.casework.belonging import Rows, hanging_on, mentions_of
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.tables import BY_NAME, METADATA


def take_out(session: Session, rows: Rows) -> Rows:
    """Delete `rows`, what hangs on them and the citations of all that, inside a change; gives all that went.

    What only mentions them is kept, and mentions nothing.
    """
    going = with_citations(session, rows)
    _stop_mentioning(session, going)
    for table in reversed(METADATA.sorted_tables):
        for record in _records(session, table.name, going.get(table.name, set())):
            session.delete(record)
        session.flush()
    return going


def with_citations(session: Session, rows: Rows) -> Rows:
    """`rows`, what hangs on them, and the citations of all that."""
    going = hanging_on(session, rows)
    for table, ids in list(going.items()):
        uids = [record.uid for record in _records(session, table, ids)]
        cited = session.scalars(
            select(Citation.id).where(Citation.of_table == table, Citation.of_uid.in_(uids))
        )
        going.setdefault("citation", set()).update(cited)
    return going


def _records(session: Session, table: str, ids: set[int]) -> list[Record]:
    if not ids:
        return []
    record_type = BY_NAME[table]
    return list(session.scalars(select(record_type).where(record_type.id.in_(ids))))


def _stop_mentioning(session: Session, going: Rows) -> None:
    for name, ids in going.items():
        for table, key in mentions_of(METADATA.tables[name]):
            mentioning = set(session.scalars(select(table.c.id).where(key.in_(ids))))
            for record in _records(session, table.name, mentioning - going.get(table.name, set())):
                setattr(record, key.name, None)
    session.flush()
