"""The letters whose answer is due or soon due, each shown once."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session

from kazrights.base import clock, i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework import due_actions, reminders
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.model.action import Action
from kazrights.model.letter import Letter, Reply
from kazrights.model.official import Office

_AWAITING = ("created", "printed", "sent", "delivered")
_USUAL_DAYS = 15  # working days, as `Office.reply_days` has them unless told otherwise
_LETTER = (Letter.dated_on, Letter.sent_on, Letter.office_title, Office.reply_days)


def due_by(session: Session, last: date, scope: Scope) -> Found:
    """Replies due by `last`: by the open action that waits for it, else by the letter's own date.

    A letter whose action is done or skipped is no longer waited for.
    """
    by_action = _by_action(session, last, scope)
    return by_action.with_(_by_letter(session, last, scope), scope.limit)


def _by_action(session: Session, last: date, scope: Scope) -> Found:
    shown = and_(reminders.does_not_hide(scope.on), scope.of_actions())
    waiting = and_(due_actions.PLANNED, due_actions.IS_REPLY, Action.due_on <= last, shown)
    query = (
        due_actions.query(waiting)
        .add_columns(*_LETTER)
        .join(Letter, Letter.id == Action.letter_id)
        .outerjoin(Office, Office.id == Letter.office_id)
    )
    rows = []
    for *action, dated_on, sent_on, office, reply_days in session.execute(query.limit(scope.limit)):
        row = due_actions.row(action, scope.on, "reply")
        rows.append(
            _told(row._replace(id=row.letter_id or row.id), scope.on, sent_on or dated_on, office, reply_days)
        )
    return Found(rows, due_actions.count(session, waiting) if scope.is_full(len(rows)) else len(rows))


def _by_letter(session: Session, last: date, scope: Scope) -> Found:
    followed = exists().where(Action.letter_id == Letter.id, Action.kind.in_(due_actions.REPLY_KINDS))
    answered = exists().where(Reply.letter_id == Letter.id)
    waiting = and_(
        Letter.reply_due_on <= last,
        Letter.status.in_(_AWAITING),
        ~followed,
        ~answered,
        scope.of_case(Letter.case_id),
    )
    query = (
        select(Letter.id, Letter.case_id, Letter.reply_due_on, *_LETTER)
        .outerjoin(Office, Office.id == Letter.office_id)
        .where(waiting)
        .order_by(Letter.reply_due_on, Letter.case_id)
    )
    rows = []
    found = session.execute(query.limit(scope.limit))
    for letter_id, case_id, due_on, dated_on, sent_on, office, reply_days in found:
        assert due_on is not None  # the condition says so
        row = DueRow("reply", letter_id, case_id, "", due_on, (due_on - scope.on).days, letter_id=letter_id)
        rows.append(_told(row, scope.on, sent_on or dated_on, office, reply_days))
    counted = select(func.count()).select_from(Letter).where(waiting)
    return Found(rows, session.scalar(counted) or 0 if scope.is_full(len(rows)) else len(rows))


def _told(row: DueRow, on: date, sent_on: date, office: str, reply_days: int | None) -> DueRow:
    day = FuzzyDate.of(sent_on).show(i18n.language())
    said = _("Reply to the letter of {day}, {office}") if office else _("Reply to the letter of {day}")
    title = said.format(day=day, office=office)
    return row._replace(
        title=title, day=clock.working_days_between(sent_on, on), of_days=reply_days or _USUAL_DAYS
    )
