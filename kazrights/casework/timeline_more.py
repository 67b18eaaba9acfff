"""What a line of the timeline says when it is opened: who took part, and who entered it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kazrights.casework.people import shown_name
from kazrights.casework.timeline_entry import Entry
from kazrights.model.event import Event, EventPerson
from kazrights.model.member import Member
from kazrights.model.person import Person
from kazrights.model.tables import BY_NAME
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_TABLES = {"detention": "detention_period", "action_done": "action"}


@dataclass(frozen=True, slots=True)
class More:
    """`people` are pairs of name and part in it; `entered_by` is a caseworker's name, or ""."""

    people: tuple[tuple[str, str], ...]
    entered_by: str


def more(vault: Vault, entry: Entry, language: str) -> More:
    """The rest of an entry."""
    record_type = BY_NAME[_TABLES.get(entry.kind, entry.kind)]
    with vault.read() as session:
        record = session.get(record_type, entry.record_id)
        member = session.get(Member, record.recorded_by) if record and record.recorded_by else None
        people: list[tuple[str, str]] = []
        if record_type is Event:
            parts = (
                select(EventPerson).where(EventPerson.event_id == entry.record_id).order_by(EventPerson.id)
            )
            loaded = selectinload(EventPerson.person).selectinload(Person.names)
            for part in session.scalars(parts.options(loaded)):
                role = vocabulary("case_role").label(part.role, language)
                people.append((shown_name(part.person, language), role))
        return More(tuple(people), member.name if member else "")
