"""Any record: get it, add it, change its fields, remove it with all that hangs on it."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework import removal
from kazrights.casework.kinds import kind_word
from kazrights.model.member import Member
from kazrights.model.record import Record
from kazrights.store.vault import Vault

R = TypeVar("R", bound=Record)


def get(vault: Vault, record_type: type[R], record_id: int) -> R:
    """A record with the records next to it loaded; raises NotFound."""
    with vault.read() as session:
        return load(session, record_type, record_id)


def load(session: Session, record_type: type[R], record_id: int) -> R:
    """The same inside a read or a change."""
    near = [selectinload(getattr(record_type, r.key)) for r in inspect(record_type).relationships]
    found = session.scalar(select(record_type).where(record_type.id == record_id).options(*near))
    if found is None:
        raise NotFound(
            _("There is no such {record} in this casebook.").format(
                record=kind_word(record_type.__tablename__)
            )
        )
    return found


def add(session: Session, record: Record) -> int:
    """Add a new record inside a change; its id. Raises InvalidInput."""
    session.add(record)
    session.flush()
    return record.id


def next_position(session: Session, position: InstrumentedAttribute[int], *among: ColumnElement[bool]) -> int:
    """The place after the last one of those records, counted from 0."""
    last = session.scalar(select(func.max(position)).where(*among))
    return 0 if last is None else last + 1


def edit(vault: Vault, record_type: type[Record], record_id: int, **values: Any) -> None:
    """Set fields of a record; raises NotFound or InvalidInput, and then nothing was written."""
    known = inspect(record_type).column_attrs
    title = _("Edit {record}").format(record=kind_word(record_type.__tablename__))
    with vault.change(title) as session:
        record = load(session, record_type, record_id)
        for name, value in values.items():
            if name not in known:
                raise AttributeError(f"{record_type.__name__} has no field {name}")
            setattr(record, name, value)


def remove(vault: Vault, record_type: type[Record], record_id: int) -> None:
    """Delete a record, what hangs on it and the citations of all that; what only mentions it is kept."""
    if record_type is Member:
        raise KazrightsError(
            _("A caseworker stays in the history of the casebook. Mark them as no longer working in it.")
        )
    title = _("Remove {record}").format(record=kind_word(record_type.__tablename__))
    with vault.change(title) as session:
        load(session, record_type, record_id)
        removal.take_out(session, {record_type.__tablename__: {record_id}})
