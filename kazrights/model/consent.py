"""What a person agreed to: for which purpose, and under how much of their name."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.model.record import Record, field


class Consent(Record):
    """One act of consent, given once and for named purposes."""

    __tablename__ = "consent"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    given_by: Mapped[str] = field(N_("Given by"), terms="consent_given_by", required=True)
    method: Mapped[str | None] = field(N_("How"), terms="consent_method")
    given_on: Mapped[FuzzyDate | None] = field(N_("Given"))
    taken_by_id: Mapped[int | None] = field(N_("Taken by"), ForeignKey("member.id"))
    language: Mapped[str | None] = field(N_("Language"))
    expires_on: Mapped[date | None] = field(N_("Expires"))
    review_on: Mapped[date | None] = field(N_("Review"))
    withdrawn_on: Mapped[date | None] = field(N_("Withdrawn"))
    remarks: Mapped[str] = field(N_("Remarks"), default="", sensitive=True)

    grants: Mapped[list[ConsentGrant]] = relationship(lazy="raise_on_sql", order_by="ConsentGrant.id")


class ConsentGrant(Record):
    """One cell of the consent matrix: a purpose and the level of identity allowed for it."""

    __tablename__ = "consent_grant"

    consent_id: Mapped[int] = mapped_column(ForeignKey("consent.id"), index=True)
    purpose: Mapped[str] = field(N_("Purpose"), terms="consent_purpose", required=True)
    identity_level: Mapped[str] = field(N_("Named as"), terms="consent_identity_level", required=True)
