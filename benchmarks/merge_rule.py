"""The rule of unmerging, worked out from whole copies of the tables: it reads no history, so can judge what does."""

from __future__ import annotations

from typing import Any

from kazrights.casework.belonging import parts_of
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.names.fold import fold
from kazrights.store.vault import Vault

Row = dict[str, Any]
Tables = dict[str, dict[int, Row]]


def tables(vault: Vault) -> Tables:
    """All rows of all records, as they lie in the database."""
    found: Tables = {}
    with vault.read() as session:
        for name in BY_NAME:
            rows = session.connection().exec_driver_sql(f'SELECT * FROM "{name}"').mappings()
            found[name] = {row["id"]: dict(row) for row in rows}
    return found


def apart(before: Tables, after: Tables, now: Tables, merge_id: int) -> Tables:
    """What the casebook has to hold once a merge is taken apart: from how it was before, just after, and is now."""
    wanted: Tables = {name: {row_id: dict(row) for row_id, row in rows.items()} for name, rows in now.items()}
    del wanted["merge"][merge_id]
    for name, rows in before.items():
        for row_id, row in rows.items():
            if row_id not in after[name]:
                wanted[name].setdefault(row_id, dict(row))
    _drop_orphans(wanted, before, now)
    for name, rows in before.items():
        for row_id, row in rows.items():
            if row_id in wanted[name] and row_id in now[name]:
                _put_back(wanted, name, row, after[name][row_id], now[name][row_id])
    return wanted


def _put_back(wanted: Tables, name: str, was: Row, merged: Row, now: Row) -> None:
    back = wanted[name][was["id"]]
    for column, value in was.items():
        if value != merged[column] and now[column] == merged[column] and _stands(wanted, name, column, value):
            back[column] = value
    if name == "case":
        back["folded"] = folded(back)


def folded(case: Row) -> str:
    """The folded words of a case, computed from its row."""
    import json

    title = json.loads(case["title"])
    return fold(" ".join((case["ref"], *(title.get(language, "") for language in ("en", "ru", "kk")))))


def _drop_orphans(wanted: Tables, before: Tables, now: Tables) -> None:
    """What would come back without the row it belongs to stays away; a mention of what is gone is emptied."""
    fresh = [
        (name, row_id)
        for name, rows in before.items()
        for row_id in rows
        if row_id in wanted[name] and row_id not in now[name]
    ]
    dropped = True
    while dropped:
        dropped = False
        for name, row_id in fresh:
            row = wanted[name].get(row_id)
            if row and not _has_owners(wanted, name, row):
                del wanted[name][row_id]
                dropped = True
    for name, row_id in fresh:
        if row := wanted[name].get(row_id):
            for column, value in row.items():
                if not _stands(wanted, name, column, value):
                    row[column] = None


def _has_owners(wanted: Tables, name: str, row: Row) -> bool:
    if name == "citation" and row["of_uid"] not in {one["uid"] for one in wanted[row["of_table"]].values()}:
        return False
    owning = {
        key.name for owner in BY_NAME for part, key in parts_of(METADATA.tables[owner]) if part.name == name
    }
    return all(_stands(wanted, name, column, row[column]) for column in owning)


def _stands(wanted: Tables, name: str, column: str, value: Any) -> bool:
    keys = METADATA.tables[name].columns[column].foreign_keys
    return value is None or all(value in wanted[key.column.table.name] for key in keys)
