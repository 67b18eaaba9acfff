"""What the history remembers of rows that were taken out of the casebook."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import JSON, ColumnElement, and_, select, type_coerce
from sqlalchemy.orm import Session

from kazrights.model.history import Change

AWAY: ColumnElement[bool] = and_(Change.before.is_not(None), Change.after.is_(None))
"""Entries on rows that a step took away; there is an index of these alone."""


def of_tables(*tables: str) -> ColumnElement[bool]:
    """Entries on these tables, said so that the index of `AWAY` is used and not the far longer one of all rows."""
    return and_(AWAY, Change.table.concat("").in_(tables))


def removed_values(session: Session, table: str, column: str) -> Iterator[str]:
    """The texts that a column had in the rows of a table that were taken out, and not deleted for good."""
    value = type_coerce(Change.before, JSON)[column].as_string()
    return (found for found in session.scalars(select(value).where(of_tables(table))) if found)
