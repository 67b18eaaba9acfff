"""What one person is to another, said from either side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import N_, _, language
from kazrights.base.wording import Wording
from kazrights.casework import headings, records
from kazrights.model.person import PersonRelation
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_FROM_HERE = {
    "spouse": N_("Spouse: {name}"),
    "partner": N_("Partner: {name}"),
    "parent": N_("Parent: {name}"),
    "child": N_("Child: {name}"),
    "sibling": N_("Brother or sister: {name}"),
    "relative": N_("Other relative: {name}"),
    "friend": N_("Friend: {name}"),
    "colleague": N_("Colleague: {name}"),
    "employer": N_("Employer: {name}"),
    "lawyer": N_("Lawyer: {name}"),
    "superior": N_("Superior: {name}"),
    "co_member": N_("Member of the same organisation: {name}"),
    "same_person": N_("The same person: {name}"),
    "other": N_("Other relation: {name}"),
}
_FROM_THERE = _FROM_HERE | {
    "parent": _FROM_HERE["child"],
    "child": _FROM_HERE["parent"],
    "employer": N_("Employer of {name}"),
    "lawyer": N_("Lawyer of {name}"),
    "superior": N_("Superior of {name}"),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as seen from one of its two: the sentence names the other one."""

    id: int
    sentence: str
    certainty: str | None
    note: Wording


def of_person(vault: Vault, person_id: int) -> list[Relation]:
    """All relations of a person, from whichever side they were recorded."""
    with vault.read() as session:
        query = (
            select(PersonRelation)
            .where(or_(PersonRelation.person_id == person_id, PersonRelation.other_id == person_id))
            .order_by(PersonRelation.id)
        )
        found = session.scalars(query).all()
        others = {row.other_id if row.person_id == person_id else row.person_id for row in found}
        names = headings.of_people(session, others)
    return [_seen_from(row, person_id, names) for row in found]


def add(vault: Vault, person_id: int, other_id: int | None, kind: str, **fields: Any) -> int:
    """`other_id` is the `kind` of `person_id`; the id of the relation. Raises InvalidInput."""
    if other_id is None:
        raise InvalidInput([Problem("other_id", _("Pick someone from those the casebook knows."))])
    if other_id == person_id:
        raise InvalidInput([Problem("other_id", _("Nobody is related to themselves."))])
    with vault.change(_("Add relation")) as session:
        return records.add(
            session, PersonRelation(person_id=person_id, other_id=other_id, kind=kind, **fields)
        )


def _seen_from(row: PersonRelation, person_id: int, names: dict[int, str]) -> Relation:
    here = row.person_id == person_id
    said = (_FROM_HERE if here else _FROM_THERE).get(row.kind)
    other = names.get(row.other_id if here else row.person_id) or _("Unnamed person")
    if said is None:  # a kind of a newer casebook
        kind = vocabulary("relation_kind").label(row.kind, language())
        sentence = _("{kind}: {name}").format(kind=kind, name=other)
    else:
        sentence = _(said).format(name=other)
    return Relation(row.id, sentence, row.certainty, row.note)
