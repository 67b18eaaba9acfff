"""Which records are folded on screens: those marked so, and those that hang on one that is."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from kazrights.model.record import Record
from kazrights.model.tables import BY_NAME

_HANGS_ON = {
    "event_person": ("event_id", "event"),
    "transfer": ("detention_id", "detention_period"),
    "opponent": ("proceeding_id", "proceeding"),
    "charge": ("proceeding_id", "proceeding"),
    "hearing": ("proceeding_id", "proceeding"),
    "decision": ("proceeding_id", "proceeding"),
    "sanction": ("decision_id", "decision"),
    "citation": ("source_id", "source"),
}


def is_folded(session: Session, table: str, record: Record | None, kept: dict[str, Any]) -> bool:
    """Whether a record is, or was by what the history `kept` of it; what is gone with its parent counts as folded."""
    if any(kept.get(name) or getattr(record, name, False) for name in ("sensitive", "protected")):
        return True
    if table not in _HANGS_ON:
        return False
    key, parent_table = _HANGS_ON[table]
    parent_id = kept.get(key) or getattr(record, key, None)
    parent = session.get(BY_NAME[parent_table], parent_id) if parent_id else None
    return parent is None or is_folded(session, parent_table, parent, {})
