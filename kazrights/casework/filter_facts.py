"""The conditions of filters that ask what a case has or lacks: charges, news, next steps, letters, sources, consent."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from kazrights.model.action import Action, Contact
from kazrights.model.appeal import AppealCase
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.consent import Consent
from kazrights.model.country import Theme, ThemeCase
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.letter import Letter
from kazrights.model.proceeding import Charge, Decision, Proceeding
from kazrights.model.source import Citation

Values = tuple[str, ...]
HAS, LACKS, OVERDUE = "yes", "no", "overdue"
NOT_RECORDED = "-"
"""The value that stands for what a case does not say; no vocabulary has such a code."""


def coded(column: Any, codes: Values) -> ColumnElement[bool]:
    """The case has one of these codes there, or none at all where that is asked for."""
    known: ColumnElement[bool] = column.in_(codes)
    return or_(known, column.is_(None)) if NOT_RECORDED in codes else known


def of_category(categories: Values, _on: date) -> ColumnElement[bool]:
    """The case is of one of these categories, or of none."""
    known = Case.id.in_(select(CaseCategory.case_id).where(CaseCategory.category.in_(categories)))
    if NOT_RECORDED in categories:
        return or_(known, Case.id.not_in(select(CaseCategory.case_id)))
    return known


def of_theme(themes: Values, _on: date) -> ColumnElement[bool]:
    """The case hangs on one of these themes."""
    hanging = select(ThemeCase.case_id).join(Theme, Theme.id == ThemeCase.theme_id)
    return Case.id.in_(hanging.where(Theme.code.in_(themes)))


def opened(years: Values, _on: date) -> ColumnElement[bool]:
    """The case was opened in one of these years, or it is not said when."""
    within = [
        Case.opened_on.between(date(int(year), 1, 1), date(int(year), 12, 31))
        for year in years
        if year != NOT_RECORDED
    ]
    return or_(*within, *([Case.opened_on.is_(None)] if NOT_RECORDED in years else []))


def held(values: Values, _on: date) -> ColumnElement[bool]:
    """Whether somebody is recorded as held now."""
    return _one_of(values[0], select(DetentionPeriod.case_id).where(DetentionPeriod.ongoing))


def written_to(offices: Values, _on: date) -> ColumnElement[bool]:
    """A letter on the case went, or is to go, to one of these offices."""
    ids = [int(office) for office in offices]
    letters = select(Letter.case_id).where(Letter.case_id.is_not(None), Letter.status != "draft")
    return Case.id.in_(letters.where(Letter.office_id.in_(ids)))


def charged(provisions: Values, _on: date) -> ColumnElement[bool]:
    """A charge against our person rests on one of these provisions."""
    ids = [int(provision) for provision in provisions]
    charges = select(Proceeding.case_id).join(Charge, Charge.proceeding_id == Proceeding.id)
    return Case.id.in_(charges.where(Charge.opponent_id.is_(None), Charge.provision_id.in_(ids)))


def news(values: Values, on: date) -> ColumnElement[bool]:
    """Whether something was heard in the last days, "yes:30", or nothing was, "no:30".

    News are a contact, a letter of ours, an event recorded; a case opened since counts as heard of.
    """
    kind, _colon, days = values[0].partition(":")
    last_day = on - timedelta(days=int(days))
    moment = datetime.combine(last_day + timedelta(days=1), time()).astimezone()
    heard = or_(
        Case.id.in_(select(Contact.case_id).where(Contact.happened_on > last_day)),
        Case.id.in_(select(Event.case_id).where(Event.recorded_at >= moment)),
        Case.id.in_(select(Letter.case_id).where(Letter.dated_on > last_day, Letter.case_id.is_not(None))),
        Case.recorded_at >= moment,
        and_(Case.opened_on.is_not(None), Case.opened_on > last_day),
    )
    return heard if kind == HAS else ~heard


def next_action(values: Values, on: date) -> ColumnElement[bool]:
    """Whether an action is planned, none is, or one is overdue."""
    planned = select(Action.case_id).where(Action.status == "planned", Action.case_id.is_not(None))
    overdue = planned.where(Action.due_on < on)
    return _one_of(values[0], overdue if values[0] == OVERDUE else planned)


def appealed(values: Values, _on: date) -> ColumnElement[bool]:
    """Whether an appeal is for the case, or a letter was written on it."""
    letters = select(Letter.case_id).where(Letter.case_id.is_not(None))
    return _one_of(values[0], select(AppealCase.case_id), letters)


def sourced(values: Values, _on: date) -> ColumnElement[bool]:
    """Whether the case, or a fact in it, names its source."""
    facts: list[tuple[Any, str, Select[Any]]] = [
        (Case, "case", select(Case.id)),
        (Event, "event", select(Event.case_id)),
        (DetentionPeriod, "detention_period", select(DetentionPeriod.case_id)),
        (Proceeding, "proceeding", select(Proceeding.case_id)),
        (
            Decision,
            "decision",
            select(Proceeding.case_id).join(Decision, Decision.proceeding_id == Proceeding.id),
        ),
        (Charge, "charge", select(Proceeding.case_id).join(Charge, Charge.proceeding_id == Proceeding.id)),
    ]
    cited = (
        cases.where(record.uid.in_(select(Citation.of_uid).where(Citation.of_table == table)))
        for record, table, cases in facts
    )
    return _one_of(values[0], *cited)


def consented(values: Values, on: date) -> ColumnElement[bool]:
    """Whether a subject has a consent that holds: neither withdrawn nor expired."""
    holds = (
        select(CasePerson.case_id)
        .join(Consent, Consent.person_id == CasePerson.person_id)
        .where(
            CasePerson.role == "subject",
            Consent.withdrawn_on.is_(None),
            or_(Consent.expires_on.is_(None), Consent.expires_on >= on),
        )
    )
    return _one_of(values[0], holds)


def _one_of(value: str, *cases: Select[Any]) -> ColumnElement[bool]:
    """Whether a case is among any of these, or among none of them."""
    if value == LACKS:
        return and_(*(Case.id.not_in(some) for some in cases))
    return or_(*(Case.id.in_(some) for some in cases))
