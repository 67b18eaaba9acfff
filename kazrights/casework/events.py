"""What happened in a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.model.event import Event, EventPerson
from kazrights.model.person import Person
from kazrights.store.vault import Vault


def add(
    vault: Vault,
    case_id: int,
    type: str,
    happened_on: FuzzyDate | None = None,
    text: Wording | None = None,
    people: Sequence[tuple[int, str]] = (),
    **fields: Any,
) -> int:
    """An event, with the (person id, role) of those who took part; its id."""
    with vault.change(_("Add event")) as session:
        event = Event(case_id=case_id, type=type, happened_on=happened_on, text=text or Wording(), **fields)
        session.add(event)
        session.flush()
        session.add_all(EventPerson(event_id=event.id, person_id=who, role=role) for who, role in people)
        session.flush()
        return event.id


def of_case(vault: Vault, case_id: int) -> list[Event]:
    """The events of a case from the first to the last, with the people in them loaded."""
    with vault.read() as session:
        found = select(Event).where(Event.case_id == case_id)
        people = selectinload(Event.people).selectinload(EventPerson.person).selectinload(Person.names)
        order = (Event.happened_on.is_(None), Event.happened_on, Event.id)
        return list(session.scalars(found.order_by(*order).options(people)))


def set_people(vault: Vault, event_id: int, roles: Mapping[int, str | None]) -> None:
    """Say who took part as what, by person id; None for someone who did not. People not named stay as they are."""
    with vault.change(_("Change who took part")) as session:
        found = session.scalars(select(EventPerson).where(EventPerson.event_id == event_id)).all()
        for person_id, role in roles.items():
            parts = [part for part in found if part.person_id == person_id]
            if role and any(part.role == role for part in parts):
                continue
            for part in parts:
                session.delete(part)
            if role:
                session.add(EventPerson(event_id=event_id, person_id=person_id, role=role))


def roles(vault: Vault, event_id: int) -> dict[int, str]:
    """Who took part as what, by person id; the first part of someone who had several."""
    with vault.read() as session:
        found = select(EventPerson).where(EventPerson.event_id == event_id).order_by(EventPerson.id.desc())
        return {part.person_id: part.role for part in session.scalars(found)}
