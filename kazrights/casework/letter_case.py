"""What a letter may draw on from one case: loaded whole, folded and internal facts left out."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, false, or_, select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework import fact_order
from kazrights.casework.case_rows import subjects, with_people
from kazrights.casework.fact_order import Role
from kazrights.model.appeal import Demand
from kazrights.model.case import Case
from kazrights.model.country import Commitment, LawChange, ThemeCase
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.model.proceeding import Charge, Decision, Proceeding

Fact = Event | DetentionPeriod | Decision


@dataclass(frozen=True, slots=True)
class LetterCase:
    """One case as letters and papers see it. `subject` is the first subject; a group case may have none."""

    case: Case
    subject: Person | None
    events: list[Event]
    detentions: list[DetentionPeriod]
    proceedings: list[Proceeding]
    demands: list[Demand]
    laws: list[LawChange]
    commitments: list[Commitment]

    def facts(self, language: str) -> list[str]:
        """The sentences cleared for letters in that language, in the order of time; else the summary."""
        said = [fact.text.in_(language) for fact in self.in_order() if fact.text.has(language)]
        return said or ([self.case.summary.in_(language)] if self.case.summary.has(language) else [])

    def custody(self) -> DetentionPeriod | None:
        """Where the person is held now, as far as the case knows."""
        return next((period for period in reversed(self.detentions) if period.ongoing), None)

    def charges(self) -> list[Charge]:
        """The charges against our person."""
        return [c for p in self.proceedings for c in p.charges if c.opponent_id is None]

    def decisions(self) -> list[Decision]:
        """All decisions, in the order of their proceedings."""
        return [d for p in self.proceedings for d in p.decisions]

    def has_event(self, *types: str) -> bool:
        """Whether an event of one of these types happened, other than a folded one."""
        return any(event.type in types for event in self.events)

    def in_order(self, *, cleared_only: bool = True) -> list[Fact]:
        """Dated facts by date. Undated, a conviction comes first, custody before a ruling, anything else last."""
        facts: list[Fact] = list(self.events)
        facts += [period for period in self.detentions if period.told_by_id is None]
        facts += [decision for decision in self.decisions() if decision.told_by_id is None]
        cleared = [fact for fact in facts if fact.in_letters or not cleared_only]
        dated = sorted((fact for fact in cleared if _key(fact)), key=_key)
        return fact_order.told(dated, (fact for fact in cleared if not _key(fact)), _role)


def load(session: Session, case_id: int) -> LetterCase:
    """Read a case for letters; raises NotFound."""
    case = session.scalar(select(Case).where(Case.id == case_id).options(*with_people()))
    if case is None:
        raise NotFound(_("That case is not in this casebook."))
    proceedings = _proceedings(session, case_id)
    return LetterCase(
        case=case,
        subject=next(iter(subjects(case)), None),
        events=_events(session, case_id),
        detentions=_detentions(session, case_id),
        proceedings=proceedings,
        demands=_demands(session, case_id),
        laws=_laws(session, case_id, proceedings),
        commitments=_commitments(session, case_id),
    )


def _role(fact: Fact) -> Role:
    if isinstance(fact, Event):
        return fact_order.role_of_event(fact.type)
    return "ruling" if isinstance(fact, Decision) else "custody"


def happened(fact: Fact) -> FuzzyDate | None:
    """When a fact happened or began."""
    if isinstance(fact, DetentionPeriod):
        return fact.from_on
    return fact.happened_on if isinstance(fact, Event) else fact.decided_on


def _key(fact: Fact) -> tuple[str, int] | tuple[()]:
    """When a fact stands in time; custody before what happened in it, rulings after; () when undated."""
    on = happened(fact)
    return (on.sort_key, (DetentionPeriod, Event, Decision).index(type(fact))) if on else ()


def _events(session: Session, case_id: int) -> list[Event]:
    found = select(Event).where(Event.case_id == case_id, Event.sensitive.is_(False))
    return list(session.scalars(found.order_by(Event.happened_on, Event.id)))


def _detentions(session: Session, case_id: int) -> list[DetentionPeriod]:
    found = select(DetentionPeriod).where(
        DetentionPeriod.case_id == case_id, DetentionPeriod.sensitive.is_(False)
    )
    order = (DetentionPeriod.from_on, DetentionPeriod.id)
    return list(session.scalars(found.order_by(*order).options(selectinload(DetentionPeriod.facility))))


def _demands(session: Session, case_id: int) -> list[Demand]:
    found = select(Demand).where(Demand.case_id == case_id, Demand.approved)
    return list(session.scalars(found.order_by(Demand.position, Demand.id)))


def _commitments(session: Session, case_id: int) -> list[Commitment]:
    found = select(Commitment).where(Commitment.theme_id.in_(_themes(case_id)))
    return list(session.scalars(found.order_by(Commitment.id)))


def _proceedings(session: Session, case_id: int) -> list[Proceeding]:
    loaded = (
        selectinload(Proceeding.opponents),
        selectinload(Proceeding.charges).selectinload(Charge.provision),
        selectinload(Proceeding.hearings),
        selectinload(Proceeding.decisions).selectinload(Decision.sanctions),
    )
    query = select(Proceeding).where(Proceeding.case_id == case_id, Proceeding.sensitive.is_(False))
    return list(session.scalars(query.order_by(Proceeding.id).options(*loaded)))


def _themes(case_id: int) -> Select[int]:
    return select(ThemeCase.theme_id).where(ThemeCase.case_id == case_id)


def _laws(session: Session, case_id: int, proceedings: list[Proceeding]) -> list[LawChange]:
    """The laws a letter may speak of: of the articles charged; those of its themes only where nobody is charged."""
    charges = [charge for p in proceedings for charge in p.charges if charge.opponent_id is None]
    charged = {charge.provision_id for charge in charges if charge.provision_id}
    of_themes = LawChange.theme_id.in_(_themes(case_id)) if not charges else false()
    query = select(LawChange).where(or_(of_themes, LawChange.provision_id.in_(charged)))
    found = list(session.scalars(query.options(selectinload(LawChange.provision)).order_by(LawChange.id)))
    return [law for law in found if law.provision_id in charged or law.note]
