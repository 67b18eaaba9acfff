"""A row of any table, with the rows it can't be without: for tests that go through the whole schema."""

from __future__ import annotations

import itertools
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from kazrights.base import clock
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.model.columns import DayColumn, FuzzyDateColumn, MomentColumn, WordingColumn
from kazrights.model.record import Record
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_number = itertools.count(1)


def row(session: Session, table: str, **fixed: Any) -> Record:
    """A row with plainly invented values in all that must be filled."""
    values: dict[str, Any] = {}
    for column in METADATA.tables[table].columns:
        if column.name in ("id", "uid", "recorded_at", "recorded_by", "audience") or column.name in fixed:
            continue
        if not column.nullable or column.info.get("required"):
            values[column.name] = _value(session, column)
    made = BY_NAME[table](**{**values, **fixed})
    session.add(made)
    session.flush()
    return made


def _value(session: Session, column: Column[Any]) -> Any:
    if column.foreign_keys:
        (key,) = column.foreign_keys
        return row(session, key.column.table.name).id
    if terms := column.info.get("terms"):
        codes = vocabulary(terms).codes
        if not column.unique:
            return codes[0]
        held = set(session.scalars(select(column)))
        return next(code for code in codes if code not in held)
    if column.name == "of_table":
        return "source"
    if column.name in ("absorbed", "filters"):
        return "[]"
    return _invented(column)


def _invented(column: Column[Any]) -> Any:
    number = next(_number)
    match column.type:
        case WordingColumn():
            return Wording(en=f"EXAMPLE {number}")
        case FuzzyDateColumn():
            return FuzzyDate("", "2020", "", "", "")
        case DayColumn():
            return date(2020, 1, 1)
        case MomentColumn():
            return clock.now()
    kind = column.type.python_type
    invented = {str: f"EXAMPLE {number}", int: number, float: 1.0, bool: False, datetime: clock.now()}
    return invented[kind]


def dump(vault: Vault) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables that stand in the history, as they lie in the database."""
    with vault.read() as session:
        bare = session.connection()
        return {
            name: [tuple(found) for found in bare.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY 1')]
            for name in (*sorted(BY_NAME), "case_order")
        }
