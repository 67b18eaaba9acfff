"""People of the casebook with a name like the one being typed, so that nobody is entered twice."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from kazrights.casework.people import shown_name
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.model.term import vocabulary
from kazrights.names.fold import fold
from kazrights.store.vault import Vault

_LOOKED_AT = 200
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Alike:
    """Someone of that or a like name; `case_id` is the first case they are in, 0 for none, `part` says which part."""

    person_id: int
    name: str
    case_id: int
    ref: str
    part: str


def people(vault: Vault, name: str, language: str, limit: int = 3) -> list[Alike]:
    """Who shares the family name, or all the words, with `name` in any script; for another thread than the window's."""
    words = [word for word in fold(name).split() if len(word) > 1][:_MOST_WORDS]
    if not words:
        return []
    return vault.read_in_background(lambda session: _found(session, words, language, limit))


def _found(session: Session, words: list[str], language: str, limit: int) -> list[Alike]:
    named = select(PersonName).where(or_(*(PersonName.folded.contains(w, autoescape=True) for w in words)))
    held = session.scalars(named.limit(_LOOKED_AT)).all()
    closest: dict[int, int] = {}
    for one in held:
        shared = len(set(words) & set(one.folded.split()))
        if (one.family and fold(one.family) in words) or set(words) <= set(one.folded.split()):
            closest[one.person_id] = max(shared, closest.get(one.person_id, 0))
    nearest = sorted(closest, key=lambda person_id: (-closest[person_id], person_id))[:limit]
    return [_alike(session, person_id, language) for person_id in nearest]


def _alike(session: Session, person_id: int, language: str) -> Alike:
    person = session.get_one(Person, person_id, options=[selectinload(Person.names)])
    joined = session.execute(
        select(CasePerson.case_id, CasePerson.role, Case.ref)
        .join(Case, Case.id == CasePerson.case_id)
        .where(CasePerson.person_id == person_id)
        .order_by(CasePerson.role != "subject", CasePerson.id)
        .limit(1)
    ).first()
    case_id, role, ref = joined or (0, "", "")
    part = vocabulary("case_role").label(role, language) if role else ""
    return Alike(person_id, shown_name(person, language), case_id, ref, part)
