"""What is to be done in a case: plan it, do it, put it off, take it up again.

Each function raises NotFound for an action that is not in the casebook, and InvalidInput for one that is closed already
(`reopen`: for one that is open).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import InvalidInput, NotFound, Problem
from kazrights.base.i18n import _
from kazrights.casework import records, reminders
from kazrights.casework.recurrence import Rule, following
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.member import Member
from kazrights.store.vault import Vault

_CARRIED_ON = (
    "case_id", "letter_id", "title", "kind", "time", "deadline", "priority", "assignee_id", "recurrence", "audience",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action as lists show it; `state` is overdue, today, later, upcoming, done or skipped.

    A later one is hidden from Today until `remind_on`.
    """

    id: int
    title: str
    kind: str
    due_on: date | None
    time: str
    deadline: bool
    status: str
    done_on: date | None
    result: str
    assignee: str
    recurrence: str | None
    state: str
    remind_on: date | None


def add(
    vault: Vault,
    case_id: int | None,
    title: str,
    due_on: date | None = None,
    *,
    kind: str = "other",
    deadline: bool = False,
    assignee_id: int | None = None,
    recurrence: str | None = None,
    time: str = "",
) -> int:
    """Plan an action; its id. Without a case it belongs to the casebook as a whole."""
    with vault.change(_("Add action")) as session:
        if case_id is not None and session.get(Case, case_id) is None:
            raise NotFound(_("This case is not in the casebook. Nothing was saved."))
        if deadline and due_on is None:
            raise InvalidInput([Problem("due_on", _("A hard deadline needs its date."))])
        if recurrence and due_on is None:
            raise InvalidInput([Problem("due_on", _("An action that repeats needs its first date."))])
        action = Action(
            case_id=case_id, title=title.strip(), due_on=due_on, kind=kind, deadline=deadline,
            assignee_id=assignee_id, recurrence=recurrence, time=time,
        )  # fmt: skip
        return records.add(session, action)


def complete(vault: Vault, action_id: int, *, on: date | None = None, result: str = "") -> None:
    """Mark an action done (today unless `on`); a repeating one plans its next in the same change."""
    with vault.change(_("Complete action")) as session:
        _finish(session, action_id, "done", on or vault.today, result)


def skip(vault: Vault, action_id: int, *, on: date | None = None, result: str = "") -> None:
    """Close an action that won't be done; a repeating one plans its next in the same change."""
    with vault.change(_("Skip action")) as session:
        _finish(session, action_id, "skipped", on or vault.today, result)


def postpone(vault: Vault, action_id: int, to: date) -> None:
    """Move the due date. The other days of a repeating action stay; a hard deadline refuses with InvalidInput."""
    with vault.change(_("Postpone action")) as session:
        action = _planned(session, action_id)
        if action.deadline:
            sentence = _("This deadline is set from outside and can’t be moved. Set a reminder instead.")
            raise InvalidInput([Problem("due_on", sentence)])
        rule = Rule.read(action.rule)
        if action.recurrence and action.due_on:
            action.rule = str(Rule(rule.day, rule.on or action.due_on))
        action.due_on, action.remind_on = to, None


def remind(vault: Vault, action_id: int, on: date | None) -> None:
    """Keep an action out of Today until `on` (None: show it again); the day it is due stays."""
    with vault.change(_("Remind later")) as session:
        _planned(session, action_id).remind_on = on


def reopen(vault: Vault, action_id: int) -> None:
    """Plan a closed action again. It no longer repeats: its next was planned when it was closed."""
    with vault.change(_("Reopen action")) as session:
        action = _get(session, action_id)
        if action.status == "planned":
            raise InvalidInput([Problem("status", _("This action is open already. Nothing was changed."))])
        action.status, action.done_on = "planned", None
        if action.recurrence and action.due_on:
            action.recurrence, action.rule = None, ""


def assign(vault: Vault, action_id: int, member_id: int | None) -> None:
    """Give an action to a member, or to nobody."""
    with vault.change(_("Assign action")) as session:
        if member_id is not None and session.get(Member, member_id) is None:
            raise NotFound(_("This caseworker is not in the casebook. Nothing was changed."))
        _planned(session, action_id).assignee_id = member_id


def of_case(vault: Vault, case_id: int, include_done: bool = True) -> list[ActionRow]:
    """The actions of a case: open ones by due date, undated last, then closed ones, newest first."""
    query = select(Action).where(Action.case_id == case_id)
    if not include_done:
        query = query.where(Action.status == "planned")
    with vault.read() as session:
        found = session.scalars(query).all()
        members = dict(session.execute(select(Member.id, Member.name)).all())
    rows = [_row(action, members, vault.today) for action in found]
    still_open = sorted(
        (r for r in rows if r.status == "planned"), key=lambda r: (r.due_on or date.max, r.time, r.id)
    )
    closed = sorted((r for r in rows if r.status != "planned"), key=lambda r: (r.done_on or date.min, r.id))
    return still_open + closed[::-1]


def _finish(session: Session, action_id: int, status: str, on: date, result: str) -> None:
    action = _planned(session, action_id)
    action.status, action.done_on = status, on
    action.result = result.strip() or action.result
    if action.recurrence and action.due_on:
        planned = following(action.recurrence, Rule.read(action.rule), action.due_on, on)
        if planned:
            carried = {name: getattr(action, name) for name in _CARRIED_ON}
            session.add(Action(**carried, due_on=planned[0], rule=str(planned[1])))
    session.flush()


def _get(session: Session, action_id: int) -> Action:
    action = session.get(Action, action_id)
    if action is None:
        raise NotFound(_("This action is not in the casebook. Nothing was changed."))
    return action


def _planned(session: Session, action_id: int) -> Action:
    action = _get(session, action_id)
    if action.status != "planned":
        raise InvalidInput([Problem("status", _("This action is closed already. Nothing was changed."))])
    return action


def _row(action: Action, members: dict[int, str], today: date) -> ActionRow:
    return ActionRow(
        action.id, action.title, action.kind, action.due_on, action.time, action.deadline, action.status,
        action.done_on, action.result, members.get(action.assignee_id or 0, ""), action.recurrence,
        _state(action, today), action.remind_on,
    )  # fmt: skip


def _state(action: Action, today: date) -> str:
    if action.status != "planned":
        return action.status
    if reminders.hides(action, today):
        return "later"
    due = action.due_on or (today if action.remind_on else date.max)
    return "upcoming" if due > today else "today" if due == today else "overdue"
