"""What a merge did to each row, by what the history kept of it; and whether it can be taken apart now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.casework.belonging import Rows
from kazrights.model.case import Case
from kazrights.model.columns import to_plain
from kazrights.model.history import Change, Step
from kazrights.model.merge import Merge
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.store.changes import Row, read_back

Key = tuple[str, int]
KINDS = ("person", "case")


@dataclass(frozen=True, slots=True)
class Net:
    """A row before and after a merge, whatever stood in it in between; what an erasing blanked has neither."""

    table: str
    row_id: int
    uid: str
    before: Row | None
    after: Row | None

    @property
    def was_taken(self) -> bool:
        """Whether the merge took the row away."""
        return self.before is not None and self.after is None

    @property
    def was_changed(self) -> bool:
        """Whether the row stayed, and says something else."""
        return self.before is not None and self.after is not None


def step_of(session: Session, merge_id: int) -> Step:
    """The step that made a merge, with its changes."""
    made = select(Change.step_id).where(
        Change.table == Merge.__tablename__, Change.row_id == merge_id, Change.before.is_(None)
    )
    first = select(Step).where(Step.id.in_(made)).order_by(Step.id).limit(1)
    return session.scalars(first.options(selectinload(Step.changes))).one()


def nets(session: Session, merge: Merge) -> dict[Key, Net]:
    """What a merge did to each row, but its own."""
    found: dict[Key, Net] = {}
    for change in step_of(session, merge.id).changes:
        row, key = read_back(change), (change.table, change.row_id)
        if change.table == Merge.__tablename__ or change.salt == "":
            continue
        had = found.get(key)
        before, after = row.before, row.after
        if had is not None:
            before = {**(before or {}), **(had.before or {})}
            after = None if after is None else {**(had.after or {}), **after}
        found[key] = Net(row.table, row.row_id, row.uid, before, after)
    return found


def as_they_were(session: Session, merge: Merge) -> list[tuple[str, int, Row]]:
    """The rows that a merge dealt with, whole: as they are now, but for what it changed; without those gone since."""
    found = []
    for net in nets(session, merge).values():
        whole = net.before or {}
        if net.was_changed:
            now = row_now(session, net.table, net.row_id)
            if now is None:
                continue
            whole = {**now, **whole}
        found.append((net.table, net.row_id, whole))
    return found


def row_now(session: Session, table_name: str, row_id: int) -> Row | None:
    """A row as the history would keep it; None when it is not in the casebook."""
    table = METADATA.tables[table_name]
    found = session.execute(select(table).where(table.c.id == row_id)).mappings().first()
    return {c.name: to_plain(c.type, found[c.name]) for c in table.columns} if found else None


def with_merged(session: Session, kind: str, ids: set[int]) -> set[int]:
    """These records and all that were merged into them, and into those."""
    found, fresh = set(ids), set(ids)
    while fresh:
        into = select(Merge.other_id).where(Merge.kind == kind, Merge.kept_id.in_(fresh))
        fresh = set(session.scalars(into)) - found
        found |= fresh
    return found


def taken_into(session: Session, owners: Rows) -> Rows:
    """The rows that merges into any of these took away, and that are still away."""
    found: Rows = {}
    for kind, ids in owners.items():
        of_these = select(Merge).where(Merge.kind == kind, Merge.kept_id.in_(ids))
        for merge in session.scalars(of_these) if kind in KINDS else ():
            for net in nets(session, merge).values():
                column = METADATA.tables[net.table].c.id
                if net.was_taken and session.scalar(select(column).where(column == net.row_id)) is None:
                    found.setdefault(net.table, set()).add(net.row_id)
    return found


def in_the_way(session: Session, merge: Merge) -> str:
    """Why a merge can't be taken apart now, as a sentence; "" when it can."""
    kept, done = BY_NAME[merge.kind], nets(session, merge)
    other = done.get((merge.kind, merge.other_id))
    if other is None:
        return _("What was merged was deleted for good, so it can’t be taken apart. Nothing was changed.")
    for later in session.scalars(select(Merge).where(Merge.id > merge.id).order_by(Merge.id)):
        if _stands_on(session, later, merge, done):
            return _(
                "A later merge stands on this one, so it can’t be taken apart yet. "
                "Nothing was changed. Unmerge the later one first."
            )
    if session.get(kept, merge.kept_id) is None:
        return _(
            "The record that both became isn’t in the casebook now, so it can’t be taken apart. "
            "Nothing was changed. Restore it from the Trash first."
        )
    if merge.kind == "case" and _ref_is_taken(session, merge, done):
        return _(
            "The reference that one of the two had was given to another case since, so they can’t be taken apart. "
            "Nothing was changed. Change that reference first."
        )
    return ""


def _stands_on(session: Session, later: Merge, merge: Merge, done: dict[Key, Net]) -> bool:
    """Whether a later merge has to be taken apart first, because it dealt with the same rows."""
    if later.kind == merge.kind and merge.kept_id in (later.kept_id, later.other_id):
        return True
    taken = [net for net in done.values() if net.was_taken]
    if any(_points_to(net, (later.kind, later.other_id)) for net in taken):
        return True
    mine = {*done, *((table, stayed) for table, stayed, _went in json.loads(merge.absorbed))}
    if any((table, stayed) in mine for table, stayed, _went in json.loads(later.absorbed)):
        return True
    shared = ((net, done.get(key)) for key, net in nets(session, later).items() if key in mine)
    return any(
        net.was_taken or (own and set(net.before or ()) & set(own.before or ())) for net, own in shared
    )


def _points_to(net: Net, key: Key) -> bool:
    return any(key == pointed for pointed in _pointed(net))


def _pointed(net: Net) -> Iterator[Key]:
    for column in METADATA.tables[net.table].columns:
        for foreign in column.foreign_keys:
            value = (net.before or {}).get(column.name)
            if value is not None:
                yield foreign.column.table.name, value


def _ref_is_taken(session: Session, merge: Merge, done: dict[Key, Net]) -> bool:
    """Whether a third case has a reference that one of the two gets back."""
    kept, other = done.get(("case", merge.kept_id)), done[("case", merge.other_id)]
    held = session.scalar(select(Case.ref).where(Case.id == merge.kept_id))
    goes_back = kept is not None and (kept.after or {}).get("ref") == held
    wanted = {(net.before or {})["ref"] for net in ((kept, other) if goes_back else (other,)) if net}
    if held in wanted and not goes_back:
        return True
    others = select(Case.id).where(Case.ref.in_(wanted), Case.id != merge.kept_id)
    return session.scalar(others.limit(1)) is not None
