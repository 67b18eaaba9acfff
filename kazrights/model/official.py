"""Offices that letters go to, and who holds them: the post stays, the holder changes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import Record, field, wording


class Office(Record):
    """A post that can be written to, with its salutation and close in each language."""

    __tablename__ = "office"
    __table_args__ = (UniqueConstraint("code"),)

    code: Mapped[str] = field(N_("Code"), required=True)
    title: Mapped[Wording] = wording(N_("Title"), required=True)
    institution: Mapped[Wording] = wording(N_("Institution"))
    level: Mapped[str | None] = field(N_("Level"), terms="office_level")
    salutation: Mapped[Wording] = wording(N_("Salutation"))
    salutation_f: Mapped[Wording] = wording(N_("Salutation, when a woman holds the office"))
    salutation_general: Mapped[Wording] = wording(N_("Salutation, when the holder is not known"))
    closing: Mapped[Wording] = wording(N_("Sign-off"))
    address: Mapped[str] = field(N_("Postal address"), default="")
    email: Mapped[str] = field(N_("E-mail"), default="")
    address_source: Mapped[str] = field(N_("Where the address comes from"), default="")
    address_dated: Mapped[str] = field(N_("Address dated"), default="")
    checked_on: Mapped[date | None] = field(N_("Address checked"))
    preferred_language: Mapped[str | None] = field(N_("Preferred language"))
    competence: Mapped[str] = field(N_("What it can do"), default="")
    reply_days: Mapped[int] = field(N_("Working days to reply"), default=15)
    evidence: Mapped[str] = field(N_("Evidence"), default="")

    holders: Mapped[list[OfficeHolder]] = relationship(lazy="raise_on_sql", order_by="OfficeHolder.id")


class OfficeHolder(Record):
    """Who holds, or held, an office; `current` marks the one to address."""

    __tablename__ = "office_holder"

    office_id: Mapped[int] = mapped_column(ForeignKey("office.id"), index=True)
    name: Mapped[Wording] = wording(N_("Name"), required=True)
    sex: Mapped[str | None] = field(N_("Sex"), terms="sex")
    from_on: Mapped[FuzzyDate | None] = field(N_("From"))
    to_on: Mapped[FuzzyDate | None] = field(N_("To"))
    current: Mapped[bool] = field(N_("Holds it now"), default=False)
    source: Mapped[str] = field(N_("Source"), default="")
    checked_on: Mapped[date | None] = field(N_("Checked"))


class OfficeGroup(Record):
    """Offices that are often written to together."""

    __tablename__ = "office_group"

    name: Mapped[str] = field(N_("Name"), required=True)

    members: Mapped[list[OfficeGroupMember]] = relationship(
        lazy="raise_on_sql", order_by="OfficeGroupMember.id"
    )


class OfficeGroupMember(Record):
    """An office in a group."""

    __tablename__ = "office_group_member"

    group_id: Mapped[int] = mapped_column(ForeignKey("office_group.id"), index=True)
    office_id: Mapped[int] = mapped_column(ForeignKey("office.id"), index=True)
