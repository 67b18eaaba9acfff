"""What is due, and what was changed, as plain data."""

from __future__ import annotations

from datetime import date

from kazrights.casework import history, today
from kazrights.casework.fact_view import Json, iso
from kazrights.store.vault import Vault


def due_json(vault: Vault, on: date | None = None, days: int = 7) -> list[Json]:
    """All that is due up to `days` after `on`; `days` of a row is negative when it is overdue."""
    return [
        {
            "kind": row.kind,
            "id": row.id,
            "ref": row.ref or None,
            "case": row.heading or None,
            "title": row.title,
            "due": iso(row.due_on),
            "time": row.time or None,
            "deadline": row.deadline,
            "days": row.days,
            "assignee": row.assignee or None,
            "action": row.action_id,
        }
        for row in today.due(vault, on, days)
    ]


def history_json(vault: Vault, case_id: int | None = None, limit: int = 200) -> list[Json]:
    """The newest steps first; records and fields by their codes, values in English words."""
    return [
        {
            "id": step.id,
            "at": step.at.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "actor": step.actor or None,
            "title": step.title,
            "kind": step.kind,
            "undone": step.undone,
            "changes": [
                {
                    "record": change.table,
                    "id": change.row_id,
                    "field": change.column,
                    "before": change.before or None,
                    "after": change.after or None,
                }
                for change in step.changes
            ],
        }
        for step in history.steps(vault, case_id, limit, language="en")
    ]
