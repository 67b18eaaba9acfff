"""Which rows hang on which: what goes with a record that is removed, and what a case consists of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from kazrights.model.case import CasePerson
from kazrights.model.tables import BY_NAME, METADATA

Rows = dict[str, set[int]]
Link = tuple[Table, Column[int]]

_OWNERS = {"case_id", "appeal_id", "theme_id", "letter_id", "source_id", "opponent_id"}
"""Keys that may be empty, and still make a row part of what they point to."""

_OF_PERSON = {"person_name", "consent"}
"""What belongs to a person in whichever case they are."""


@cache
def parts_of(table: Table) -> tuple[Link, ...]:
    """The tables, with their key, whose rows have no meaning without the row of `table` that they point to."""
    return tuple(link for link in _links(table) if _owns(link[1]))


def mentions_of(table: Table) -> Iterator[Link]:
    """The tables, with their key, whose rows only mention rows of `table`, and may as well mention none."""
    return (link for link in _links(table) if not _owns(link[1]) and link[1].name != "recorded_by")


def hanging_on(session: Session, rows: Rows) -> Rows:
    """`rows` and all rows that hang on them, at any depth."""
    found: Rows = {name: set(ids) for name, ids in rows.items()}
    fresh = rows
    while fresh:
        deeper: Rows = {}
        for name, ids in fresh.items():
            for table, key in parts_of(METADATA.tables[name]):
                hit = set(session.scalars(select(table.c.id).where(key.in_(ids))))
                if new := hit - found.get(table.name, set()):
                    deeper.setdefault(table.name, set()).update(new)
                    found.setdefault(table.name, set()).update(new)
        fresh = deeper
    return found


def parts_in_case(table: Table) -> Iterator[Link]:
    """The parts of a row of `table`, without those that a person has in other cases."""
    return (link for link in parts_of(table) if table.name != "person" or link[0].name in _OF_PERSON)


def of_case(session: Session, case_id: int) -> Rows:
    """All rows of a case, with the people in it, their names and what they agreed to."""
    rows = hanging_on(session, {"case": {case_id}})
    rows["person"] = set(session.scalars(select(CasePerson.person_id).where(CasePerson.case_id == case_id)))
    for table, key in parts_in_case(METADATA.tables["person"]):
        rows[table.name] = set(session.scalars(select(table.c.id).where(key.in_(rows["person"]))))
    return rows | hanging_on(session, {"consent": rows["consent"]})


def _links(table: Table) -> Iterator[Link]:
    for name in BY_NAME:
        for column in METADATA.tables[name].columns:
            if column.references(table.c.id):
                yield METADATA.tables[name], column


def _owns(column: Column[int]) -> bool:
    return not column.nullable or column.name in _OWNERS
