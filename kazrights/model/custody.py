"""Where and on what basis a person is held."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.errors import Problem
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_, _
from kazrights.base.wording import Wording
from kazrights.model.person import Person
from kazrights.model.record import Record, field, length_problems, wording


class Facility(Record):
    """A place where people are held, or an institution of care."""

    __tablename__ = "facility"

    name: Mapped[Wording] = wording(N_("Name"))
    named: Mapped[bool] = field(N_("Known by name"), default=True)
    codes: Mapped[str] = field(N_("Codes"), default="", help=N_("Such as “161/2, UK-161/2”"))
    kind: Mapped[str | None] = field(N_("Kind"), terms="facility_kind")
    place: Mapped[Wording] = wording(N_("Place"))
    region: Mapped[str | None] = field(N_("Region"), terms="region")
    address: Mapped[str] = field(N_("Address for letters"), default="")
    remarks: Mapped[str] = field(N_("Remarks"), default="")


class DetentionPeriod(Record):
    """A time in custody; `length` is the term ordered, in `unit`, where the dates are not known.

    `told_by_id` is the event that tells the same, so that a timeline shows it once.
    """

    __tablename__ = "detention_period"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    basis: Mapped[str] = field(N_("Basis"), terms="detention_basis", required=True)
    facility_id: Mapped[int | None] = field(N_("Facility"), ForeignKey("facility.id"))
    from_on: Mapped[FuzzyDate | None] = field(N_("From"))
    to_on: Mapped[FuzzyDate | None] = field(N_("To"))
    length: Mapped[float | None] = field(N_("Length"))
    unit: Mapped[str | None] = field(N_("Unit"), terms="duration_unit")
    reason: Mapped[Wording] = wording(N_("Reason given"))
    place: Mapped[Wording] = wording(N_("Place"))
    regime: Mapped[str] = field(N_("Regime"), default="")
    ongoing: Mapped[bool] = field(N_("Still held"), default=False)
    text: Mapped[Wording] = wording(N_("Sentence"))
    in_letters: Mapped[bool] = field(N_("Used in letters"), default=False)
    sensitive: Mapped[bool] = field(N_("Folded"), default=False)
    told_by_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"))

    person: Mapped[Person] = relationship(lazy="raise_on_sql")
    facility: Mapped[Facility | None] = relationship(lazy="raise_on_sql")
    transfers: Mapped[list[Transfer]] = relationship(lazy="raise_on_sql", order_by="Transfer.id")

    def problems(self) -> list[Problem]:
        found = super().problems()
        earliest = self.from_on.earliest if self.from_on else None
        latest = self.to_on.latest if self.to_on else None
        if earliest and latest and latest < earliest:
            found.append(Problem("to_on", _("It ends before it begins.")))
        return found + length_problems(self.length, self.unit)


class Transfer(Record):
    """A move to another facility during a time in custody."""

    __tablename__ = "transfer"

    detention_id: Mapped[int] = mapped_column(ForeignKey("detention_period.id"), index=True)
    facility_id: Mapped[int | None] = field(N_("To which facility"), ForeignKey("facility.id"))
    moved_on: Mapped[FuzzyDate | None] = field(N_("When"))
    reason: Mapped[Wording] = wording(N_("Reason given"))
    note: Mapped[Wording] = wording(N_("Note"))

    facility: Mapped[Facility | None] = relationship(lazy="raise_on_sql")
