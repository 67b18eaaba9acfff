"""Where people are held: the periods of a case, and the facilities."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import LoaderOption

from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.person import Person
from kazrights.names.fold import fold
from kazrights.store.vault import Vault


def of_case(vault: Vault, case_id: int) -> list[DetentionPeriod]:
    """The detentions of a case from the first to the last, with facility and person loaded."""
    with vault.read() as session:
        found = select(DetentionPeriod).where(DetentionPeriod.case_id == case_id)
        order = (DetentionPeriod.from_on.is_(None), DetentionPeriod.from_on, DetentionPeriod.id)
        return list(session.scalars(found.order_by(*order).options(*whole())))


def whole() -> tuple[LoaderOption, ...]:
    """What to load with a detention to have all of it."""
    person = selectinload(DetentionPeriod.person).selectinload(Person.names)
    return (selectinload(DetentionPeriod.facility), person)


def current(vault: Vault, case_id: int) -> DetentionPeriod | None:
    """The detention that is recorded as going on, the latest if several; None if none is."""
    return next((held for held in reversed(of_case(vault, case_id)) if held.ongoing), None)


def add(vault: Vault, case_id: int, person_id: int, basis: str, facility: str = "", **fields: Any) -> int:
    """A time in custody; `facility` is a name or number as typed, recorded if it is new. Its id."""
    with vault.change(_("Add detention")) as session:
        if facility.strip():
            fields["facility_id"] = facility_typed(session, facility).id
        period = DetentionPeriod(case_id=case_id, person_id=person_id, basis=basis, **fields)
        return records.add(session, period)


def facilities(vault: Vault) -> list[Facility]:
    """Every facility held, to choose from."""
    with vault.read() as session:
        return list(session.scalars(select(Facility).order_by(Facility.id)))


def facility_typed(session: Session, typed: str) -> Facility:
    """The facility of that name or number in any spelling, or a new one called so."""
    key = fold(typed)
    for facility in session.scalars(select(Facility)):
        called = [*re.split("[,|]", facility.codes), *facility.name.to_json().values()]
        if key in map(fold, called):
            return facility
    made = Facility(name=Wording().with_(spoken_language(), " ".join(typed.split())))
    session.add(made)
    session.flush()
    return made
