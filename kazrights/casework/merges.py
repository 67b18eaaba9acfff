"""The merges that stand, newest first, and whether each can be taken apart now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.casework import merge_preview, merged
from kazrights.casework.merge_preview import Side
from kazrights.casework.trash_words import called
from kazrights.model.member import Member
from kazrights.model.merge import Merge
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A merge that stands: into what, what the other one was called, when and by whom."""

    id: int
    kind: str
    kept: Side
    other: str
    at: datetime
    actor: str


def recent(vault: Vault, limit: int = 50) -> list[MergeRow]:
    """The newest merges whose kept record is in the casebook."""
    return vault.read_in_background(lambda session: _recent(session, limit))


def hindrance(vault: Vault, merge_id: int) -> str:
    """Why a merge can't be taken apart now, as a sentence; "" when it can."""
    with vault.read() as session:
        merge = session.get(Merge, merge_id)
        return merged.in_the_way(session, merge) if merge else ""


def _recent(session: Session, limit: int) -> list[MergeRow]:
    found = session.scalars(select(Merge).order_by(Merge.id.desc()).limit(limit)).all()
    members = {member.id: member.name for member in session.scalars(select(Member))}
    kept = {
        kind: merge_preview.sides(session, kind, [row.kept_id for row in found if row.kind == kind])
        for kind in merged.KINDS
    }
    return [
        MergeRow(
            id=row.id,
            kind=row.kind,
            kept=kept[row.kind][row.kept_id],
            other=_other(session, row),
            at=row.recorded_at,
            actor=members.get(row.recorded_by or 0, ""),
        )
        for row in found
        if row.kept_id in kept[row.kind]
    ]


def _other(session: Session, merge: Merge) -> str:
    """What the record that went was called; "" once that was deleted for good."""
    rows = merged.as_they_were(session, merge)
    if not any((table, row_id) == (merge.kind, merge.other_id) for table, row_id, _row in rows):
        return ""
    return called(session, merge.kind, merge.other_id, rows)
