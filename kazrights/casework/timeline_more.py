"""What a line of the timeline says when it is opened: who took part, what else is known, and who entered it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.people import shown_name
from kazrights.casework.sentences import length_words, sanction_words
from kazrights.casework.timeline_entry import Entry
from kazrights.model.action import Contact
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event, EventPerson
from kazrights.model.member import Member
from kazrights.model.person import Person
from kazrights.model.proceeding import Decision, Hearing
from kazrights.model.record import Record, label_of
from kazrights.model.source import Attachment, Citation
from kazrights.model.tables import BY_NAME
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_TABLES = {"detention": "detention_period", "action_done": "action", "file": "attachment"}
_SAID = {
    "detention": ("basis", "regime", "reason"),
    "hearing": ("judge", "public", "observed"),
    "decision": ("outcome",),
    "event": ("region", "violation_status"),
    "contact": ("with_whom",),
    "file": ("file_name",),
}
"""Fields that an opened line tells besides those that its entry has."""


@dataclass(frozen=True, slots=True)
class More:
    """`people` are pairs of name and part in it; `facts` of label and value; `entered_by` a caseworker's name or ""."""

    people: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    files: tuple[str, ...]
    entered_by: str


def record_type(entry: Entry) -> type[Record]:
    """The kind of record that an entry stands in."""
    return BY_NAME[_TABLES.get(entry.kind, entry.kind)]


def more(vault: Vault, entry: Entry, language: str) -> More:
    """The rest of an entry; raises NotFound when its record is gone."""
    with vault.read() as session:
        record = records.load(session, record_type(entry), entry.record_id)
        member = session.get(Member, record.recorded_by) if record.recorded_by else None
        return More(
            people=tuple(_people(session, record, language)),
            facts=tuple(_facts(record, entry, language)),
            files=tuple(_files(session, entry)),
            entered_by=member.name if member else "",
        )


def _people(session: Session, record: Record, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(record, Event):
        parts = select(EventPerson).where(EventPerson.event_id == record.id).order_by(EventPerson.id)
        loaded = selectinload(EventPerson.person).selectinload(Person.names)
        for part in session.scalars(parts.options(loaded)):
            role = vocabulary("case_role").label(part.role, language)
            yield shown_name(part.person, language), role
    elif isinstance(record, DetentionPeriod | Contact) and record.person_id:
        named = select(Person).where(Person.id == record.person_id).options(selectinload(Person.names))
        yield shown_name(session.scalars(named).one(), language), ""


def _facts(record: Record, entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    for name in _SAID.get(entry.kind, ()):
        if value := _words(record, name, language):
            yield label_of(type(record), name), value
    if isinstance(record, DetentionPeriod):
        if record.to_on:
            yield label_of(DetentionPeriod, "to_on"), record.to_on.show(language)
        if length := length_words(record, language):
            yield label_of(DetentionPeriod, "length"), length
    elif isinstance(record, Decision):
        for sanction in record.sanctions:
            yield _("Measure"), sanction_words(sanction, language)
    elif isinstance(record, Hearing) and record.time:
        yield label_of(Hearing, "time"), record.time


def _words(record: Record, name: str, language: str) -> str:
    value = getattr(record, name)
    terms = type(record).__table__.columns[name].info.get("terms")
    if terms and value:
        return vocabulary(terms).label(value, language)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return value.best(language) if hasattr(value, "best") else str(value or "")


def _files(session: Session, entry: Entry) -> list[str]:
    """The files of the sources that it rests on."""
    kept = (
        select(Attachment.title)
        .join(Citation, Citation.source_id == Attachment.source_id)
        .where(Citation.of_uid == entry.uid)
        .order_by(Attachment.id)
        .distinct()
    )
    return list(session.scalars(kept))
