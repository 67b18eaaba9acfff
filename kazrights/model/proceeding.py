"""A matter before a body: its parties, charges, hearings, decisions and what each decision imposes."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.errors import Problem
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.custody import Facility
from kazrights.model.law import LegalProvision
from kazrights.model.person import Person
from kazrights.model.record import Record, field, length_problems, wording


class Proceeding(Record):
    """One proceeding and the role our person has in it."""

    __tablename__ = "proceeding"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    person_id: Mapped[int | None] = field(N_("Our person"), ForeignKey("person.id"))
    track: Mapped[str] = field(N_("Track"), terms="proceeding_track", required=True)
    role: Mapped[str] = field(N_("Role of our person"), terms="proceeding_role", required=True)
    court: Mapped[Wording] = wording(N_("Court or body"))
    number: Mapped[str] = field(N_("Case number"), default="")
    about: Mapped[Wording] = wording(N_("About"))
    opened_on: Mapped[FuzzyDate | None] = field(N_("Opened"))
    stage: Mapped[str | None] = field(N_("Stage"), terms="proceeding_stage")
    status: Mapped[str | None] = field(N_("Status"), terms="proceeding_status")
    status_on: Mapped[FuzzyDate | None] = field(N_("Status as of"))
    facility_id: Mapped[int | None] = field(N_("Facility concerned"), ForeignKey("facility.id"))
    sensitive: Mapped[bool] = field(N_("Folded"), default=False)

    facility: Mapped[Facility | None] = relationship(lazy="raise_on_sql")
    opponents: Mapped[list[Opponent]] = relationship(lazy="raise_on_sql", order_by="Opponent.id")
    charges: Mapped[list[Charge]] = relationship(lazy="raise_on_sql", order_by="Charge.id")
    hearings: Mapped[list[Hearing]] = relationship(
        lazy="raise_on_sql", order_by="Hearing.held_on, Hearing.id"
    )
    decisions: Mapped[list[Decision]] = relationship(
        lazy="raise_on_sql", order_by="Decision.decided_on, Decision.id"
    )


class Opponent(Record):
    """Another party: the plaintiff who sues our person, or the officer accused in the case of a victim."""

    __tablename__ = "opponent"

    proceeding_id: Mapped[int] = mapped_column(ForeignKey("proceeding.id"), index=True)
    person_id: Mapped[int | None] = field(N_("Person"), ForeignKey("person.id"))
    role: Mapped[str] = field(N_("Role"), terms="proceeding_role", required=True)
    description: Mapped[Wording] = wording(N_("Description"))
    count: Mapped[int | None] = field(N_("How many"))

    person: Mapped[Person | None] = relationship(lazy="raise_on_sql")


class Charge(Record):
    """What someone is charged with; `opponent_id` set means the charge is against that party, not our person."""

    __tablename__ = "charge"

    proceeding_id: Mapped[int] = mapped_column(ForeignKey("proceeding.id"), index=True)
    provision_id: Mapped[int | None] = field(N_("Article"), ForeignKey("legal_provision.id"))
    opponent_id: Mapped[int | None] = field(N_("Against"), ForeignKey("opponent.id"))
    in_words: Mapped[Wording] = wording(N_("In words"))
    status: Mapped[str | None] = field(N_("Status"), terms="charge_status")
    laid_on: Mapped[FuzzyDate | None] = field(N_("Laid"))

    provision: Mapped[LegalProvision | None] = relationship(lazy="raise_on_sql")


class Hearing(Record):
    """A sitting, held or to come; `time` is local, HH:MM."""

    __tablename__ = "hearing"

    proceeding_id: Mapped[int] = mapped_column(ForeignKey("proceeding.id"), index=True)
    held_on: Mapped[FuzzyDate | None] = field(N_("When"), index=True)
    time: Mapped[str] = field(N_("Time"), default="")
    place: Mapped[Wording] = wording(N_("Place"))
    judge: Mapped[str] = field(N_("Judge"), default="")
    type: Mapped[str | None] = field(N_("Kind of hearing"), terms="hearing_type")
    public: Mapped[bool | None] = field(N_("Open to the public"))
    observed: Mapped[bool | None] = field(N_("Observer present"))
    outcome: Mapped[Wording] = wording(N_("Outcome"))


class Decision(Record):
    """A ruling; what it imposes are its sanctions.

    `told_by_id` is the event that tells the same, so that a timeline shows it once.
    """

    __tablename__ = "decision"

    proceeding_id: Mapped[int] = mapped_column(ForeignKey("proceeding.id"), index=True)
    decided_on: Mapped[FuzzyDate | None] = field(N_("When"), index=True)
    date_note: Mapped[str] = field(N_("About the date"), default="")
    kind: Mapped[str] = field(N_("Kind of decision"), terms="decision_kind", required=True)
    outcome: Mapped[str | None] = field(N_("Outcome"), terms="decision_outcome")
    court: Mapped[Wording] = wording(N_("Court or body"))
    text: Mapped[Wording] = wording(N_("Sentence"))
    in_letters: Mapped[bool] = field(N_("Used in letters"), default=False)
    sensitive: Mapped[bool] = field(N_("Folded"), default=False)
    told_by_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"))

    sanctions: Mapped[list[Sanction]] = relationship(lazy="raise_on_sql", order_by="Sanction.id")


class Sanction(Record):
    """One measure imposed; `opponent_id` set means it was imposed on that party, not on our person.

    `length` is in `unit`; the end is computed from `starts_on`, or the decision, when its day is known.
    """

    __tablename__ = "sanction"

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), index=True)
    opponent_id: Mapped[int | None] = field(N_("Imposed on"), ForeignKey("opponent.id"))
    kind: Mapped[str] = field(N_("Measure"), terms="sanction_kind", required=True)
    length: Mapped[float | None] = field(N_("Length"))
    unit: Mapped[str | None] = field(N_("Unit"), terms="duration_unit")
    amount: Mapped[float | None] = field(N_("Amount"))
    currency: Mapped[str] = field(N_("Currency"), default="")
    activity: Mapped[Wording] = wording(N_("From what"))
    starts_on: Mapped[FuzzyDate | None] = field(N_("Starts"))
    ended_on: Mapped[FuzzyDate | None] = field(N_("Ended"))
    note: Mapped[Wording] = wording(N_("Note"))

    def problems(self) -> list[Problem]:
        return super().problems() + length_problems(self.length, self.unit)
