"""The country situation beside the cases: themes, what is said of them, laws, promises and figures."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.law import LegalProvision
from kazrights.model.record import Record, field, wording


class Theme(Record):
    """A subject that cases, laws, figures and commitments hang on."""

    __tablename__ = "theme"

    code: Mapped[str] = field(N_("Theme"), terms="theme", required=True, unique=True)
    position: Mapped[int] = mapped_column(default=0)

    notes: Mapped[list[ThemeNote]] = relationship(lazy="raise_on_sql", order_by="ThemeNote.id")


class ThemeNote(Record):
    """A statement on the situation of a theme in a year, or an event of the country as a whole."""

    __tablename__ = "theme_note"

    theme_id: Mapped[int] = mapped_column(ForeignKey("theme.id"), index=True)
    period: Mapped[FuzzyDate | None] = field(N_("Period"))
    event_type: Mapped[str | None] = field(N_("What happened"), terms="event_type")
    place: Mapped[Wording] = wording(N_("Place"))
    text: Mapped[Wording] = wording(N_("Text"), required=True)


class ThemeCase(Record):
    """A case that hangs on a theme."""

    __tablename__ = "theme_case"

    theme_id: Mapped[int] = mapped_column(ForeignKey("theme.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)


class LawChange(Record):
    """A law or provision that came, changed or was used in a new way."""

    __tablename__ = "law_change"

    theme_id: Mapped[int] = mapped_column(ForeignKey("theme.id"), index=True)
    name: Mapped[Wording] = wording(N_("Law"), required=True)
    kind: Mapped[str] = field(N_("What changed"), terms="law_change_kind", required=True)
    provision_id: Mapped[int | None] = field(N_("Provision"), ForeignKey("legal_provision.id"))
    by: Mapped[Wording] = wording(N_("By whom"))
    signed_on: Mapped[FuzzyDate | None] = field(N_("Signed"))
    in_force_on: Mapped[FuzzyDate | None] = field(N_("In force"))
    content: Mapped[Wording] = wording(N_("Content"))
    note: Mapped[Wording] = wording(N_("Human-rights note"))

    provision: Mapped[LegalProvision | None] = relationship(lazy="raise_on_sql")


class Commitment(Record):
    """A promise by the state: who, what, when made and by when to be kept."""

    __tablename__ = "commitment"

    theme_id: Mapped[int] = mapped_column(ForeignKey("theme.id"), index=True)
    by: Mapped[Wording] = wording(N_("Who promised"))
    office_id: Mapped[int | None] = field(N_("Office"), ForeignKey("office.id"))
    what: Mapped[Wording] = wording(N_("What"), required=True)
    made_on: Mapped[FuzzyDate | None] = field(N_("Promised"))
    due_on: Mapped[FuzzyDate | None] = field(N_("By when"))
    to_whom: Mapped[Wording] = wording(N_("To whom"))
    status: Mapped[str] = field(N_("Status"), terms="commitment_status", default="open")
    review_on: Mapped[date | None] = field(N_("Review"), index=True)


class Figure(Record):
    """A published number: how many of what, in or at which time, according to whom.

    `value` is None where the source gives words only; they stand in `as_written`.
    """

    __tablename__ = "figure"

    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"), index=True)
    value: Mapped[float | None] = field(N_("Number"))
    as_written: Mapped[Wording] = wording(N_("In words"))
    unit: Mapped[str] = field(N_("Unit"), terms="figure_unit", required=True)
    counts: Mapped[Wording] = wording(N_("What it counts"), required=True)
    period: Mapped[FuzzyDate | None] = field(N_("Period or date"))
    as_of: Mapped[bool] = field(N_("The date is a closing date"), default=False)
    publisher: Mapped[Wording] = wording(N_("Published by"))
    provision_id: Mapped[int | None] = field(N_("Provision"), ForeignKey("legal_provision.id"))
