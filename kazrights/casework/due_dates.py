"""The dates that the facts of the cases bring: hearings, ends of measures, reviews."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Integer, String, and_, case, cast, func, select, type_coerce
from sqlalchemy.orm import Session, load_only

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.casework.sentences import computed_end, sanction_words
from kazrights.model.case import Case
from kazrights.model.proceeding import Decision, Hearing, Proceeding, Sanction
from kazrights.model.term import vocabulary

_MEASURE = (
    Sanction.kind, Sanction.length, Sanction.unit, Sanction.amount, Sanction.currency, Sanction.activity,
    Sanction.starts_on,
)  # fmt: skip
# A calendar whose months all have 31 days, in which SQL can add a length to a date. It is never wrong by a week,
# and so leaves few measures whose true end is to be computed.
_YEAR, _DAY, _SLACK = 372, 372 / 365.25, 7
FINISHED = ("closed", "transferred", "duplicate")


def hearings(session: Session, last: date, scope: Scope) -> Found:
    """Hearings from the day of `scope` to `last` whose day is known."""
    on = scope.on
    held_on = type_coerce(Hearing.held_on, String)
    query = (
        select(Hearing.id, Proceeding.case_id, Hearing.held_on, Hearing.time, Hearing.type, Proceeding.court)
        .join(Proceeding, Proceeding.id == Hearing.proceeding_id)
        .where(held_on >= on.isoformat(), held_on < (last + timedelta(days=1)).isoformat())
        .where(scope.of_case(Proceeding.case_id))
    )
    rows = []
    for hearing_id, case_id, held, time, kind, court in session.execute(query):
        if held is not None and held.precision == "day":
            named = vocabulary("hearing_type").label(kind, i18n.language()) if kind else _("Hearing")
            where = court.best(i18n.language())
            title = _("{hearing}, {court}").format(hearing=named, court=where) if where else named
            due_on = date.fromisoformat(held.start)
            rows.append(DueRow("hearing", hearing_id, case_id, title, due_on, (due_on - on).days, time))
    return Found.of(rows, scope.limit)


def sanction_ends(session: Session, last: date, scope: Scope) -> Found:
    """Measures on our people that end from the day of `scope` to `last`, by their length."""
    on = scope.on
    start = type_coerce(func.coalesce(Sanction.starts_on, Decision.decided_on), String)
    year, month, day = (cast(func.substr(start, at, n), Integer) for at, n in ((1, 4), (6, 2), (9, 2)))
    unit = case((Sanction.unit == "year", _YEAR), (Sanction.unit == "month", 31), else_=_DAY)
    ends = year * _YEAR + month * 31 + day + Sanction.length * unit
    query = (
        select(Sanction, Decision, Proceeding.case_id)
        .join(Decision, Decision.id == Sanction.decision_id)
        .join(Proceeding, Proceeding.id == Decision.proceeding_id)
        .where(Sanction.length.is_not(None), Sanction.ended_on.is_(None), Sanction.opponent_id.is_(None))
        .where(ends.between(_rough(on) - _SLACK, _rough(last) + _SLACK), scope.of_case(Proceeding.case_id))
        .options(load_only(*_MEASURE), load_only(Decision.decided_on))
    )
    near = [
        (end, case_id, sanction)
        for sanction, decision, case_id in session.execute(query)
        if (end := computed_end(sanction, decision)) is not None and on <= end <= last
    ]
    rows = []
    for end, case_id, sanction in sorted(near, key=lambda found: found[:2])[: scope.limit]:
        title = _("Ends: {measure}").format(measure=sanction_words(sanction, i18n.language()))
        rows.append(DueRow("sanction_end", sanction.id, case_id, title, end, (end - on).days))
    return Found(rows, len(near))


def reviews(session: Session, first: date, last: date, scope: Scope) -> Found:
    """Cases still followed that are to be reviewed from `first` to `last`."""
    condition = and_(Case.review_on.between(first, last), Case.status.not_in(FINISHED), scope.of_cases())
    query = select(Case.id, Case.review_on, Case.review_note).where(condition)
    found = session.execute(query.order_by(Case.review_on, Case.id).limit(scope.limit)).all()
    rows = [
        DueRow("review", case_id, case_id, _review_words(note), due_on, (due_on - scope.on).days)
        for case_id, due_on, note in found
        if due_on is not None
    ]
    counted = select(func.count()).select_from(Case).where(condition)
    return Found(rows, session.scalar(counted) or 0 if scope.is_full(len(rows)) else len(rows))


def _review_words(note: str) -> str:
    return _("Review of the case: {note}").format(note=note) if note else _("Review of the case")


def _rough(day: date) -> int:
    return day.year * _YEAR + day.month * 31 + day.day
