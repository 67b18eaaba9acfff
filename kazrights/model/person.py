"""A person, or a group counted as one, and the names they go by in each script."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import ADDED_LATER, Record, field, wording
from kazrights.names.fold import fold


class Person(Record):
    """Someone in the casebook; unnamed people have a description and, for a group, a count."""

    __tablename__ = "person"

    pseudonym: Mapped[str] = field(N_("Code name"), default="")
    counting_unit: Mapped[str] = field(N_("Counted as"), terms="counting_unit", default="individual")
    count: Mapped[int | None] = field(N_("How many"))
    count_words: Mapped[Wording] = wording(N_("How many, in words"))
    description: Mapped[Wording] = wording(N_("Description"))
    sex: Mapped[str | None] = field(N_("Sex"), terms="sex")
    born_on: Mapped[FuzzyDate | None] = field(N_("Born"))
    died_on: Mapped[FuzzyDate | None] = field(N_("Died"))
    occupation: Mapped[Wording] = wording(N_("Occupation"))
    citizenship: Mapped[str] = field(N_("Citizenship"), default="")
    home: Mapped[Wording] = wording(N_("Home"))
    health: Mapped[Wording] = wording(N_("Health"), sensitive=True)
    identity_note: Mapped[Wording] = wording(N_("Identity, in the person’s own words"), sensitive=True)
    languages: Mapped[str] = field(N_("Languages"), default="", server_default=ADDED_LATER)
    safe_to_contact: Mapped[str | None] = field(N_("Safe to contact"), terms="contact_safety")
    how_to_contact: Mapped[str] = field(N_("Safe way to contact"), default="", sensitive=True)
    remarks: Mapped[str] = field(N_("Remarks"), default="", sensitive=True)

    names: Mapped[list[PersonName]] = relationship(
        back_populates="person", lazy="raise_on_sql", order_by="PersonName.position, PersonName.id"
    )


class PersonName(Record):
    """One name of a person in one script and spelling; the first is the one shown."""

    __tablename__ = "person_name"
    __table_args__ = (Index("ix_person_name_folded", "folded", "person_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    full: Mapped[str] = field(N_("Full name"), required=True)
    family: Mapped[str] = field(N_("Family name"), default="")
    given: Mapped[str] = field(N_("Given name"), default="")
    patronymic: Mapped[str] = field(N_("Patronymic"), default="")
    script: Mapped[str] = field(N_("Script"), terms="name_script", default="Latn")
    language: Mapped[str | None] = field(N_("Language"))
    kind: Mapped[str] = field(N_("Kind of name"), terms="name_kind", default="common")
    preferred_for: Mapped[str] = field(
        N_("Preferred for"), default="", help=N_("Language codes of the letters that use it, such as “ru kk”")
    )
    evidence: Mapped[str] = field(N_("Where the spelling comes from"), default="")
    folded: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship(back_populates="names", lazy="raise_on_sql")

    def prepare(self) -> None:
        self.folded = fold(self.full)


class PersonRelation(Record):
    """What one person is to another, whatever the case: `other_id` is the `kind` of `person_id`."""

    __tablename__ = "person_relation"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[int] = field(N_("Other person"), ForeignKey("person.id"), index=True)
    kind: Mapped[str] = field(N_("Relation"), terms="relation_kind", required=True)
    certainty: Mapped[str | None] = field(N_("How sure"), terms="reliability")
    note: Mapped[Wording] = wording(N_("Note"))

    other: Mapped[Person] = relationship(foreign_keys=[other_id], lazy="raise_on_sql")
