"""Something that happened, when, where, to whom and by whom, as a source tells it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.person import Person
from kazrights.model.record import Record, field, wording


class Event(Record):
    """An event of a case; `text` is its printed sentence, `detail` what is folded and internal."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_case", "case_id", "recorded_at"),
        Index("ix_event_recorded", "recorded_at", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    type: Mapped[str] = field(N_("What happened"), terms="event_type", required=True)
    happened_on: Mapped[FuzzyDate | None] = field(N_("When"), index=True)
    date_note: Mapped[str] = field(N_("About the date"), default="")
    place: Mapped[Wording] = wording(N_("Place"))
    region: Mapped[str | None] = field(N_("Region"), terms="region")
    facility_id: Mapped[int | None] = field(N_("Facility"), ForeignKey("facility.id"))
    text: Mapped[Wording] = wording(N_("Sentence"))
    detail: Mapped[Wording] = wording(N_("Sensitive detail"), sensitive=True)
    sensitive: Mapped[bool] = field(N_("Folded"), default=False)
    in_letters: Mapped[bool] = field(N_("Used in letters"), default=False)
    violation_status: Mapped[str | None] = field(N_("How established"), terms="violation_status")

    people: Mapped[list[EventPerson]] = relationship(lazy="raise_on_sql", order_by="EventPerson.id")


class EventPerson(Record):
    """A person's part in an event."""

    __tablename__ = "event_person"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str] = field(N_("Role"), terms="case_role", required=True)

    person: Mapped[Person] = relationship(lazy="raise_on_sql")
