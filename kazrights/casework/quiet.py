"""The cases from which nothing was heard for long."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import CompoundSelect, and_, func, or_, select, union_all
from sqlalchemy.orm import Session

from kazrights.base.i18n import _, ngettext
from kazrights.casework import records
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.model.action import Contact
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.letter import Letter
from kazrights.store.vault import Vault

USUAL_DAYS = 34  # days; the setting `quiet_days` of a casebook goes before it
_FOLLOWED = ("intake", "active", "long_term")


def cases(session: Session, days: int, scope: Scope) -> Found:
    """Cases without news for `days`: not opened, contacted, written about, nor an event recorded since.

    A review says that the silence is fine until its day; then the case stands among what is to be reviewed. The
    longest quiet come first among those shown; when there are more than the limit, those opened first are shown.
    """
    last_day = scope.on - timedelta(days=days)
    last_moment = datetime.combine(last_day + timedelta(days=1), time()).astimezone()
    recent: CompoundSelect[int | None] = union_all(
        select(Contact.case_id).where(Contact.happened_on > last_day),
        select(Event.case_id).where(Event.recorded_at >= last_moment),
        select(Letter.case_id).where(Letter.dated_on > last_day, Letter.case_id.is_not(None)),
    )
    condition = and_(
        Case.status.in_(_FOLLOWED),
        or_(Case.opened_on.is_(None), Case.opened_on <= last_day),
        Case.recorded_at < last_moment,
        Case.review_on.is_(None),
        Case.id.not_in(recent),
        scope.of_cases(),
    )
    query = (
        select(
            Case.id,
            Case.opened_on,
            Case.recorded_at,
            select(func.max(Contact.happened_on)).where(Contact.case_id == Case.id).scalar_subquery(),
            select(func.max(Event.recorded_at)).where(Event.case_id == Case.id).scalar_subquery(),
            select(func.max(Letter.dated_on)).where(Letter.case_id == Case.id).scalar_subquery(),
        )
        .where(condition)
        .order_by(Case.status, Case.opened_on)
        .limit(scope.limit)
    )
    rows = [_row(case_id, news, days, scope.on) for case_id, *news in session.execute(query)]
    found = Found.of(rows, scope.limit)
    if scope.is_full(len(rows)):
        found.count = session.scalar(select(func.count()).select_from(Case).where(condition)) or 0
    return found


def fine_until(vault: Vault, case_id: int, day: date, reason: str = "") -> None:
    """Say until when silence in a case is nothing to worry about, and why; on that day it is to be reviewed."""
    with vault.change(_("Silence is fine for now")) as session:
        case = records.load(session, Case, case_id)
        case.review_on, case.review_note = day, reason.strip()


def reviewed(vault: Vault, case_id: int) -> None:
    """A case was reviewed: no review is planned any more. What was noted for it stays."""
    with vault.change(_("Case reviewed")) as session:
        records.load(session, Case, case_id).review_on = None


def review_later(vault: Vault, case_id: int, day: date) -> None:
    """Move the review of a case."""
    with vault.change(_("Move the review")) as session:
        records.load(session, Case, case_id).review_on = day


def _row(case_id: int, news: list[date | datetime | None], days: int, on: date) -> DueRow:
    known = [n.astimezone().date() if isinstance(n, datetime) else n for n in news if n is not None]
    silent = (on - max(known)).days
    title = ngettext("No news for {n} day", "No news for {n} days", silent).format(n=silent)
    due_on = max(known) + timedelta(days=days)
    return DueRow("quiet", case_id, case_id, title, due_on, (due_on - on).days)
