"""Turns the files of resources/sample into records, each resting on a section of the report.

A table is a record and its keys are the record's fields; a list of tables is the records that hang on it. A field
that points to another record says that record's `key`. An unknown word is an error, never skipped.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from kazrights.base.date_fields import Modifier
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.model.appeal import Demand
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.columns import DayColumn, FuzzyDateColumn, WordingColumn
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeCase, ThemeNote
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.event import Event, EventPerson
from kazrights.model.law import LegalProvision
from kazrights.model.letter import Sender
from kazrights.model.official import Office
from kazrights.model.person import Person, PersonName
from kazrights.model.proceeding import Charge, Decision, Opponent, Proceeding, Sanction
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source

Told = dict[str, Any]

# What a list of tables holds; the order matters where one points to the other.
PARTS: dict[str, type[Record]] = {
    "names": PersonName,
    "events": Event,
    "opponents": Opponent,
    "charges": Charge,
    "decisions": Decision,
    "sanctions": Sanction,
    "detentions": DetentionPeriod,
    "proceedings": Proceeding,
    "figures": Figure,
    "requests": Demand,
    "notes": ThemeNote,
    "laws": LawChange,
    "commitments": Commitment,
}
# Our own work and plain lists, which rest on no source.
UNCITED = (PersonName, Demand, Sender, Source, Theme)


class SampleLoader:
    """Keeps what the files have named so far: sections, facilities, offices, provisions, themes and people."""

    def __init__(self) -> None:
        self._session: Session
        self._named: dict[str, Record] = {}
        self._sections: dict[str, Wording] = {}
        self._source_id = 0

    def add_shared(self, session: Session, told: Told) -> None:
        """The report as a source, the facilities it names, and the invented sender."""
        self._session = session
        self._named |= {office.code: office for office in session.scalars(select(Office))}
        provisions = session.scalars(select(LegalProvision))
        self._named |= {f"{p.code}/{p.article}": p for p in provisions}
        self._source_id = self._add(Source, told["source"]).id
        self._sections = {code: Wording(**words) for code, words in told["sections"].items()}
        for facility in told["facilities"]:
            self._add(Facility, facility)
        self._add(Sender, told["sender"])

    def add_country(self, session: Session, told: Told) -> None:
        """The themes with their notes, laws, commitments and figures."""
        self._session = session
        for position, theme in enumerate(told["themes"]):
            self._add(Theme, theme | {"key": f"theme/{theme['code']}"}, position=position)

    def add_case(self, session: Session, told: Told) -> None:
        """One case with its people and all that hangs on it; people's keys hold within the case only."""
        self._session = session
        before = dict(self._named)
        people, section = told.pop("people"), told["section"]
        categories, themes = told.pop("categories"), told.pop("themes")
        parts = {name: told.pop(name) for name in PARTS if name in told}
        case = self._add(Case, told)
        for person in people:
            self._add_person(case, person, section)
        session.add_all(CaseCategory(case_id=case.id, category=category) for category in categories)
        session.add_all(
            ThemeCase(case_id=case.id, theme_id=self._named[f"theme/{theme}"].id) for theme in themes
        )
        self._add_parts(case, parts, section)
        self._named = before

    def _add_person(self, case: Case, told: Told, section: str) -> None:
        role, note = told.pop("role"), Wording(**told.pop("note", {}))
        person = self._add(Person, {"section": section, **told})
        self._session.add(CasePerson(case_id=case.id, person_id=person.id, role=role, note=note))

    def _add(self, record_type: type[Record], told: Told, **given: Any) -> Any:
        told = dict(told)
        key, section, people = told.pop("key", ""), told.pop("section", ""), told.pop("people", {})
        parts = {name: told.pop(name) for name in PARTS if name in told}
        record = record_type(**given, **dict(self._value(record_type, *item) for item in told.items()))
        self._session.add(record)
        self._session.flush()
        if key:
            self._named[key] = record
        if record_type not in UNCITED:
            self._cite(record, section)
        for person, role in people.items():
            part = EventPerson(event_id=record.id, person_id=self._named[person].id, role=role)
            self._session.add(part)
        self._add_parts(record, parts, section)
        return record

    def _add_parts(self, parent: Record, parts: Told, section: str) -> None:
        for name, record_type in PARTS.items():
            columns = inspect(record_type).columns
            for position, told in enumerate(parts.get(name, [])):
                given = {f"{parent.__tablename__}_id": parent.id}
                if "position" in columns:
                    given["position"] = position
                self._add(record_type, {"section": section} | told, **given)

    def _value(self, record_type: type[Record], name: str, said: Any) -> tuple[str, Any]:
        columns = inspect(record_type).columns
        if name not in columns:
            return f"{name}_id", self._named[said].id
        kind = columns[name].type
        if isinstance(kind, WordingColumn):
            return name, Wording(**said)
        if isinstance(kind, FuzzyDateColumn):
            return name, _fuzzy(said)
        return name, date.fromisoformat(said) if isinstance(kind, DayColumn) else said

    def _cite(self, record: Record, section: str) -> None:
        self._session.add(
            Citation(
                source_id=self._source_id,
                of_table=record.__tablename__,
                of_uid=record.uid,
                locator=self._sections[section],
            )
        )


def _fuzzy(said: str) -> FuzzyDate:
    """A day, month or year; “a/b” is from a to b, and “~” stands before what is approximate (as in EDTF)."""
    if "/" in said:
        start, end = said.split("/")
        return FuzzyDate(start, end, Modifier.from_to)
    return FuzzyDate(said[1:], modifier=Modifier.about) if said.startswith("~") else FuzzyDate(said)
