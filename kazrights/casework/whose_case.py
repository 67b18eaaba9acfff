"""Which cases a row belongs to: the way up from any record to the cases that it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from kazrights.casework.belonging import parts_of
from kazrights.model.case import CasePerson
from kazrights.model.source import Citation
from kazrights.model.tables import BY_NAME, METADATA

Key = tuple[str, int]
"""A row: its table and its id."""

_CASE, _PERSON = "case", "person"
_NOT_UP = {_PERSON, "member"}
_OF_PERSON = {"person_name", "person_relation", "consent"}
"""What is told of a person, and so in every case they are in; all else about people belongs to one case."""


def of_rows(
    session: Session, rows: Iterable[Key], gone: Mapping[Key, Mapping[str, Any]] | None = None
) -> dict[Key, set[int]]:
    """The cases of each row that belongs to any; `gone` tells what stood in rows that are there no more."""
    wanted = set(rows)
    above: dict[Key, set[Key]] = {}
    fresh = set(wanted)
    while fresh:
        found = _step_up(session, fresh, gone or {})
        above |= found
        fresh = {key for keys in found.values() for key in keys} - above.keys()
        fresh = {key for key in fresh if key[0] != _CASE}
    cases = {row: _cases(row, above) for row in wanted}
    return {row: ids for row, ids in cases.items() if ids}


def _step_up(session: Session, rows: set[Key], gone: Mapping[Key, Mapping[str, Any]]) -> dict[Key, set[Key]]:
    found: dict[Key, set[Key]] = {row: set() for row in rows}
    for name in {name for name, _row_id in rows}:
        ids = [row_id for table, row_id in rows if table == name]
        table = METADATA.tables[name]
        for key in _ways_up(table):
            upper = next(iter(key.foreign_keys)).column.table.name
            for row_id, upper_id in session.execute(
                select(table.c.id, key).where(table.c.id.in_(ids), key.is_not(None))
            ):
                found[name, row_id].add((upper, upper_id))
            for row_id in ids:
                if upper_id := gone.get((name, row_id), {}).get(key.name):
                    found[name, row_id].add((upper, upper_id))
        _beside(session, name, ids, found)
    return found


def _beside(session: Session, name: str, ids: list[int], found: dict[Key, set[Key]]) -> None:
    """Ways up that no key of the row itself shows: from a person, a source, a citation."""
    if name == _PERSON:
        joined = select(CasePerson.person_id, CasePerson.case_id).where(CasePerson.person_id.in_(ids))
        for person_id, case_id in session.execute(joined):
            found[name, person_id].add((_CASE, case_id))
    elif name == "source":
        cited = select(Citation.source_id, Citation.id).where(Citation.source_id.in_(ids))
        for source_id, citation_id in session.execute(cited):
            found[name, source_id].add(("citation", citation_id))
    elif name == "citation":
        pointing = select(Citation.of_table, Citation.of_uid, Citation.id).where(Citation.id.in_(ids))
        cited_by: dict[str, dict[str, list[int]]] = {}
        for of_table, uid, citation_id in session.execute(pointing):
            if of_table in BY_NAME:
                cited_by.setdefault(of_table, {}).setdefault(uid, []).append(citation_id)
        for of_table, by_uid in cited_by.items():
            record = BY_NAME[of_table]
            for row_id, uid in session.execute(select(record.id, record.uid).where(record.uid.in_(by_uid))):
                for citation_id in by_uid[uid]:
                    found[name, citation_id].add((of_table, row_id))


def _ways_up(table: Table) -> list[Column[Any]]:
    """The keys that lead from a row towards its case: the case itself where there is one."""
    if table.name in _OF_PERSON:
        return [c for c in table.columns if c.name in ("person_id", "other_id")]
    if table.name in ("source", "citation", _PERSON):
        return []
    if "case_id" in table.columns:
        return [c for c in table.columns if c.references(METADATA.tables[_CASE].c.id)]
    return [key for upper in _uppers(table) for part, key in parts_of(upper) if part is table]


def _uppers(table: Table) -> list[Table]:
    uppers = {key.column.table for key in table.foreign_keys}
    return [upper for upper in uppers if upper.name not in _NOT_UP and upper.name in BY_NAME]


def _cases(row: Key, above: Mapping[Key, set[Key]]) -> set[int]:
    reached, ahead = {row}, [row]
    while ahead:
        for upper in above.get(ahead.pop(), ()):
            if upper not in reached:
                reached.add(upper)
                ahead.append(upper)
    return {row_id for table, row_id in reached if table == _CASE}
