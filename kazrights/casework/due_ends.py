"""What runs out: consents, appeals, and the promises of the state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import headings
from kazrights.casework.due_dates import FINISHED
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.model.appeal import Appeal, AppealCase
from kazrights.model.case import Case, CasePerson
from kazrights.model.consent import Consent, ConsentGrant
from kazrights.model.country import Commitment

_STILL_SHOWN = timedelta(days=30)
"""How long something that ran out is shown when nothing can be done about it but to know."""
_PROMISED = ("open", "partly", "overdue")


def consents(session: Session, last: date, scope: Scope) -> Found:
    """Consents that expire, or are to be looked at again, by `last`, of people whose case is still followed.

    One that has expired stays until all it allowed is allowed by another, or it is marked as withdrawn.
    """
    query = (
        select(Consent.id, Consent.person_id, Consent.expires_on, Consent.review_on)
        .where(or_(Consent.expires_on <= last, Consent.review_on <= last))
        .where(Consent.withdrawn_on.is_(None), ~_replaced())
    )
    found = session.execute(query).all()
    people = {row.person_id for row in found}
    names, cases = headings.of_people(session, people), _followed(session, people, scope)
    rows = []
    for consent_id, person_id, expires_on, review_on in found:
        ends = expires_on is not None and expires_on <= last
        day = expires_on if ends else review_on
        if day is not None and person_id in cases:
            words = _consent_words(names.get(person_id, ""), ends=ends, past=day < scope.on)
            rows.append(DueRow("consent", consent_id, cases[person_id], words, day, (day - scope.on).days))
    return Found.of(rows, scope.limit)


def appeals(session: Session, last: date, scope: Scope) -> Found:
    """Appeals that were not stopped and whose time ends by `last`, or ended a short while ago."""
    end = func.coalesce(Appeal.extended_to, Appeal.until)
    theirs = select(AppealCase.case_id).where(
        AppealCase.appeal_id == Appeal.id, scope.of_case(AppealCase.case_id)
    )
    first = theirs.with_only_columns(func.min(AppealCase.case_id)).scalar_subquery()
    cases = theirs.with_only_columns(func.count()).scalar_subquery()
    query = select(Appeal.id, Appeal.title, end, first, cases).where(
        Appeal.stopped_on.is_(None), end.between(scope.on - _STILL_SHOWN, last), cases > 0
    )
    rows = []
    for appeal_id, title, ends_on, case_id, several in session.execute(query):
        day = ends_on if isinstance(ends_on, date) else date.fromisoformat(ends_on)
        words = _("Appeal ends: {title}").format(title=title.best(i18n.language()))
        if several > 1:
            with_count = ngettext("{appeal} ({n} case)", "{appeal} ({n} cases)", several)
            words = with_count.format(appeal=words, n=several)
        rows.append(DueRow("appeal", appeal_id, case_id, words, day, (day - scope.on).days))
    return Found.of(rows, scope.limit)


def commitments(session: Session, last: date, scope: Scope) -> Found:
    """Promises to be looked at again by `last`; without such a day, those due by then or a short while ago."""
    rows = [
        DueRow(
            "commitment", found.id, None, _("Promise: {what}").format(what=found.what.best(i18n.language())),
            day, (day - scope.on).days, heading=found.by.best(i18n.language()), theme_id=found.theme_id,
        )
        for found, day in _promised(session, scope.on)
        if day <= last
    ]  # fmt: skip
    return Found.of(rows, scope.limit)


def look_at_on(promise: Commitment) -> date | None:
    """The day that a promise is to be looked at: its review, else the last day to keep it; None once it is settled."""
    if promise.status not in _PROMISED:
        return None
    return promise.review_on or (promise.due_on.latest if promise.due_on else None)


def _promised(session: Session, on: date) -> Iterator[tuple[Commitment, date]]:
    dated = or_(Commitment.review_on.is_not(None), Commitment.due_on.is_not(None))
    for found in session.scalars(select(Commitment).where(Commitment.status.in_(_PROMISED), dated)):
        due_on = found.due_on.latest if found.due_on else None
        if found.review_on is not None:
            yield found, found.review_on
        elif due_on is not None and due_on >= on - _STILL_SHOWN:
            yield found, due_on


def _replaced() -> ColumnElement[bool]:
    """Whether everything that a consent allows is allowed for longer by other consents of the same person."""
    other, theirs, own = aliased(Consent), aliased(ConsentGrant), aliased(ConsentGrant)
    longer = or_(other.expires_on.is_(None), other.expires_on > Consent.expires_on)
    covered = (
        exists()
        .where(theirs.consent_id == other.id, theirs.purpose == own.purpose)
        .where(theirs.identity_level == own.identity_level)
        .where(other.person_id == Consent.person_id, other.id != Consent.id)
        .where(other.withdrawn_on.is_(None), longer)
    )
    granted = exists().where(own.consent_id == Consent.id)
    return and_(granted, ~exists().where(own.consent_id == Consent.id, ~covered))


def _followed(session: Session, people: set[int], scope: Scope) -> dict[int, int]:
    """The first case still followed of each of these people."""
    query = (
        select(CasePerson.person_id, func.min(CasePerson.case_id))
        .join(Case, Case.id == CasePerson.case_id)
        .where(CasePerson.person_id.in_(people), Case.status.not_in(FINISHED), scope.of_cases())
        .group_by(CasePerson.person_id)
    )
    return dict(session.execute(query).all())


def _consent_words(name: str, *, ends: bool, past: bool) -> str:
    if ends and past:
        return _("Consent of {name} has expired").format(name=name) if name else _("Consent has expired")
    if ends:
        return _("Consent of {name} expires").format(name=name) if name else _("Consent expires")
    if name:
        return _("Consent of {name}: to be looked at again").format(name=name)
    return _("Consent: to be looked at again")
