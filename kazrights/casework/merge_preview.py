"""What merging two people or cases would make, before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import LANGUAGES
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import headings, merging
from kazrights.casework.field_changes import Reader
from kazrights.casework.kinds import kind_word
from kazrights.casework.merge_fields import BOTH, all_chosen, choices, chosen, fields_of
from kazrights.casework.merge_links import pointing_to
from kazrights.casework.people import shown_name
from kazrights.model.case import CasePerson
from kazrights.model.columns import to_plain
from kazrights.model.person import Person
from kazrights.model.record import Record, label_of
from kazrights.model.tables import METADATA
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_CASES_SHOWN = 3
_NOT_TOLD = {"not_same_person", "not_same_case"}


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field in which the two differ, in words; `both` is "" where they can't stand together."""

    name: str
    label: str
    keep: str
    other: str
    both: str
    proposed: str
    sensitive: bool

    def said(self, choice: str) -> str:
        """The words that a choice makes."""
        return {"keep": self.keep, "other": self.other}.get(choice, self.both)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what it is called, its names, and where it stands."""

    id: int
    name: str
    names: tuple[str, ...]
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The two, the fields that differ, and how many rows of each kind go over to the kept one."""

    kind: str
    keep: Side
    other: Side
    fields: tuple[FieldChoice, ...]
    moves: tuple[tuple[str, int], ...]


def preview(vault: Vault, kind: str, keep_id: int, other_id: int) -> Preview:
    """What would be merged; raises NotFound, or InvalidInput when the two are one."""
    with vault.read() as session:
        keep, other = merging.pair(session, kind, keep_id, other_id)
        return Preview(
            kind,
            _side(session, keep),
            _side(session, other),
            _fields(session, keep, other),
            _moves(session, other),
        )


def called(vault: Vault, kind: str, record_id: int) -> str:
    """What a person or case is called; "" for one that is not there."""
    with vault.read() as session:
        found = sides(session, kind, [record_id])
    return found[record_id].name if record_id in found else ""


def sides(session: Session, kind: str, ids: list[int]) -> dict[int, Side]:
    """What these people or cases are called and where they stand; those that are gone are left out."""
    record_type: type[Record] = merging.record_type(kind)
    found = session.scalars(select(record_type).where(record_type.id.in_(ids)))
    return {record.id: _side(session, record) for record in found}


def _side(session: Session, record: Record) -> Side:
    if isinstance(record, Person):
        person = session.get_one(
            Person, record.id, options=[selectinload(Person.names)], populate_existing=True
        )
        names = tuple(name.full for name in person.names)
        return Side(person.id, shown_name(person, spoken_language()), names, _places(session, person.id))
    heading = headings.of_cases(session, [record.id])[record.id]
    return Side(record.id, heading.name, _people(session, record.id), (heading.ref,))


def _people(session: Session, case_id: int) -> tuple[str, ...]:
    joined = select(CasePerson.person_id).where(CasePerson.case_id == case_id).order_by(CasePerson.id)
    ids = list(session.scalars(joined.limit(_CASES_SHOWN)))
    names = headings.of_people(session, ids)
    return tuple(dict.fromkeys(names[one] for one in ids if one in names))


def _places(session: Session, person_id: int) -> tuple[str, ...]:
    joined = (
        select(CasePerson.case_id, CasePerson.role)
        .where(CasePerson.person_id == person_id)
        .order_by(CasePerson.role != "subject", CasePerson.id)
        .limit(_CASES_SHOWN)
    )
    rows = session.execute(joined).all()
    refs = headings.of_cases(session, [case_id for case_id, _role in rows])
    label = vocabulary("case_role").label
    return tuple(f"{refs[case_id].ref} · {label(role, spoken_language())}" for case_id, role in rows)


def _fields(session: Session, keep: Record, other: Record) -> tuple[FieldChoice, ...]:
    reader, columns = Reader(session), dict(fields_of(type(keep)))
    made = []
    for name, choice in all_chosen(keep, other, {}).items():
        column, mine, theirs = columns[name], getattr(keep, name), getattr(other, name)
        can_join = BOTH in choices(name, column, mine, theirs)
        made.append(
            FieldChoice(
                name=name,
                label=label_of(type(keep), name),
                keep=_words(reader, column, mine),
                other=_words(reader, column, theirs),
                both=_words(reader, column, chosen(name, BOTH, mine, theirs)) if can_join else "",
                proposed=choice,
                sensitive=bool(column.info.get("sensitive")),
            )
        )
    return tuple(made)


def _words(reader: Reader, column: ColumnElement[Any], value: Any) -> str:
    """All languages of a text, for the two may differ in any of them."""
    if isinstance(value, Wording):
        said = [value.in_(language) for language in LANGUAGES if value.has(language)]
        return "\n".join(said)
    return reader.words(column, to_plain(column.type, value))


def _moves(session: Session, other: Record) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = {}
    for table, key in pointing_to(other.__tablename__):
        if table not in _NOT_TOLD:
            found = select(func.count()).select_from(METADATA.tables[table]).where(key == other.id)
            counted[table] = counted.get(table, 0) + (session.scalar(found) or 0)
    return tuple((kind_word(table), n) for table, n in counted.items() if n)
