"""What people agreed to: each act of consent as recorded, and what follows from all of them on a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.consent import Consent, ConsentGrant
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

Standing = Literal["valid", "expired", "withdrawn", "not_given"]
_NOT_A_CONSENT = "not_obtainable"


@dataclass(frozen=True, slots=True)
class Cell:
    """What holds for one purpose: the level of identity allowed, or the one that no longer is, and why."""

    purpose: str
    level: str
    standing: Standing


def of_people(vault: Vault, person_ids: Collection[int]) -> dict[int, list[Consent]]:
    """The acts of consent of these people with their grants, in the order recorded."""
    query = (
        select(Consent)
        .where(Consent.person_id.in_(person_ids))
        .options(selectinload(Consent.grants))
        .order_by(Consent.id)
    )
    found: dict[int, list[Consent]] = {person_id: [] for person_id in person_ids}
    with vault.read() as session:
        for consent in session.scalars(query):
            found[consent.person_id].append(consent)
    return found


def standing(consent: Consent, on: date) -> Standing:
    """Whether an act of consent holds on a day: not once withdrawn, nor after the day it expires."""
    if consent.withdrawn_on and consent.withdrawn_on <= on:
        return "withdrawn"
    if consent.expires_on and consent.expires_on < on:
        return "expired"
    return "not_given" if consent.given_by == _NOT_A_CONSENT else "valid"


def matrix(consents: Sequence[Consent], on: date) -> list[Cell]:
    """One cell for each purpose that anything is recorded for, in the order of the vocabulary.

    Of acts that hold, the one given last counts; one without a day counts too, and then the narrower level: nobody is
    named more fully than the last word allows.
    """
    return [
        cell
        for purpose in vocabulary("consent_purpose").codes
        if (cell := _cell(purpose, consents, on)) is not None
    ]


def add(vault: Vault, person_id: int, grants: Mapping[str, str], **fields: Any) -> int:
    """Record an act of consent; `grants` are levels by purpose. Its id."""
    with vault.change(_("Add consent")) as session:
        consent_id = records.add(session, Consent(person_id=person_id, **fields))
        _grant(session, consent_id, grants)
        return consent_id


def edit(vault: Vault, consent_id: int, grants: Mapping[str, str], **fields: Any) -> None:
    """Set fields of an act of consent; a purpose with the level "" is taken out of it."""
    with vault.change(_("Edit consent")) as session:
        consent = records.load(session, Consent, consent_id)
        for name, value in fields.items():
            setattr(consent, name, value)
        _grant(session, consent_id, grants)


def withdraw(vault: Vault, consent_id: int, on: date) -> None:
    """Record that a consent was withdrawn."""
    with vault.change(_("Withdraw consent")) as session:
        records.load(session, Consent, consent_id).withdrawn_on = on


def _grant(session: Session, consent_id: int, grants: Mapping[str, str]) -> None:
    held = {
        grant.purpose: grant
        for grant in session.scalars(select(ConsentGrant).where(ConsentGrant.consent_id == consent_id))
    }
    for purpose, level in grants.items():
        grant = held.get(purpose)
        if grant is None and level:
            session.add(ConsentGrant(consent_id=consent_id, purpose=purpose, identity_level=level))
        elif grant is not None and level:
            grant.identity_level = level
        elif grant is not None:
            session.delete(grant)


def _cell(purpose: str, consents: Sequence[Consent], on: date) -> Cell | None:
    acts = [
        (consent, grant.identity_level)
        for consent in consents
        for grant in consent.grants
        if grant.purpose == purpose
    ]
    if not acts:
        return None
    valid = [(consent, level) for consent, level in acts if standing(consent, on) == "valid"]
    if not valid:
        consent, level = acts[-1]
        return Cell(purpose, level, standing(consent, on))
    dated = [
        (consent.given_on.stored(), n, level) for n, (consent, level) in enumerate(valid) if consent.given_on
    ]
    undated = [level for consent, level in valid if not consent.given_on]
    counting = undated + ([max(dated)[2]] if dated else [])
    return Cell(purpose, max(counting, key=_narrowness), "valid")


def _narrowness(level: str) -> int:
    """The vocabulary stands from the full name to no identity at all; an unknown level is the narrowest."""
    codes = vocabulary("consent_identity_level").codes
    return codes.index(level) if level in codes else len(codes)
