"""A case: the file that is worked on, and how people stand to it. A case is not a person."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.person import Person
from kazrights.model.record import ADDED_LATER, Record, field, wording
from kazrights.names.fold import fold


class Case(Record):
    """One matter followed by the casebook: of one person, several, or a group without names."""

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("ref"),
        Index("ix_case_quiet", "status", "opened_on", "recorded_at", "review_on"),
    )

    ref: Mapped[str] = field(N_("Reference"), required=True)
    title: Mapped[Wording] = wording(N_("Title"))
    summary: Mapped[Wording] = wording(N_("Summary"))
    situation: Mapped[Wording] = wording(N_("Current situation"))
    status: Mapped[str] = field(N_("Case status"), terms="case_status", default="active")
    victim_status: Mapped[str | None] = field(N_("State of the person"), terms="victim_status", index=True)
    priority: Mapped[str | None] = field(N_("Priority"), terms="priority")
    risk: Mapped[str | None] = field(N_("Risk"), terms="risk")
    monitoring: Mapped[str | None] = field(N_("Monitoring"), terms="monitoring")
    region: Mapped[str | None] = field(N_("Region"), terms="region", index=True)
    place: Mapped[Wording] = wording(N_("Place"))
    assignee_id: Mapped[int | None] = field(N_("Caseworker"), ForeignKey("member.id"), index=True)
    opened_on: Mapped[date | None] = field(N_("Opened"), index=True)
    verified_on: Mapped[date | None] = field(N_("Last verified"))
    review_on: Mapped[date | None] = field(N_("Next review"), index=True)
    review_note: Mapped[str] = field(
        N_("About the next review"),
        default="",
        server_default=ADDED_LATER,
        help=N_("Such as why silence is fine"),
    )
    closed_on: Mapped[date | None] = field(N_("Closed"))
    outcome: Mapped[Wording] = wording(N_("Outcome"))
    as_of: Mapped[date | None] = field(N_("Facts stand at"))
    external_refs: Mapped[str] = field(N_("References elsewhere"), default="")
    consent_note: Mapped[str] = field(N_("Consent note"), default="")
    remarks: Mapped[str] = field(N_("Remarks"), default="", sensitive=True)
    folded: Mapped[str] = mapped_column(default="", index=True)

    people: Mapped[list[CasePerson]] = relationship(
        back_populates="case", lazy="raise_on_sql", order_by="CasePerson.id"
    )
    categories: Mapped[list[CaseCategory]] = relationship(lazy="raise_on_sql", order_by="CaseCategory.id")

    def prepare(self) -> None:
        self.folded = fold(" ".join((self.ref, self.title.en, self.title.ru, self.title.kk)))


class CaseCategory(Record):
    """One of the kinds of concern that a case belongs to."""

    __tablename__ = "case_category"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    category: Mapped[str] = field(N_("Category"), terms="case_category", required=True, index=True)


class CasePerson(Record):
    """How a person stands to a case."""

    __tablename__ = "case_person"
    __table_args__ = (Index("ix_case_person_person_id", "person_id", "case_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str] = field(N_("Role"), terms="case_role", required=True, default="subject")
    certainty: Mapped[str | None] = field(N_("How sure"), terms="reliability")
    since: Mapped[FuzzyDate | None] = field(N_("Since"))
    note: Mapped[Wording] = wording(N_("Note"))

    case: Mapped[Case] = relationship(back_populates="people", lazy="raise_on_sql")
    person: Mapped[Person] = relationship(lazy="raise_on_sql")


class CaseTag(Record):
    """A word of the caseworkers' own on a case, to find it by."""

    __tablename__ = "case_tag"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    tag: Mapped[str] = field(N_("Tag"), required=True, index=True)


class CaseLink(Record):
    """How a case stands to another: it precedes it, is part of it, runs beside it (read from `case_id`)."""

    __tablename__ = "case_link"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    other_id: Mapped[int] = field(N_("Other case"), ForeignKey("case.id"), index=True)
    kind: Mapped[str] = field(N_("How they are linked"), terms="case_link", required=True)
    note: Mapped[Wording] = wording(N_("Note"))


class Handover(Record):
    """A case passed from one caseworker to another, with what the next one has to know."""

    __tablename__ = "handover"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    from_id: Mapped[int | None] = field(N_("Handed over by"), ForeignKey("member.id"))
    to_id: Mapped[int] = field(N_("Handed over to"), ForeignKey("member.id"), index=True)
    handed_on: Mapped[date] = field(N_("When"))
    note: Mapped[str] = field(N_("Note"), required=True, sensitive=True)
