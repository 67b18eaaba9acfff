"""The facts of a case as entries of its timeline: events, detentions and transfers, hearings, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.casework.legal_events import type_of_decision, type_of_detention
from kazrights.casework.sentences import sanction_words
from kazrights.casework.timeline_entry import Entry
from kazrights.model.custody import DetentionPeriod, Transfer
from kazrights.model.event import Event
from kazrights.model.proceeding import Decision, Hearing, Proceeding
from kazrights.model.term import vocabulary


def events(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """What is recorded as an event; of a folded one not even the kind is said."""
    for event in session.scalars(select(Event).where(Event.case_id == case_id).order_by(Event.id)):
        label = vocabulary("event_type").label(event.type, language)
        yield Entry(
            kind="event",
            record_id=event.id,
            uid=event.uid,
            type=event.type,
            label=_("Folded") if event.sensitive else label,
            on=event.happened_on,
            text=event.text.best(language),
            place=event.place.best(language),
            sensitive=event.sensitive,
            detail=event.detail.best(language),
            date_note=event.date_note,
            learned_on=event.learned_on,
            recorded_at=event.recorded_at,
        )


def detentions(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Times in custody, at their beginning; not those that an event tells already."""
    own = (DetentionPeriod.case_id == case_id, DetentionPeriod.told_by_id.is_(None))
    found = select(DetentionPeriod).where(*own).order_by(DetentionPeriod.id)
    for period in session.scalars(found.options(selectinload(DetentionPeriod.facility))):
        facility = period.facility.name.best(language) if period.facility else ""
        place = period.place.best(language)
        type_code = type_of_detention(period)
        yield Entry(
            kind="detention",
            record_id=period.id,
            uid=period.uid,
            type=type_code,
            label=vocabulary("event_type").label(type_code, language),
            on=period.from_on,
            until=period.to_on,
            text=period.text.best(language) or period.reason.best(language),
            place=", ".join(part for part in (facility, place) if part),
            sensitive=period.sensitive,
            learned_on=period.learned_on,
            recorded_at=period.recorded_at,
        )


def transfers(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Moves to another place during a time in custody; folded where that time is."""
    found = (
        select(Transfer, DetentionPeriod.sensitive)
        .join(DetentionPeriod, DetentionPeriod.id == Transfer.detention_id)
        .where(DetentionPeriod.case_id == case_id)
        .order_by(Transfer.id)
        .options(selectinload(Transfer.facility))
    )
    for transfer, sensitive in session.execute(found):
        yield Entry(
            kind="transfer",
            record_id=transfer.id,
            uid=transfer.uid,
            type="transfer",
            label=vocabulary("event_type").label("transfer", language),
            on=transfer.moved_on,
            text=transfer.reason.best(language) or transfer.note.best(language),
            place=transfer.facility.name.best(language) if transfer.facility else "",
            sensitive=sensitive,
            learned_on=transfer.learned_on,
            recorded_at=transfer.recorded_at,
        )


def hearings(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Sittings held and to come."""
    found = select(Hearing, Proceeding).join(Proceeding, Proceeding.id == Hearing.proceeding_id)
    for hearing, proceeding in session.execute(
        found.where(Proceeding.case_id == case_id).order_by(Hearing.id)
    ):
        kind = vocabulary("hearing_type").label(hearing.type, language) if hearing.type else _("Hearing")
        yield Entry(
            kind="hearing",
            record_id=hearing.id,
            uid=hearing.uid,
            type="hearing",
            label=kind,
            on=hearing.held_on,
            time=hearing.time,
            text=hearing.outcome.best(language),
            place=hearing.place.best(language) or proceeding.court.best(language),
            sensitive=proceeding.sensitive,
            learned_on=hearing.learned_on,
            recorded_at=hearing.recorded_at,
        )


def decisions(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Rulings, with what they impose; not those that an event tells already."""
    found = (
        select(Decision, Proceeding)
        .join(Proceeding, Proceeding.id == Decision.proceeding_id)
        .where(Proceeding.case_id == case_id, Decision.told_by_id.is_(None))
        .order_by(Decision.id)
        .options(selectinload(Decision.sanctions))
    )
    for decision, proceeding in session.execute(found):
        imposed = "; ".join(sanction_words(sanction, language) for sanction in decision.sanctions)
        yield Entry(
            kind="decision",
            record_id=decision.id,
            uid=decision.uid,
            type=type_of_decision(decision),
            label=vocabulary("decision_kind").label(decision.kind, language),
            on=decision.decided_on,
            text=decision.text.best(language) or imposed or _outcome(decision, language),
            place=decision.court.best(language) or proceeding.court.best(language),
            sensitive=decision.sensitive or proceeding.sensitive,
            date_note=decision.date_note,
            learned_on=decision.learned_on,
            recorded_at=decision.recorded_at,
        )


def _outcome(decision: Decision, language: str) -> str:
    return vocabulary("decision_outcome").label(decision.outcome, language) if decision.outcome else ""
