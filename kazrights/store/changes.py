"""What one change did, row by row: it feeds undo, history, the audit chain and the screens."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, event, inspect, text
from sqlalchemy.orm import ORMExecuteState, Session

from kazrights.base import clock
from kazrights.base.errors import InvalidInput, Problem
from kazrights.model.columns import to_plain
from kazrights.model.history import Change, Step
from kazrights.model.record import Base, Record
from kazrights.store import keys

Row = dict[str, Any]
END = "history_end"
_SET_END = text(
    "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None before is an insert, None after a delete; an update has changed columns only."""

    table: str
    row_id: int
    uid: str
    before: Row | None
    after: Row | None

    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.row_id, self.uid, self.after, self.before)


@dataclass(slots=True)
class ChangeSet:
    """All rows of one committed change."""

    title: str
    kind: str = "do"
    rows: list[RowChange] = field(default_factory=list)

    def touches(self, *record_types: type[Base]) -> bool:
        """Whether a row of any of these records changed."""
        names = {t.__tablename__ for t in record_types}
        return any(row.table in names for row in self.rows)

    def ids(self, record_type: type[Base]) -> set[int]:
        """The ids of the changed rows of one record type."""
        return {row.row_id for row in self.rows if row.table == record_type.__tablename__}


def watch(session: Session, member_id: int | None) -> list[RowChange]:
    """Validate and collect all that `session` flushes from now on; the list given back fills up."""
    rows: list[RowChange] = []

    @event.listens_for(session, "before_flush")
    def _check(_session: Session, _context: Any, _instances: Any) -> None:
        problems: list[Problem] = []
        for record in [*session.new, *session.dirty]:
            if isinstance(record, Record) and session.is_modified(record):
                if record.recorded_by is None:
                    record.recorded_by = member_id
                record.prepare()
                problems += record.problems()
        if problems:
            raise InvalidInput(problems)

    @event.listens_for(session, "after_flush")
    def _collect(_session: Session, _context: Any) -> None:
        rows.extend(_whole(record, new=True) for record in session.new if isinstance(record, Record))
        rows.extend(
            row for record in session.dirty if isinstance(record, Record) and (row := _difference(record))
        )
        rows.extend(_whole(record, new=False) for record in session.deleted if isinstance(record, Record))

    @event.listens_for(session, "before_commit")
    def _refuse_ending(_session: Session) -> None:
        if not session.info.get("may_commit"):
            raise RuntimeError("a change is committed by the vault alone")

    @event.listens_for(session, "do_orm_execute")
    def _refuse_bulk(state: ORMExecuteState) -> None:
        if state.is_update or state.is_delete:
            raise RuntimeError("write through records: a bulk statement leaves no history")

    return rows


def record(session: Session, step: Step, rows: Iterable[RowChange], audit_key: bytes) -> None:
    """Write a step and its rows to the history, in the same transaction, as the next link and end of the chain.

    `step.previous` is the digest of the step before.
    """
    step.at = clock.now()
    step.changes = [_entry(row) for row in rows]
    step.digest = chain_digest(step, [change.digest for change in step.changes], audit_key)
    session.add(step)
    session.flush()
    session.execute(_SET_END, {"key": END, "value": step.digest})


def _entry(row: RowChange) -> Change:
    salt, before, after = secrets.token_hex(16), _json(row.before), _json(row.after)
    digest = content_digest(salt, row.table, row.row_id, row.uid, before, after)
    return Change(
        table=row.table,
        row_id=row.row_id,
        row_uid=row.uid,
        before=before,
        after=after,
        salt=salt,
        digest=digest,
    )


def content_digest(
    salt: str, table: str, row_id: int, uid: str, before: str | None, after: str | None
) -> str:
    """SHA-256 over a change's salt and content."""
    content = json.dumps([salt, table, row_id, uid, before, after], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def chain_digest(step: Step, change_digests: list[str], audit_key: bytes) -> str:
    """HMAC over the step before, this step's facts and its changes' digests: the content may be erased later."""
    at = step.at.isoformat()
    facts = [
        step.previous,
        step.group,
        step.kind,
        step.of_group,
        step.title,
        step.actor_id,
        at,
        change_digests,
    ]
    return keys.mac(audit_key, json.dumps(facts, ensure_ascii=False).encode())


def read_back(change: Change) -> RowChange:
    """A change as it stands in the history."""
    before = None if change.before is None else json.loads(change.before)
    after = None if change.after is None else json.loads(change.after)
    return RowChange(change.table, change.row_id, change.row_uid, before, after)


def _whole(record: Record, *, new: bool) -> RowChange:
    table = _table(record)
    row = {c.name: to_plain(c.type, getattr(record, c.name)) for c in table.columns}
    return RowChange(table.name, record.id, record.uid, None if new else row, row if new else None)


def _difference(record: Record) -> RowChange | None:
    table, state = _table(record), inspect(record)
    before: Row = {}
    after: Row = {}
    for column in table.columns:
        history = state.attrs[column.name].history
        if history.has_changes() and history.deleted:
            old = to_plain(column.type, history.deleted[0])
            new = to_plain(column.type, history.added[0] if history.added else None)
            if old != new:
                before[column.name], after[column.name] = old, new
    return RowChange(table.name, record.id, record.uid, before, after) if before else None


def _table(record: Record) -> Table:
    table = type(record).__table__
    assert isinstance(table, Table)
    return table


def _json(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, sort_keys=True)
