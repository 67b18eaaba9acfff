"""What was removed from the casebook: the history still holds it, until it is restored or deleted for good.

There is no second place for removed rows: the Trash is read from the history (docs/decisions).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import JSON, Select, func, select, type_coerce
from sqlalchemy.orm import Session, aliased

from kazrights.base import clock
from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import belonging, case_removal, cases, merge_owners, merged, records, removal
from kazrights.casework.belonging import Rows
from kazrights.casework.kinds import kind_word
from kazrights.casework.removed import of_tables
from kazrights.casework.trash_words import THINGS, Removed, removed_words
from kazrights.model.case import Case
from kazrights.model.history import Change, Step
from kazrights.model.member import Member
from kazrights.model.merge import Merge
from kazrights.model.tables import METADATA
from kazrights.store import undo
from kazrights.store.changes import RowChange, read_back
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault

KEPT_DAYS = 30
_CLEARS_ITSELF = "trash_clears_itself"


@dataclass(frozen=True, slots=True)
class TrashRow:
    """One removal: `what` went by whom and when; `days_left` until it may be deleted for good, 0 when it is older.

    `more` counts what went with it.
    """

    step_id: int
    kind: str
    what: str
    of_case: str
    more: int
    at: datetime
    actor: str
    days_left: int


def remove_case(vault: Vault, case_id: int) -> str:
    """Move a case to the Trash, with the people, appeals and sources that stand in nothing else; what it was called.

    One step, that undo takes back. Raises NotFound.
    """
    heading = cases.heading(cases.load(vault, case_id))
    with vault.change(_("Remove {record}").format(record=kind_word("case"))) as session:
        records.load(session, Case, case_id)
        removal.take_out(session, case_removal.of_case(session, case_id))
    return heading


def entries(vault: Vault, before: int | None = None, limit: int = 100) -> list[TrashRow]:
    """The newest removals first, those before a step of that id; read it in pages."""
    return vault.read_in_background(lambda session: _entries(session, before, limit))


def count(vault: Vault) -> int:
    """How many removals there are."""
    return vault.read_in_background(_count)


def restore(vault: Vault, step_id: int) -> str:
    """Put back what one step removed, as a step that undo takes back; what it was called.

    Raises NotFound when it is in the Trash no more, CannotUndo when something stands in the way.
    """
    with vault.read() as session:
        row = _row(session, step_id)
        rows = [read_back(change).inverse() for change in reversed(_changes(session, step_id))]
        rows = [merge_owners.as_owned_now(session, row) for row in _still_true(session, rows)]
        if merge_owners.belongs_to_merged(session, rows):
            raise CannotUndo(
                _(
                    "This can’t be restored now: what it belonged to was merged into another. "
                    "Nothing was changed. Unmerge that first, in Look-alikes."
                )
            )
        title = _("Restore {record}").format(record=row.kind)
    try:
        vault.put_back(title, rows)
    except CannotUndo as error:
        raise CannotUndo(
            _(
                "This can’t be restored now: what it belonged to is gone, or its reference was given again. "
                "Nothing was changed. Restore what it belonged to first."
            )
        ) from error
    return row.what


def delete_for_good(vault: Vault, step_id: int) -> str:
    """Forget what one step removed, in the whole history; nothing brings it back. What it was called.

    Backups made before hold it until they are let go of. Raises NotFound.
    """
    with vault.read() as session:
        row = _row(session, step_id)
        gone = _gone(session, step_id)
    vault.erase(_("Delete {record} for good").format(record=row.kind), gone)
    return row.what


def clears_itself(vault: Vault) -> bool:
    """Whether what has been in the Trash for 30 days is deleted for good; not unless a caseworker said so."""
    return vault.setting(_CLEARS_ITSELF) == "yes"


def set_clears_itself(vault: Vault, on: bool) -> None:
    """Say whether it is."""
    vault.set_setting(_CLEARS_ITSELF, "yes" if on else "no")


def clear_old(vault: Vault) -> int:
    """Delete for good what has been in the Trash for 30 days, if a caseworker wants that; how many removals."""
    if vault.read_only or not clears_itself(vault):
        return 0
    limit = clock.now() - timedelta(days=KEPT_DAYS)
    with vault.read() as session:
        old = list(session.scalars(_steps().where(Step.at < limit)))
    for step in old:
        delete_for_good(vault, step.id)
    return len(old)


def _steps() -> Select[Step]:
    """The steps that removed a thing which is still away, and removed by none later; newest first."""
    later = aliased(Change)
    came_back = (
        select(later.id)
        .where(later.table == Change.table, later.row_id == Change.row_id, later.id > Change.id)
        .exists()
    )
    removed = select(Change.step_id).where(of_tables(*THINGS), ~came_back)
    merging = select(Change.step_id).where(Change.table == Merge.__tablename__, Change.before.is_(None))
    return select(Step).where(Step.id.in_(removed), Step.id.not_in(merging)).order_by(Step.id.desc())


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(_steps().order_by(None).subquery())) or 0


def _entries(session: Session, before: int | None, limit: int) -> list[TrashRow]:
    wanted = _steps().limit(limit)
    if before is not None:
        wanted = wanted.where(Step.id < before)
    return [_read(session, step) for step in session.scalars(wanted)]


def _row(session: Session, step_id: int) -> TrashRow:
    step = session.scalar(_steps().where(Step.id == step_id))
    if step is None:
        raise NotFound(_("This is not in the Trash any more. Nothing was changed."))
    return _read(session, step)


def _read(session: Session, step: Step) -> TrashRow:
    words: Removed = removed_words(session, _changes(session, step.id))
    actor = session.get(Member, step.actor_id) if step.actor_id else None
    passed = (clock.today() - step.at.astimezone().date()).days
    return TrashRow(
        step_id=step.id,
        kind=words.kind,
        what=words.what,
        of_case=words.of_case,
        more=words.more,
        at=step.at,
        actor=actor.name if actor else "",
        days_left=max(0, KEPT_DAYS - passed),
    )


def _changes(session: Session, step_id: int) -> list[Change]:
    return list(session.scalars(select(Change).where(Change.step_id == step_id).order_by(Change.id)))


def _gone(session: Session, step_id: int) -> Rows:
    """The rows that one step took away, those removed before that belonged to them, and those merged into them."""
    fresh: Rows = {}
    for change in _changes(session, step_id):
        if change.before is not None and change.after is None:
            fresh.setdefault(change.table, set()).add(change.row_id)
    gone: Rows = {}
    while fresh:
        for table, ids in fresh.items():
            gone.setdefault(table, set()).update(ids)
        before = _removed_before(session, fresh, gone)
        for table, ids in merged.taken_into(session, fresh).items():
            before.setdefault(table, set()).update(ids - gone.get(table, set()))
        fresh = {table: ids for table, ids in before.items() if ids}
    return gone


def _removed_before(session: Session, owners: Rows, known: Rows) -> Rows:
    found: Rows = {}
    for name, ids in owners.items():
        for part, key in belonging.parts_in_case(METADATA.tables[name]):
            owner = type_coerce(Change.before, JSON)[key.name].as_integer()
            removed = select(Change.row_id).where(of_tables(part.name), owner.in_(ids))
            there = select(part.c.id).where(part.c.id.in_(removed))
            away = set(session.scalars(removed)) - set(session.scalars(there)) - known.get(part.name, set())
            if away:
                found.setdefault(part.name, set()).update(away)
    return found


def _still_true(session: Session, rows: list[RowChange]) -> list[RowChange]:
    """Without the mentions that were changed again since, or whose own row is gone: they do not stand in the way."""
    return [row for row in rows if row.before is None or undo.fits(session, row)]
