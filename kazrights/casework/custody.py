"""Where people are held: the periods of a case, and the facilities."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import LoaderOption

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import places_of_detention, records
from kazrights.model.custody import DetentionPeriod, Facility, Transfer
from kazrights.model.person import Person
from kazrights.names.fold import fold
from kazrights.store.vault import Vault


def of_case(vault: Vault, case_id: int) -> list[DetentionPeriod]:
    """The detentions of a case from the first to the last, with facility, person and transfers loaded."""
    with vault.read() as session:
        found = select(DetentionPeriod).where(DetentionPeriod.case_id == case_id)
        order = (DetentionPeriod.from_on.is_(None), DetentionPeriod.from_on, DetentionPeriod.id)
        return list(session.scalars(found.order_by(*order).options(*whole())))


def whole() -> tuple[LoaderOption, ...]:
    """What to load with a detention to have all of it."""
    person = selectinload(DetentionPeriod.person).selectinload(Person.names)
    moves = selectinload(DetentionPeriod.transfers).selectinload(Transfer.facility)
    return (selectinload(DetentionPeriod.facility), person, moves)


def current(vault: Vault, case_id: int) -> DetentionPeriod | None:
    """The detention that is recorded as going on, the latest if several; None if none is."""
    return next((held for held in reversed(of_case(vault, case_id)) if held.ongoing), None)


def add(vault: Vault, case_id: int, person_id: int, basis: str, facility: str = "", **fields: Any) -> int:
    """A time in custody; `facility` is a name or number as typed, recorded if it is new. Its id."""
    with vault.change(_("Add detention")) as session:
        period = DetentionPeriod(
            case_id=case_id, person_id=person_id, basis=basis, **_with_facility(session, facility, fields)
        )
        return records.add(session, period)


def edit(vault: Vault, period_id: int, facility: str = "", **values: Any) -> None:
    """Change a time in custody; `facility` as in `add`. Raises NotFound or InvalidInput."""
    with vault.change(_("Edit detention")) as session:
        records.edit(vault, DetentionPeriod, period_id, **_with_facility(session, facility, values))


def add_transfer(vault: Vault, period_id: int, facility: str = "", **fields: Any) -> int:
    """A move to another place during a time in custody; `facility` as in `add`. Its id."""
    with vault.change(_("Add transfer")) as session:
        made = Transfer(detention_id=period_id, **_with_facility(session, facility, fields))
        return records.add(session, made)


def edit_transfer(vault: Vault, transfer_id: int, facility: str = "", **values: Any) -> None:
    """Change a transfer; `facility` as in `add`. Raises NotFound or InvalidInput."""
    with vault.change(_("Edit transfer")) as session:
        records.edit(vault, Transfer, transfer_id, **_with_facility(session, facility, values))


def chain(period: DetentionPeriod) -> list[Transfer]:
    """The moves of a time in custody from the first to the last; those without a day are taken as the earliest."""
    return sorted(
        period.transfers, key=lambda move: (move.moved_on.sort_key if move.moved_on else "", move.id)
    )


def held_at(period: DetentionPeriod) -> tuple[Facility | None, FuzzyDate | None]:
    """Where a time in custody was last spent, and since when there."""
    moves = chain(period)
    if moves:
        return moves[-1].facility, moves[-1].moved_on
    return period.facility, period.from_on


def facilities(vault: Vault) -> list[Facility]:
    """Every facility held, to choose from."""
    with vault.read() as session:
        return list(session.scalars(select(Facility).order_by(Facility.id)))


def called(facility: Facility) -> tuple[str, ...]:
    """All numbers and names of a facility."""
    codes = (code.strip() for code in re.split("[,|]", facility.codes))
    return tuple(name for name in (*codes, *facility.name.to_json().values()) if name)


def facility_typed(session: Session, typed: str) -> Facility:
    """The facility of that name or number in any spelling; else, recorded now, a known one, or a new one called so."""
    key = fold(typed)
    known = places_of_detention.typed(typed)
    wanted = places_of_detention.keys(known.called) if known else {key}
    for facility in session.scalars(select(Facility)):
        if wanted & places_of_detention.keys(called(facility)):
            return facility
    name = Wording().with_(spoken_language(), " ".join(typed.split()))
    made = known.record() if known else Facility(name=name)
    session.add(made)
    session.flush()
    return made


def _with_facility(session: Session, typed: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "facility_id": facility_typed(session, typed).id} if typed.strip() else fields
