"""When a reminder keeps an open action out of sight: the same rule for one action and for a query."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, or_

from kazrights.model.action import Action

_ALWAYS_SHOWN = timedelta(days=7)
"""A hard deadline this near is shown whatever the reminder says."""


def hides(action: Action, on: date) -> bool:
    """Whether the action waits for a later day than `on`."""
    near = action.deadline and action.due_on is not None and action.due_on <= on + _ALWAYS_SHOWN
    return action.remind_on is not None and action.remind_on > on and not near


def does_not_hide(on: date) -> ColumnElement[bool]:
    """The opposite of `hides`, for a query on Action."""
    near = and_(Action.deadline, Action.due_on <= on + _ALWAYS_SHOWN)
    return or_(Action.remind_on.is_(None), Action.remind_on <= on, near)
