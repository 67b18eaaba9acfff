"""Putting one field of a record back to what it was before a change of the history."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework.kinds import kind_word
from kazrights.model.columns import from_plain
from kazrights.model.history import Change
from kazrights.model.record import Record, label_of
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault

_TOGETHER = {"length": "unit", "unit": "length", "amount": "currency", "currency": "amount"}
"""Fields that mean nothing without each other: what one change did to both is put back together."""


def restore(vault: Vault, change_id: int, column: str) -> None:
    """Write the value that a field had before a change, as a step of its own; raises what a person can be told.

    NotFound when the record is gone or the content was erased; InvalidInput when the value does not fit any more.
    """
    with vault.read() as session:
        change = session.get(Change, change_id)
        before: dict[str, Any] = json.loads(change.before) if change and change.before else {}
    if change is None or column not in before:
        raise NotFound(_("What this field held before is not kept any more. Nothing was changed."))
    record_type = BY_NAME[change.table]
    title = _("Restore {field} of {record}").format(
        field=label_of(record_type, column), record=kind_word(change.table)
    )
    with vault.change(title) as session:
        record = session.get(record_type, change.row_id)
        if record is None:
            raise NotFound(
                _("The record itself is gone, so its field can’t be restored. Nothing was changed.")
            )
        for name in (column, _TOGETHER.get(column, "")):
            if name in before:
                _put_back(session, record, name, before[name])


def _put_back(session: Session, record: Record, name: str, plain: Any) -> None:
    column = inspect(type(record)).column_attrs[name].columns[0]
    value = None if plain is None and column.nullable else from_plain(column.type, plain)
    for key in column.foreign_keys if value is not None else ():
        if session.get(BY_NAME[key.column.table.name], value) is None:
            raise KazrightsError(
                _(
                    "The {record} that stood here is gone, so it can’t be restored. Nothing was changed."
                ).format(record=kind_word(key.column.table.name))
            )
    setattr(record, name, value)
