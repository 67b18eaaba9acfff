"""Who changed what and when, in words: of the whole casebook or of one case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import JSON, ColumnElement, and_, or_, select, type_coerce
from sqlalchemy.orm import Session, selectinload

from kazrights.casework import belonging, citations, merged
from kazrights.casework.field_changes import FieldChange, Reader
from kazrights.model.history import Change, Step
from kazrights.model.member import Member
from kazrights.model.tables import METADATA
from kazrights.store.vault import Vault

__all__ = ["FieldChange", "StepRow", "steps"]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One committed change; `kind` is do, undo or redo, `undone` says that a “do” doesn't stand now."""

    id: int
    at: datetime
    actor: str
    title: str
    kind: str
    undone: bool
    changes: tuple[FieldChange, ...]


def steps(
    vault: Vault,
    case_id: int | None = None,
    limit: int = 200,
    language: str | None = None,
    *,
    before: int | None = None,
    record: tuple[str, int] | None = None,
) -> list[StepRow]:
    """The newest steps first; of a case or of one record (table and id), those that touched it and only that of them.

    `before` is the id of a step: only older ones, for the next page.
    """
    with vault.read() as session:
        wanted = select(Step).order_by(Step.id.desc()).limit(limit)
        touched = _of_record(*record) if record else None if case_id is None else _of_case(session, case_id)
        if touched is not None:
            wanted = wanted.where(Step.id.in_(select(Change.step_id).where(touched)))
        if before is not None:
            wanted = wanted.where(Step.id < before)
        loading = selectinload(Step.changes if touched is None else Step.changes.and_(touched))
        found = session.scalars(wanted.options(loading)).all()
        members = {member.id: member.name for member in session.scalars(select(Member))}
        undone = _undone(session, {step.group for step in found})
        reader = Reader(session, language)
        return [
            StepRow(
                id=step.id,
                at=step.at,
                actor=members.get(step.actor_id or 0, ""),
                title=step.title,
                kind=step.kind,
                undone=step.kind == "do" and step.group in undone,
                changes=tuple(field for change in step.changes for field in reader.fields(change)),
            )
            for step in found
        ]


def _undone(session: Session, groups: set[str]) -> set[str]:
    """The groups whose last turn was an undo."""
    turns = select(Step.of_group, Step.kind).where(Step.of_group.in_(groups)).order_by(Step.id)
    last = {row[0]: row[1] for row in session.execute(turns)}
    return {group for group, kind in last.items() if group and kind == "undo"}


def _of_record(table: str, row_id: int) -> ColumnElement[bool]:
    return and_(Change.table == table, Change.row_id == row_id)


def _of_case(session: Session, case_id: int) -> ColumnElement[bool]:
    """The changes to rows of a case and to what they rest on, rows that are gone now included."""
    rows = belonging.of_case(session, case_id)
    for kind in merged.KINDS:
        rows[kind] = merged.with_merged(session, kind, rows.get(kind, set()))
    for table in METADATA.sorted_tables:
        if ids := rows.get(table.name):
            for part, key in belonging.parts_in_case(table):
                rows.setdefault(part.name, set()).update(_ever(session, part.name, key.name, ids))
    cited = citations.citations_in(session, case_id)
    rows["citation"] = {citation.id for citation in cited}
    rows["source"] = {citation.source_id for citation in cited}
    touched = (and_(Change.table == name, Change.row_id.in_(ids)) for name, ids in rows.items() if ids)
    return or_(*touched)


def _ever(session: Session, table: str, key: str, ids: set[int]) -> set[int]:
    """The rows of a table that ever pointed to one of `ids`, by what the history kept of them."""
    before = type_coerce(Change.before, JSON)[key].as_integer()
    after = type_coerce(Change.after, JSON)[key].as_integer()
    pointing = or_(before.in_(ids), after.in_(ids))
    return set(session.scalars(select(Change.row_id).where(Change.table == table, pointing).distinct()))
