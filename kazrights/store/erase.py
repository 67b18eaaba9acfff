"""Blanking what the history remembers of rows that are gone: digests stay, so the chain still holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from kazrights.model.draft import Draft
from kazrights.model.history import Change
from kazrights.model.source import Blob, BlobText
from kazrights.model.tables import BY_NAME, METADATA

Rows = Mapping[str, Iterable[int]]
_AT_ONCE = 500


def scrub(session: Session, rows: Rows) -> None:
    """Blank every entry on these rows, and drop file bytes and half-typed text that nothing names any more.

    Raises ValueError for a row that still is there: it would be forgotten, not removed.
    """
    named: set[str] = set()
    for table, ids in rows.items():
        for some in _portions(ids):
            ids_there = METADATA.tables[table].c.id
            if session.scalar(select(ids_there).where(ids_there.in_(some)).limit(1)):
                raise ValueError("what is still in the casebook can't be erased")
            entries = (Change.table == table, Change.row_id.in_(some))
            if "sha256" in METADATA.tables[table].columns:
                named |= _digests(session, *entries)
            session.execute(update(Change).where(*entries).values(before=None, after=None, salt=""))
    _drop_drafts(session, rows.get("case", ()))
    for digest in sorted(named):
        if not _is_named(session, digest):
            for held in (Blob, BlobText):
                session.execute(delete(held).where(held.sha256 == digest))


def _portions(ids: Iterable[int]) -> Iterator[list[int]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _digests(session: Session, *entries: ColumnElement[bool]) -> set[str]:
    """The files that these entries name."""
    found: set[str] = set()
    for before, after in session.execute(select(Change.before, Change.after).where(*entries)):
        for side in (before, after):
            if side and (digest := json.loads(side).get("sha256")):
                found.add(digest)
    return found


def _is_named(session: Session, digest: str) -> bool:
    """Whether a row, or what the history remembers of one, still names a file."""
    tables = [METADATA.tables[name] for name in BY_NAME if "sha256" in METADATA.tables[name].columns]
    if any(session.scalar(select(exists().where(table.c.sha256 == digest))) for table in tables):
        return True
    remembered = or_(Change.before.contains(digest), Change.after.contains(digest))
    return bool(
        session.scalar(select(exists().where(Change.table.in_([table.name for table in tables]), remembered)))
    )


def _drop_drafts(session: Session, case_ids: Iterable[int]) -> None:
    """What was half typed about a case that is gone."""
    for case_id in case_ids:
        of_case = or_(
            Draft.place.startswith(f"form:case_id={case_id}:", autoescape=True),
            Draft.place.in_([f"{kind}:{case_id}" for kind in ("log", "action", "letter")]),
        )
        session.execute(delete(Draft).where(of_case))
