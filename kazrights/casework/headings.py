"""What many cases are called at once; the same as `cases.heading`, without loading the cases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import i18n
from kazrights.model.case import Case
from kazrights.model.person import PersonName
from kazrights.names.shown import shown_for
from kazrights.store import case_order


@dataclass(frozen=True, slots=True)
class Heading:
    """A case's reference and the name or code name of its first subject, else its title, else again the reference."""

    ref: str
    name: str


def of_cases(session: Session, case_ids: Collection[int]) -> dict[int, Heading]:
    """The headings of these cases, by id, in the language that is spoken."""
    language = i18n.language()
    rows = session.execute(select(Case.id, Case.ref, Case.title).where(Case.id.in_(case_ids))).all()
    called = {case_id: names[language] for case_id, names in case_order.called(session, case_ids)}
    return {
        case_id: Heading(ref, called.get(case_id) or title.best(language) or ref)
        for case_id, ref, title in rows
    }


def of_people(session: Session, person_ids: Collection[int]) -> dict[int, str]:
    """What these people are called in the language that is spoken, by id; nothing for one without a name."""
    kept = (
        PersonName.full,
        PersonName.script,
        PersonName.language,
        PersonName.kind,
        PersonName.preferred_for,
    )
    query = (
        select(PersonName.person_id, *kept)
        .where(PersonName.person_id.in_(person_ids))
        .order_by(PersonName.person_id, PersonName.position, PersonName.id)
    )
    by_person = groupby(session.execute(query), key=lambda row: row.person_id)
    return {person_id: shown_for(list(names), i18n.language()).full for person_id, names in by_person}
