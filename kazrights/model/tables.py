"""Every table of a casebook, imported once so that the schema is whole."""

from __future__ import annotations

from kazrights.model import (
    action,
    appeal,
    case,
    case_order,
    consent,
    country,
    custody,
    draft,
    event,
    history,
    law,
    letter,
    member,
    merge,
    official,
    person,
    proceeding,
    source,
    view,
)
from kazrights.model.record import Base, Record

__all__ = ["BY_NAME", "METADATA"]

_MODULES = (
    action, appeal, case, case_order, consent, country, custody, draft, event,
    history, law, letter, member, merge, official, person, proceeding, source, view,
)  # fmt: skip

METADATA = Base.metadata
for _table in METADATA.tables.values():
    _table.dialect_options["sqlite"]["autoincrement"] = "id" in _table.columns  # an id is never given twice

BY_NAME: dict[str, type[Record]] = {
    mapper.local_table.name: mapper.class_  # type: ignore[attr-defined]  # a mapped class has a named Table
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Record)
}
