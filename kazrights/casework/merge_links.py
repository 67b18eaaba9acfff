"""Rows that point to a record which becomes another: they follow it, and those that then say the same become one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from kazrights.casework import removal
from kazrights.casework.belonging import mentions_of, parts_of
from kazrights.casework.links import INVERSE as CASE_INVERSE
from kazrights.casework.merge_fields import fields_of, more_careful
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.tables import BY_NAME, METADATA

Absorbed = list[tuple[str, int, int]]
"""Rows that stood for the same: the table, the one that stayed, the one that went."""

SAYS = {
    "appeal_case": ("appeal_id", "case_id"),
    "case_category": ("case_id", "category"),
    "case_link": ("case_id", "other_id", "kind"),
    "case_person": ("case_id", "person_id", "role"),
    "case_tag": ("case_id", "tag"),
    "citation": ("source_id", "of_table", "of_uid", "of_field", "locator", "quote"),
    "event_person": ("event_id", "person_id", "role"),
    "not_same_case": ("case_id", "other_id"),
    "not_same_person": ("person_id", "other_id"),
    "person_name": ("full", "script", "language", "kind", "person_id"),
    "person_relation": ("person_id", "other_id", "kind"),
    "theme_case": ("theme_id", "case_id"),
}
"""Links: two rows alike in these columns say one thing. Rows of other tables are each a fact of their own."""

_INVERSE: dict[str, dict[Any, Any]] = {
    "case_link": CASE_INVERSE | {kind: kind for kind in ("parallel", "related")},
    "person_relation": {"parent": "child", "child": "parent"}
    | {
        kind: kind
        for kind in (
            "spouse",
            "partner",
            "sibling",
            "relative",
            "friend",
            "colleague",
            "co_member",
            "same_person",
            "other",
        )
    },
    "not_same_case": {None: None},
    "not_same_person": {None: None},
}
_GATHERED = {"person_name": ("preferred_for", "evidence")}
_OF_ALL = ("audience", "learned_on")


def follow(session: Session, table: str, keep: Record, other: Record) -> Absorbed:
    """Let all that points to `other`, or cites it, point to `keep`; what then says the same twice becomes one."""
    absorbed: Absorbed = []
    for owner, key in pointing_to(table):
        found = session.scalars(select(BY_NAME[owner]).where(key == other.id).order_by(key.table.c.id))
        for row in found.all():
            _move(session, row, {key.name: keep.id}, absorbed)
    cited = select(Citation).where(Citation.of_table == table, Citation.of_uid == other.uid)
    for citation in session.scalars(cited.order_by(Citation.id)).all():
        _move(session, citation, {"of_uid": keep.uid}, absorbed)
    session.flush()
    return absorbed


def pointing_to(table: str) -> Iterator[tuple[str, Column[Any]]]:
    """Every table and key of it that points to a table, whatever it is."""
    target = METADATA.tables[table]
    return ((owner.name, key) for owner, key in chain(parts_of(target), mentions_of(target)))


def _move(session: Session, row: Record, moved: dict[str, Any], absorbed: Absorbed) -> None:
    table = row.__tablename__
    if _would_point_to_itself(row, moved):
        removal.take_out(session, {table: {row.id}})
    elif twin := _twin(session, row, moved):
        _fill(twin, row)
        session.flush()
        absorbed += [(table, twin.id, row.id), *follow(session, table, twin, row)]
        session.delete(row)
        session.flush()
    else:
        for name, value in moved.items():
            setattr(row, name, value)
        session.flush()


def _would_point_to_itself(row: Record, moved: dict[str, Any]) -> bool:
    """Whether a row that joins two records of a kind would join one with itself."""
    if "other_id" not in METADATA.tables[row.__tablename__].columns:
        return False
    ends = [moved.get(name, getattr(row, name)) for name in ends_of(row.__tablename__)]
    return bool(ends[0] == ends[1])


def ends_of(table: str) -> tuple[str, str]:
    """The two keys of a table that joins two records of a kind."""
    target = next(iter(METADATA.tables[table].c.other_id.foreign_keys)).column
    first = next(
        c.name for c in METADATA.tables[table].columns if c.references(target) and c.name != "other_id"
    )
    return first, "other_id"


def _twin(session: Session, row: Record, moved: dict[str, Any]) -> Record | None:
    """The row that would say the same as this one once it is moved."""
    says = SAYS.get(row.__tablename__)
    if says is None:
        return None
    as_moved = {name: moved.get(name, getattr(row, name)) for name in says}
    for said in _ways_to_say(row.__tablename__, as_moved):
        like = select(type(row)).where(
            type(row).id != row.id, *(getattr(type(row), name) == value for name, value in said.items())
        )
        for found in session.scalars(like.order_by(type(row).id)):
            if _agree(found, row):
                return found
    return None


def _ways_to_say(table: str, said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The columns as they are, and as they are said from the other end."""
    yield said
    inverse, kind = _INVERSE.get(table, {}), said.get("kind")
    if kind in inverse:
        first, second = ends_of(table)
        turned = {**said, first: said[second], second: said[first]}
        yield turned if kind is None else {**turned, "kind": inverse[kind]}


def _agree(one: Record, other: Record) -> bool:
    """Whether no field is filled in both, and differently."""
    return all(
        not getattr(one, name) or not getattr(other, name) or getattr(one, name) == getattr(other, name)
        for name in _own_fields(one)
    )


def _fill(stays: Record, goes: Record) -> None:
    """Give the row that stays what only the other one knew."""
    for name in _own_fields(stays):
        if not getattr(stays, name) and getattr(goes, name):
            setattr(stays, name, getattr(goes, name))
    for name in _GATHERED.get(stays.__tablename__, ()):
        setattr(stays, name, _gathered(name, getattr(stays, name), getattr(goes, name)))
    for name in _OF_ALL:
        setattr(stays, name, more_careful(name, getattr(stays, name), getattr(goes, name)))


def _own_fields(row: Record) -> list[str]:
    apart = {*SAYS[row.__tablename__], *_OF_ALL, *_GATHERED.get(row.__tablename__, ())}
    return [name for name, _column in fields_of(type(row)) if name not in apart]


def _gathered(name: str, one: str, other: str) -> str:
    between = " " if name == "preferred_for" else "; "
    parts = [*one.split(between), *other.split(between)]
    return between.join(dict.fromkeys(part for part in parts if part))
