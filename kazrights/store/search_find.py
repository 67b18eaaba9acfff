"""Questions to the table of names, asked as letters are typed: one statement each, whatever is asked for."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Integer, column, select, table
from sqlalchemy.orm import InstrumentedAttribute, Session

from kazrights.store.search_places import TABLE_BITS, record_of, row_of

KINDS = ("case", "person", "office", "letter")
_LAST_ID = (1 << 43) - 1
_SPANS = tuple((row_of(kind, 0), row_of(kind, _LAST_ID)) for kind in KINDS)
_ONE_KIND = (
    "SELECT * FROM (SELECT rowid FROM search_names WHERE search_names MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?)"
)
_EVERY_KIND = " UNION ALL ".join([_ONE_KIND] * len(KINDS))
_NAMES = table("search_names", column("rowid", Integer), column("search_names"))


def newest(session: Session, match: str, limit: int) -> dict[str, list[int]]:
    """Of each kind the ids of the newest records that fit."""
    values = [value for low, high in _SPANS for value in (match, low, high, limit)]
    found: dict[str, list[int]] = {kind: [] for kind in KINDS}
    for (row,) in session.connection().exec_driver_sql(_EVERY_KIND, tuple(values)):
        kind, record_id = record_of(row)
        found[kind].append(record_id)
    return found


def is_among(record_id: InstrumentedAttribute[int], kind: str, match: str) -> ColumnElement[bool]:
    """The condition that a record of a kind fits."""
    low, high = row_of(kind, 0), row_of(kind, _LAST_ID)
    fitting = select((_NAMES.c.rowid - low).op(">>")(TABLE_BITS)).where(
        _NAMES.c.search_names.op("MATCH")(match), _NAMES.c.rowid.between(low, high)
    )
    return record_id.in_(fitting)
