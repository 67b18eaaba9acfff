"""What comes next in each of many cases: the first step that is due, or the first hearing to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.model.action import Action
from kazrights.model.proceeding import Hearing, Proceeding

NextKind = Literal["overdue", "today", "upcoming", "reply", ""]


@dataclass(frozen=True, slots=True)
class Next:
    """The next step of a case; `kind` is "" for a step without a day, or no step at all."""

    title: str = ""
    due: date | None = None
    kind: NextKind = ""


def next_of(session: Session, case_ids: Iterable[int], on: date) -> dict[int, Next]:
    """The next step of each of these cases that has one, as seen on that day."""
    ids = list(case_ids)
    found: dict[int, Next] = {}
    for step in (*_actions(session, ids, on), *_hearings(session, ids, on)):
        case_id, coming = step
        held = found.get(case_id)
        if held is None or (coming.due or date.max) < (held.due or date.max):
            found[case_id] = coming
    return found


def first_planned(session: Session, case_ids: Iterable[int]) -> dict[int, tuple[int, bool]]:
    """The id of the next action of each of these cases that has one, and whether it is a hard deadline."""
    found = _first(session, case_ids)
    return {case_id: (action.id, action.deadline) for case_id, action in found.items()}


def _actions(session: Session, ids: list[int], on: date) -> Iterable[tuple[int, Next]]:
    for case_id, action in _first(session, ids).items():
        kind = _kind(action.due_on, on, reply=action.letter_id is not None)
        yield case_id, Next(action.title, action.due_on, kind)


def _first(session: Session, ids: Iterable[int]) -> dict[int, Any]:
    """The planned action of each case that is due first, those without a day last."""
    order = func.row_number().over(
        partition_by=Action.case_id, order_by=(Action.due_on.is_(None), Action.due_on, Action.id)
    )
    columns = (Action.case_id, Action.id, Action.title, Action.due_on, Action.letter_id, Action.deadline)
    ranked = (
        select(*columns, order.label("place"))
        .where(Action.status == "planned", Action.case_id.in_(list(ids)))
        .subquery()
    )
    return {row.case_id: row for row in session.execute(select(ranked).where(ranked.c.place == 1))}


def _hearings(session: Session, ids: list[int], on: date) -> Iterable[tuple[int, Next]]:
    day = type_coerce(Hearing.held_on, String)
    coming = (
        select(Proceeding.case_id, Hearing.held_on)
        .join(Hearing, Hearing.proceeding_id == Proceeding.id)
        .where(Proceeding.case_id.in_(ids), day >= on.isoformat())
    )
    for case_id, held_on in session.execute(coming):
        if held_on and held_on.precision == "day" and held_on.earliest:
            yield case_id, Next(_("Hearing"), held_on.earliest, _kind(held_on.earliest, on))


def _kind(due: date | None, on: date, *, reply: bool = False) -> NextKind:
    if due is None:
        return ""
    if due < on:
        return "overdue"
    if reply:
        return "reply"
    return "today" if due == on else "upcoming"
