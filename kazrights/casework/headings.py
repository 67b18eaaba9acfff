"""What many cases are called at once; the same as `cases.heading`, without loading the cases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import i18n
from kazrights.casework.case_rows import SUBJECT
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person, PersonName


@dataclass(frozen=True, slots=True)
class Heading:
    """A case's reference and the name or code name of its first subject, else its title, else again the reference."""

    ref: str
    name: str


def of_cases(session: Session, case_ids: Collection[int]) -> dict[int, Heading]:
    """The headings of these cases, by id."""
    refs = dict(session.execute(select(Case.id, Case.ref).where(Case.id.in_(case_ids))).all())
    query = (
        select(CasePerson.case_id, PersonName.full)
        .join(PersonName, PersonName.person_id == CasePerson.person_id)
        .where(CasePerson.case_id.in_(case_ids), CasePerson.role == SUBJECT)
        .order_by(CasePerson.case_id, CasePerson.id.desc(), PersonName.position.desc(), PersonName.id.desc())
    )
    names = dict(session.execute(query).all())  # the last in this order, so the first name, stays
    unnamed = [case_id for case_id in refs if case_id not in names]
    if unnamed:
        names |= _otherwise(session, unnamed)
    return {case_id: Heading(ref, names.get(case_id) or ref) for case_id, ref in refs.items()}


def of_people(session: Session, person_ids: Collection[int]) -> dict[int, str]:
    """The first names on record of these people, by id; nothing for one without a name."""
    query = (
        select(PersonName.person_id, PersonName.full)
        .where(PersonName.person_id.in_(person_ids))
        .order_by(PersonName.person_id, PersonName.position.desc(), PersonName.id.desc())
    )
    return dict(session.execute(query).all())


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
