"""What other caseworkers changed in a case since the one who works now looked at it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from kazrights.casework import whose_case
from kazrights.casework.whose_case import Key
from kazrights.model.case import Case
from kazrights.model.history import Change, Step
from kazrights.model.member import Member
from kazrights.model.view import Look
from kazrights.store.vault import Vault

PARTS = {
    "overview": ("case", "case_category", "case_tag", "case_link", "figure", "demand", "appeal_case", "theme_case"),
    "people": ("person", "person_name", "person_relation", "case_person", "consent", "consent_grant"),
    "timeline": ("event", "event_person", "contact", "detention_period", "transfer"),
    "proceedings": ("proceeding", "opponent", "charge", "hearing", "decision", "sanction"),
    "actions": ("action",),
    "letters": ("letter", "reply"),
    "sources": ("source", "citation", "attachment"),
    "handover": ("handover",),
}  # fmt: skip
"""The parts of a case that a change is told by, in their order, and the tables of each."""

_PART_OF = {table: part for part, tables in PARTS.items() for table in tables}
_STEPS_LOOKED_AT = 1000
_CHANGES_LOOKED_AT = 5000


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done in a case: in which `parts` (keys of PARTS), by whom, and when last."""

    case_id: int
    parts: tuple[str, ...]
    by: tuple[str, ...]
    at: datetime


def note(vault: Vault, case_id: int) -> None:
    """Remember that the case was looked at; nothing happens when it is gone, or nobody works in the casebook."""
    with vault.read() as session:
        there = session.get(Case, case_id) is not None
    if there and vault.member_id is not None:
        vault.mark_looked(case_id)


def changed(vault: Vault, case_ids: Collection[int]) -> dict[int, Changed]:
    """Of these cases, those that others changed since they were last looked at; never one not looked at yet.

    It reads the newest thousand steps of others, whatever the length of the history and of the list.
    """
    with vault.read() as session:
        looks = select(Look.case_id, Look.step_id).where(Look.member_id == vault.member_id)
        seen: dict[int, int] = dict(session.execute(looks.where(Look.case_id.in_(case_ids))).all())
        return _since(session, vault.member_id, seen)


def all_changed(vault: Vault) -> list[Changed]:
    """Every such case of the casebook, the one changed last first."""
    with vault.read() as session:
        looks = select(Look.case_id, Look.step_id).where(Look.member_id == vault.member_id)
        found = _since(session, vault.member_id, dict(session.execute(looks).all()))
    return sorted(found.values(), key=lambda each: each.at, reverse=True)


def _since(session: Session, member_id: int | None, seen: dict[int, int]) -> dict[int, Changed]:
    if not seen:
        return {}
    steps = _steps_of_others(session, member_id, min(seen.values()))
    touched = _touched(session, steps)
    names: dict[int, str] = dict(session.execute(select(Member.id, Member.name)).all()) if touched else {}
    news: dict[int, list[tuple[Step, str]]] = {}
    for step_id, table, cases in touched:
        for case_id in cases:
            if step_id > seen.get(case_id, step_id):
                news.setdefault(case_id, []).append((steps[step_id], _PART_OF.get(table, "overview")))
    return {case_id: _told(case_id, found, names) for case_id, found in news.items()}


def _steps_of_others(session: Session, member_id: int | None, after: int) -> dict[int, Step]:
    query = (
        select(Step)
        .where(Step.id > after, Step.actor_id != member_id, Step.kind != "found")
        .order_by(Step.id.desc())
        .limit(_STEPS_LOOKED_AT)
    )
    return {step.id: step for step in session.scalars(query)}


def _touched(session: Session, steps: Collection[int]) -> list[tuple[int, str, set[int]]]:
    """Each change of these steps with the cases it is in."""
    if not steps:
        return []
    gone = case((Change.after.is_(None), Change.before))
    query = (
        select(Change.step_id, Change.table, Change.row_id, gone)
        .where(Change.step_id.in_(steps))
        .order_by(Change.id.desc())
        .limit(_CHANGES_LOOKED_AT)
    )
    rows = [tuple(row) for row in session.execute(query)]
    was: dict[Key, Any] = {(table, row_id): json.loads(old) for _step, table, row_id, old in rows if old}
    cases = whose_case.of_rows(session, {(table, row_id) for _step, table, row_id, _old in rows}, was)
    return [(step, table, cases.get((table, row_id), set())) for step, table, row_id, _old in rows]


def _told(case_id: int, found: Iterable[tuple[Step, str]], names: dict[int, str]) -> Changed:
    steps, parts = zip(*found, strict=True)
    by = dict.fromkeys(names.get(step.actor_id or 0, "") for step in steps)
    return Changed(
        case_id,
        tuple(part for part in PARTS if part in parts),
        tuple(name for name in by if name),
        max(step.at for step in steps),
    )
