"""The open actions that are due, without the replies that are waited for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, select
from sqlalchemy.orm import Session

from kazrights.casework import reminders
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.model.action import Action
from kazrights.model.member import Member

REPLY_KINDS = ("reply_due", "chase_reply")

# A literal, not a parameter: only then does the partial index ix_action_open fit.
PLANNED = Action.status == literal("planned", literal_execute=True)
IS_REPLY = and_(Action.letter_id.is_not(None), Action.kind.in_(REPLY_KINDS))


def between(session: Session, first: date, last: date, scope: Scope) -> Found:
    """Actions due from `first` to `last`."""
    due = and_(PLANNED, Action.due_on.between(first, last), ~IS_REPLY, reminders.does_not_hide(scope.on))
    return _found(session, due, scope)


def reminded(session: Session, scope: Scope) -> Found:
    """Actions without a due date whose reminder has come: they are of today."""
    return _found(
        session, and_(PLANNED, Action.due_on.is_(None), Action.remind_on <= scope.on, ~IS_REPLY), scope
    )


def deadlines(session: Session, first: date, last: date, scope: Scope) -> Found:
    """Hard deadlines due from `first` to `last` that no reminder hides."""
    due = and_(PLANNED, Action.deadline, Action.due_on.between(first, last), ~IS_REPLY)
    return _found(session, and_(due, reminders.does_not_hide(scope.on)), scope, "deadline")


def first_after(session: Session, day: date, scope: Scope) -> Found:
    """The next action after a day, where there is any."""
    return _found(session, and_(PLANNED, Action.due_on > day), replace(scope, limit=1))


def query(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """What a row needs of the actions that fit, the earliest first."""
    return (
        select(
            Action.id, Action.case_id, Action.letter_id, Action.title, Action.kind,
            Action.due_on, Action.time, Action.deadline, Member.name,
        )
        .outerjoin(Member, Member.id == Action.assignee_id)
        .where(condition)
        .order_by(Action.due_on, Action.case_id)
    )  # fmt: skip


def count(session: Session, condition: ColumnElement[bool]) -> int:
    """How many actions fit."""
    return session.scalar(select(func.count()).select_from(Action).where(condition)) or 0


def row(found: Sequence[Any], on: date, kind: str = "action") -> DueRow:
    """The line of one result of `query`."""
    action_id, case_id, letter_id, title, action_kind, due_on, time, deadline, assignee = found
    due = due_on or on
    return DueRow(
        kind=kind, id=action_id, case_id=case_id, title=title, due_on=due, days=(due - on).days, time=time,
        deadline=deadline, assignee=assignee or "", action_id=action_id, action_kind=action_kind, letter_id=letter_id,
    )  # fmt: skip


def _found(session: Session, condition: ColumnElement[bool], scope: Scope, kind: str = "action") -> Found:
    condition = and_(condition, scope.of_actions())
    rows = [row(found, scope.on, kind) for found in session.execute(query(condition).limit(scope.limit))]
    return Found(rows, count(session, condition) if scope.is_full(len(rows)) else len(rows))
