"""Matters before a court or another body: charges, hearings, decisions and what they impose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import LoaderOption

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import laws, records
from kazrights.casework.sentences import charge_words, computed_end, sanction_words
from kazrights.model.person import Person
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_COURTS = ("first_instance", "appeal", "cassation", "enforcement")
_STAGES = {"criminal": ("investigation", *_COURTS), "": _COURTS}

__all__ = [
    "NewCharge",
    "NewSanction",
    "add",
    "add_charge",
    "add_decision",
    "add_hearing",
    "add_opponent",
    "add_sanction",
    "charge_words",
    "computed_end",
    "edit_charge",
    "next_hearing",
    "of_case",
    "sanction_words",
    "stages",
]


@dataclass(frozen=True, slots=True)
class NewCharge:
    """A charge by the number typed for its article, by a chosen provision, or in words only."""

    article: str = ""
    words: Wording = field(default_factory=Wording)
    provision_id: int | None = None
    opponent_id: int | None = None
    status: str | None = None
    laid_on: FuzzyDate | None = None
    learned_on: FuzzyDate | None = None


@dataclass(frozen=True, slots=True)
class NewSanction:
    """One measure of a decision; `length` is in `unit`."""

    kind: str
    length: float | None = None
    unit: str | None = None
    amount: float | None = None
    currency: str = ""
    activity: Wording = field(default_factory=Wording)
    opponent_id: int | None = None
    starts_on: FuzzyDate | None = None


def of_case(vault: Vault, case_id: int) -> list[Proceeding]:
    """All proceedings of a case, with parties, charges, hearings, decisions and measures loaded."""
    with vault.read() as session:
        found = select(Proceeding).where(Proceeding.case_id == case_id).order_by(Proceeding.id)
        return list(session.scalars(found.options(*whole())))


def whole() -> tuple[LoaderOption, ...]:
    """What to load with a proceeding to have all of it."""
    return (
        selectinload(Proceeding.facility),
        selectinload(Proceeding.opponents).selectinload(Opponent.person).selectinload(Person.names),
        selectinload(Proceeding.charges).selectinload(Charge.provision),
        selectinload(Proceeding.hearings),
        selectinload(Proceeding.decisions).selectinload(Decision.sanctions),
    )


def add(vault: Vault, case_id: int, track: str, role: str, **fields: Any) -> int:
    """A new proceeding in which our person has that role; its id."""
    with vault.change(_("Add proceeding")) as session:
        return records.add(session, Proceeding(case_id=case_id, track=track, role=role, **fields))


def add_opponent(vault: Vault, proceeding_id: int, role: str, **fields: Any) -> int:
    """Another party, by `person_id` or `description`; its id."""
    with vault.change(_("Add other party")) as session:
        return records.add(session, Opponent(proceeding_id=proceeding_id, role=role, **fields))


def add_charge(vault: Vault, proceeding_id: int, new: NewCharge) -> int:
    """A charge; an article typed by number that the casebook doesn't hold is kept in words. Its id."""
    with vault.change(_("Add charge")) as session:
        proceeding = records.load(session, Proceeding, proceeding_id)
        charge = Charge(
            proceeding_id=proceeding_id,
            opponent_id=new.opponent_id,
            status=new.status,
            laid_on=new.laid_on,
            learned_on=new.learned_on,
            **_article(session, proceeding.track, new.article, new.provision_id, new.words),
        )
        return records.add(session, charge)


def edit_charge(
    vault: Vault, charge_id: int, article: str, provision_id: int | None, words: Wording, **values: Any
) -> None:
    """Change a charge; its article as in `add_charge`. Raises NotFound or InvalidInput."""
    with vault.change(_("Edit charge")) as session:
        charge = records.load(session, Charge, charge_id)
        track = records.load(session, Proceeding, charge.proceeding_id).track
        said = _article(session, track, article, provision_id, words)
        records.edit(vault, Charge, charge_id, **said, **values)


def add_hearing(vault: Vault, proceeding_id: int, held_on: FuzzyDate | None, **fields: Any) -> int:
    """A hearing held or to come; its id."""
    with vault.change(_("Add hearing")) as session:
        return records.add(session, Hearing(proceeding_id=proceeding_id, held_on=held_on, **fields))


def add_decision(
    vault: Vault,
    proceeding_id: int,
    kind: str,
    decided_on: FuzzyDate | None = None,
    sanctions: Sequence[NewSanction] = (),
    **fields: Any,
) -> int:
    """A decision with all it imposes; its id."""
    with vault.change(_("Add decision")) as session:
        decision = Decision(proceeding_id=proceeding_id, kind=kind, decided_on=decided_on, **fields)
        session.add(decision)
        session.flush()
        for sanction in sanctions:
            add_sanction(vault, decision.id, sanction)
        return decision.id


def add_sanction(vault: Vault, decision_id: int, new: NewSanction) -> int:
    """One more measure of a decision; its id."""
    with vault.change(_("Add measure")) as session:
        sanction = Sanction(
            decision_id=decision_id,
            opponent_id=new.opponent_id,
            kind=new.kind,
            length=new.length,
            unit=new.unit,
            amount=new.amount,
            currency=new.currency,
            activity=new.activity,
            starts_on=new.starts_on,
        )
        return records.add(session, sanction)


def next_hearing(proceeding: Proceeding, today: date) -> Hearing | None:
    """The first hearing that is still to come, as far as its day is known; needs the hearings loaded."""
    ahead = [
        (first, hearing.time, hearing.id, hearing)
        for hearing in proceeding.hearings
        if hearing.held_on and (first := hearing.held_on.earliest) and first >= today
    ]
    return min(ahead, key=lambda found: found[:3])[3] if ahead else None


def stages(proceeding: Proceeding) -> list[str]:
    """The stages that a proceeding of its track usually goes through, in order, and the one it is in."""
    usual = _STAGES.get(proceeding.track, _STAGES[""])
    return [
        term.code
        for term in vocabulary("proceeding_stage")
        if term.code in usual or term.code == proceeding.stage
    ]


def _article(
    session: Session, track: str, article: str, provision_id: int | None, words: Wording
) -> dict[str, Any]:
    """The provision of a charge and its words, with an article that the casebook doesn't hold."""
    if provision_id is None and (typed := article.strip()):
        if provision := laws.provision_typed(session, typed, track):
            provision_id = provision.id
        else:
            words = _with_article(typed, words)
    return {"provision_id": provision_id, "in_words": words}


def _with_article(typed: str, words: Wording) -> Wording:
    """The words, with an article that the casebook doesn't hold kept in front of them."""
    if not words:
        return Wording().with_(spoken_language(), typed)
    said = {language: f"{typed}: {text}" for language, text in words.to_json().items()}
    return Wording.from_json(said)
