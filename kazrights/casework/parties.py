"""The other party of a proceeding: a person of the casebook, someone new, or only a description."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework import people, records
from kazrights.casework.people import NewName
from kazrights.model.case import CasePerson
from kazrights.model.proceeding import Opponent, Proceeding
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

__all__ = ["add", "change", "new_in_case"]

_OTHER = "other"
"""The part in a case of someone whose part in it nobody has said."""


def add(
    vault: Vault,
    proceeding_id: int,
    role: str,
    *,
    person_id: int | None = None,
    name: str = "",
    **fields: Any,
) -> int:
    """Another party, by who it is or by a description; its id. Whoever it is joins the case."""
    with vault.change(_("Add other party")) as session:
        case_id = records.load(session, Proceeding, proceeding_id).case_id
        who = _who(vault, session, case_id, role, person_id, name)
        return records.add(session, Opponent(proceeding_id=proceeding_id, role=role, person_id=who, **fields))


def change(
    vault: Vault, opponent_id: int, *, person_id: int | None = None, name: str = "", **fields: Any
) -> None:
    """Say who a party is. Raises NotFound or InvalidInput."""
    with vault.change(_("Edit other party")) as session:
        opponent = records.load(session, Opponent, opponent_id)
        case_id = records.load(session, Proceeding, opponent.proceeding_id).case_id
        who = _who(vault, session, case_id, opponent.role, person_id, name)
        records.edit(vault, Opponent, opponent_id, person_id=who, **fields)


def new_in_case(vault: Vault, case_id: int, role: str, name: str) -> int:
    """Someone new in a case, named as typed; without a part that the case knows they are “other”. The id."""
    return people.add_person(vault, case_id, _part(role), [NewName(name)])


def _who(
    vault: Vault, session: Session, case_id: int, role: str, person_id: int | None, name: str
) -> int | None:
    if person_id is None:
        return new_in_case(vault, case_id, role, name) if name.strip() else None
    here = select(CasePerson.id).where(CasePerson.case_id == case_id, CasePerson.person_id == person_id)
    if session.scalar(here.limit(1)) is None:
        people.join_case(vault, case_id, person_id, _part(role))
    return person_id


def _part(role: str) -> str:
    return role if role in vocabulary("case_role") else _OTHER
