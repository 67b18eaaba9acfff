"""The names of a person: changed, put in order, and one of them preferred for the letters in a language."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.person import PersonName
from kazrights.names.parts import NameParts, parted, script_of
from kazrights.store.vault import Vault


def change_name(vault: Vault, name_id: int, **values: Any) -> None:
    """Set fields of a name; what is derived from the full name follows it, unless it was given."""
    with vault.change(_("Edit name")) as session:
        name = records.load(session, PersonName, name_id)
        before, held = name.full, NameParts(name.given, name.patronymic, name.family)
        script = name.script
        for field, value in values.items():
            setattr(name, field, value)
        if name.full != before:
            name.full = " ".join(name.full.split())
            if held == parted(before) and held == NameParts(name.given, name.patronymic, name.family):
                name.given, name.patronymic, name.family = parted(name.full)
            if script == name.script == script_of(before):
                name.script = script_of(name.full)
        prefer_alone(session, name)


def move_name(vault: Vault, name_id: int, by: int) -> None:
    """Put a name before or after its neighbour; the first is the one shown."""
    with vault.change(_("Reorder names")) as session:
        name = records.load(session, PersonName, name_id)
        names = _of_person(session, name.person_id)
        at = names.index(name)
        names.insert(max(at + by, 0), names.pop(at))
        for position, held in enumerate(names):
            held.position = position


def prefer_alone(session: Session, name: PersonName) -> None:
    """Only one name of a person is preferred for a language: this one, for those that it names."""
    wanted = set(name.preferred_for.split())
    for other in _of_person(session, name.person_id):
        kept = [language for language in other.preferred_for.split() if language not in wanted]
        if other is not name and wanted:
            other.preferred_for = " ".join(kept)


def _of_person(session: Session, person_id: int) -> list[PersonName]:
    found = (
        select(PersonName)
        .where(PersonName.person_id == person_id)
        .order_by(PersonName.position, PersonName.id)
    )
    return list(session.scalars(found))
