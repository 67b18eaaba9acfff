"""People the casebook knows already: found by name for another case, and let go of when they leave their last."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework import headings, people, records, search_match
from kazrights.casework.belonging import hanging_on, mentions_of
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.model.tables import METADATA
from kazrights.store import search_find
from kazrights.store.vault import Vault

_OWN = {"person", "person_name"}


@dataclass(frozen=True, slots=True)
class Known:
    """Someone in the casebook: their first name on record, and the references of the first cases they are in."""

    id: int
    name: str
    refs: tuple[str, ...]


def search(vault: Vault, text: str, *, limit: int = 8, but: Collection[int] = ()) -> list[Known]:
    """People called by words that begin with those of `text`, in any script; none for no text."""
    match = search_match.any_reading(text)
    if not match:
        return []
    with vault.read() as session:
        found = session.scalars(
            select(PersonName.person_id)
            .where(
                search_find.is_among(PersonName.person_id, "person", match), PersonName.person_id.not_in(but)
            )
            .group_by(PersonName.person_id)
            .order_by(func.min(PersonName.folded))
            .limit(limit)
        ).all()
        return _known(session, found)


def known(vault: Vault, person_id: int) -> Known | None:
    """Someone of the casebook by their id; None for nobody, or for someone without a name."""
    with vault.read() as session:
        return next(iter(_known(session, [person_id])), None)


def of_case(vault: Vault, case_id: int) -> list[Known]:
    """The people of a case who have a name, in the order they joined it."""
    with vault.read() as session:
        query = select(CasePerson.person_id).where(CasePerson.case_id == case_id).order_by(CasePerson.id)
        return _known(session, session.scalars(query).all())


def join(
    vault: Vault,
    case_id: int,
    person_id: int,
    role: str,
    *,
    other_name: str = "",
    in_case: Mapping[str, Any],
    **fields: Any,
) -> None:
    """Someone of the casebook joins a case; a further name and what is known now are added to what was."""
    with vault.change(_("Add person")):
        people.join_case(vault, case_id, person_id, role, **in_case)
        if other_name:
            people.add_name(vault, person_id, other_name)
        if known := {name: value for name, value in fields.items() if value}:
            records.edit(vault, Person, person_id, **known)


def leave(vault: Vault, link_id: int) -> None:
    """Take someone out of a case. Whoever has no other case, and no record but
    names, goes with it: nobody would find them again."""
    with vault.change(_("Remove person from case")) as session:
        person_id = records.load(session, CasePerson, link_id).person_id
        records.remove(vault, CasePerson, link_id)
        if _is_known_by_name_alone(session, person_id):
            records.remove(vault, Person, person_id)


def _known(session: Session, person_ids: Collection[int]) -> list[Known]:
    names = headings.of_people(session, person_ids)
    rows = session.execute(
        select(CasePerson.person_id, Case.ref)
        .join(Case, Case.id == CasePerson.case_id)
        .where(CasePerson.person_id.in_(person_ids))
        .order_by(Case.ref)
    )
    refs: dict[int, list[str]] = {}
    for person_id, ref in rows:
        refs.setdefault(person_id, []).append(ref)
    return [Known(id, names[id], tuple(refs.get(id, [])[:3])) for id in person_ids if id in names]


def _is_known_by_name_alone(session: Session, person_id: int) -> bool:
    hanging = hanging_on(session, {"person": {person_id}})
    if any(ids for table, ids in hanging.items() if table not in _OWN):
        return False
    mentioned = (
        select(table.c.id).where(key == person_id).limit(1)
        for table, key in mentions_of(METADATA.tables["person"])
    )
    return not any(session.execute(query).first() for query in mentioned)
