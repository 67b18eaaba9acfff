"""Merged records taken apart again, whatever was done since (the rule stands in docs/decisions)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from kazrights.base.errors import NotFound
from kazrights.base.i18n import N_, _
from kazrights.casework import merged
from kazrights.casework.belonging import parts_of
from kazrights.casework.merged import Key, Net
from kazrights.model.columns import from_plain, to_plain
from kazrights.model.merge import Merge
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.store.changes import Row, RowChange
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault

TITLES = {"person": N_("Unmerge people"), "case": N_("Unmerge cases")}


def unmerge(vault: Vault, merge_id: int) -> None:
    """Make two records of one again, as a step that undo takes back.

    Raises NotFound when that merge stands no more, CannotUndo when something stands in the way; then nothing was done.
    """
    with vault.read() as session:
        merge = session.get(Merge, merge_id)
        if merge is None:
            raise NotFound(_("These records are not merged any more. Nothing was changed."))
        if said := merged.in_the_way(session, merge):
            raise CannotUndo(said)
        title, rows = _(TITLES[merge.kind]), _Apart(session, merge).rows()
    vault.put_back(title, rows)


class _Apart:
    """What is to be done to take a merge apart, from what it did and how the rows are now."""

    def __init__(self, session: Session, merge: Merge) -> None:
        self._session = session
        self._merge = merge
        self._nets = merged.nets(session, merge)
        self._uids = {net.uid for net in self._nets.values() if net.was_taken}

    def rows(self) -> list[RowChange]:
        """Fields and keys first, so that a reference is free when the other record comes back."""
        gone = [net for net in self._nets.values() if net.was_taken]
        back = self._with_owners(
            [net for net in gone if merged.row_now(self._session, net.table, net.row_id) is None]
        )
        keys = {(net.table, net.row_id) for net in back}
        changed = (self._changed(net, keys) for net in self._nets.values() if net.was_changed)
        made = self._merge
        mark = {c.name: to_plain(c.type, getattr(made, c.name)) for c in METADATA.tables["merge"].columns}
        return [
            *(change for change in changed if change),
            *(RowChange(net.table, net.row_id, net.uid, None, self._whole(net, keys)) for net in back),
            RowChange("merge", made.id, made.uid, mark, None),
        ]

    def _with_owners(self, nets: list[Net]) -> list[Net]:
        """Those whose owner is there, or comes back with them: what was removed since stays removed with all of it."""
        while True:
            keys = {(net.table, net.row_id) for net in nets}
            left = [net for net in nets if self._has_owners(net, keys)]
            if len(left) == len(nets):
                return left
            nets = left

    def _has_owners(self, net: Net, back: set[Key]) -> bool:
        row = net.before or {}
        if net.table == "citation" and not self._is_cited_there(row):
            return False
        return all(self._is_there(key, row.get(key.name), back) for key in _owning(net.table))

    def _is_cited_there(self, row: Row) -> bool:
        cited = BY_NAME[row["of_table"]]
        return row["of_uid"] in self._uids or bool(
            self._session.scalar(select(cited.id).where(cited.uid == row["of_uid"]))
        )

    def _whole(self, net: Net, back: set[Key]) -> Row:
        """The row as it was, without mentions of what is gone since."""
        row = dict(net.before or {})
        for key in _keys(METADATA.tables[net.table]):
            if not self._is_there(key, row[key.name], back):
                row[key.name] = None
        return row

    def _changed(self, net: Net, back: set[Key]) -> RowChange | None:
        """What goes back in a row that is there; a field that was edited since stays as it is."""
        now, before, after = (
            merged.row_now(self._session, net.table, net.row_id),
            net.before or {},
            net.after or {},
        )
        if now is None:
            return None
        columns = METADATA.tables[net.table].columns
        mine = {
            name: value
            for name, value in before.items()
            if now[name] == after[name] and self._is_there(columns[name], value, back)
        }
        if set(mine) != set(before):
            mine |= _derived(net.table, {**now, **mine})
        mine = {name: value for name, value in mine.items() if now[name] != value}
        held = {name: now[name] for name in mine}
        return RowChange(net.table, net.row_id, net.uid, held, mine) if mine else None

    def _is_there(self, key: Column[Any], value: Any, back: set[Key]) -> bool:
        """Whether what a key points to is in the casebook, or comes back."""
        for foreign in key.foreign_keys if value is not None else ():
            table = foreign.column.table
            if (table.name, value) in back or (table.name, value) == (self._merge.kind, self._merge.other_id):
                continue
            if self._session.scalar(select(table.c.id).where(table.c.id == value)) is None:
                return False
        return True


def _keys(table: Table) -> Iterable[Column[Any]]:
    return (column for column in table.columns if column.foreign_keys)


def _owning(table: str) -> list[Column[Any]]:
    """The keys of a table without whose row its rows mean nothing."""
    return [
        key
        for key in _keys(METADATA.tables[table])
        for foreign in key.foreign_keys
        if any(part.name == table and own is key for part, own in parts_of(foreign.column.table))
    ]


def _derived(table: str, plain: Row) -> Row:
    """The columns that the record computes from the others, as they are when it says `plain`."""
    columns = METADATA.tables[table].columns
    record = BY_NAME[table](**{name: from_plain(columns[name].type, value) for name, value in plain.items()})
    record.prepare()
    now = {name: to_plain(columns[name].type, getattr(record, name)) for name in plain}
    return {name: value for name, value in now.items() if value != plain[name]}
