"""The people of a case: what they are called, and who joins the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.casework import records
from kazrights.casework.naming import prefer_alone
from kazrights.model.case import CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.names.parts import parted, script_of
from kazrights.names.shown import shown_for
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NewName:
    """A name to record; the parts and the script are taken from the full name where not given."""

    full: str
    script: str = ""
    language: str | None = None
    kind: str = "common"
    family: str = ""
    given: str = ""
    patronymic: str = ""
    preferred_for: str = ""
    evidence: str = ""


def shown_name(person: Person, language: str | None = None) -> str:
    """The name to show to readers of a language, or of the one that is spoken; someone unnamed is described.

    Needs `person.names` loaded.
    """
    if person.names:
        return shown_for(person.names, language or spoken_language()).full
    described = person.description.best(language or spoken_language())
    return described or person.pseudonym or _("Unnamed person")


def name_for_letter(person: Person, language: str) -> str:
    """The name to print in a letter of that language, or "" for someone unnamed."""
    return shown_for(person.names, language).full if person.names else ""


def add_person(
    vault: Vault,
    case_id: int,
    role: str,
    names: Sequence[NewName],
    *,
    in_case: Mapping[str, Any] | None = None,
    **fields: Any,
) -> int:
    """A new person in a case, with all their names; the person's id. `in_case` are fields of their part in it."""
    with vault.change(_("Add person")) as session:
        person = new_person(session, names, **fields)
        session.add(CasePerson(case_id=case_id, person_id=person.id, role=role, **(in_case or {})))
        session.flush()
        return person.id


def join_case(vault: Vault, case_id: int, person_id: int, role: str, **in_case: Any) -> int:
    """Someone already in the casebook joins a case; the id of the CasePerson."""
    with vault.change(_("Add person")) as session:
        return records.add(session, CasePerson(case_id=case_id, person_id=person_id, role=role, **in_case))


def add_name(
    vault: Vault,
    person_id: int,
    full: str,
    script: str = "",
    language: str | None = None,
    kind: str = "common",
    **more: str,
) -> int:
    """One more name or spelling of a person, after those they have; `more` are further fields of NewName."""
    with vault.change(_("Add name")) as session:
        position = records.next_position(session, PersonName.position, PersonName.person_id == person_id)
        name = _record(person_id, position, NewName(full, script, language, kind, **more))
        records.add(session, name)
        prefer_alone(session, name)
        return name.id


def new_person(session: Session, names: Sequence[NewName], **fields: Any) -> Person:
    """A person with their names, inside a change."""
    person = Person(**fields)
    session.add(person)
    session.flush()
    session.add_all(_record(person.id, position, name) for position, name in enumerate(names))
    session.flush()
    return person


def _record(person_id: int, position: int, name: NewName) -> PersonName:
    parts = parted(name.full)
    whole = not (name.family or name.given)
    return PersonName(
        person_id=person_id,
        position=position,
        full=" ".join(name.full.split()),
        family=parts.family if whole else name.family,
        given=parts.given if whole else name.given,
        patronymic=parts.patronymic if whole else name.patronymic,
        script=name.script or script_of(name.full),
        language=name.language,
        kind=name.kind,
        preferred_for=name.preferred_for,
        evidence=name.evidence,
    )
