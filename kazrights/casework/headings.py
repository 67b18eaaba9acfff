"""What many cases and people are called at once, in the language of the screen as in the list of cases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import i18n
from kazrights.casework.case_rows import SUBJECT
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.names.shown import shown_for


@dataclass(frozen=True, slots=True)
class Heading:
    """A case's reference and the name or code name of its first subject, else its title, else again the reference."""

    ref: str
    name: str


def of_cases(session: Session, case_ids: Collection[int]) -> dict[int, Heading]:
    """The headings of these cases, by id."""
    refs = dict(session.execute(select(Case.id, Case.ref).where(Case.id.in_(case_ids))).all())
    query = (
        select(CasePerson.case_id, PersonName)
        .join(PersonName, PersonName.person_id == CasePerson.person_id)
        .where(CasePerson.case_id.in_(case_ids), CasePerson.role == SUBJECT)
        .order_by(CasePerson.case_id, CasePerson.id, PersonName.position, PersonName.id)
    )
    held: dict[int, list[PersonName]] = {}
    for case_id, name in session.execute(query):
        of_first = held.setdefault(case_id, [])
        if not of_first or of_first[0].person_id == name.person_id:
            of_first.append(name)
    names = {case_id: _shown(found) for case_id, found in held.items()}
    unnamed = [case_id for case_id in refs if case_id not in names]
    if unnamed:
        names |= _otherwise(session, unnamed)
    return {case_id: Heading(ref, names.get(case_id) or ref) for case_id, ref in refs.items()}


def of_people(session: Session, person_ids: Collection[int]) -> dict[int, str]:
    """The names of these people, by id; nothing for one without a name."""
    query = (
        select(PersonName)
        .where(PersonName.person_id.in_(person_ids))
        .order_by(PersonName.person_id, PersonName.position, PersonName.id)
    )
    held: dict[int, list[PersonName]] = {}
    for name in session.scalars(query):
        held.setdefault(name.person_id, []).append(name)
    return {person_id: _shown(found) for person_id, found in held.items()}


def _shown(names: list[PersonName]) -> str:
    return shown_for(names, i18n.language()).full


def _otherwise(session: Session, case_ids: Collection[int]) -> dict[int, str]:
    titles = session.execute(select(Case.id, Case.title).where(Case.id.in_(case_ids)))
    found = {case_id: title.best(i18n.language()) for case_id, title in titles}
    query = (
        select(CasePerson.case_id, Person.pseudonym)
        .join(Person, Person.id == CasePerson.person_id)
        .where(CasePerson.case_id.in_(case_ids), CasePerson.role == SUBJECT, Person.pseudonym != "")
        .order_by(CasePerson.case_id, CasePerson.id.desc())
    )
    return found | dict(session.execute(query).all())
