"""Offices that are written to together, under a name of the caseworkers' own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.official import OfficeGroup, OfficeGroupMember
from kazrights.names.fold import fold
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group, with the ids of its offices."""

    id: int
    name: str
    office_ids: tuple[int, ...]


def all(vault: Vault) -> list[GroupRow]:
    """Every group, by name."""
    with vault.read() as session:
        groups = session.scalars(select(OfficeGroup).options(selectinload(OfficeGroup.members))).all()
    found = [GroupRow(g.id, g.name, tuple(m.office_id for m in g.members)) for g in groups]
    return sorted(found, key=lambda group: (fold(group.name), group.id))


def add(vault: Vault, name: str, office_ids: Sequence[int]) -> int:
    """A new group; its id. Raises InvalidInput for a name that is there or no name."""
    with vault.change(_("Add group of offices")) as session:
        _check_free(vault, name)
        group_id = records.add(session, OfficeGroup(name=name.strip()))
        session.add_all(OfficeGroupMember(group_id=group_id, office_id=id) for id in office_ids)
        return group_id


def change(vault: Vault, group_id: int, name: str, office_ids: Sequence[int]) -> None:
    """Give a group that name and those offices; raises NotFound or InvalidInput."""
    with vault.change(_("Change group of offices")) as session:
        _check_free(vault, name, group_id)
        group = records.load(session, OfficeGroup, group_id)
        group.name = name.strip()
        for member in group.members:
            if member.office_id not in office_ids:
                session.delete(member)
        held = {member.office_id for member in group.members}
        session.add_all(
            OfficeGroupMember(group_id=group_id, office_id=id) for id in office_ids if id not in held
        )


def remove(vault: Vault, group_id: int) -> None:
    """Take a group away; its offices stay."""
    records.remove(vault, OfficeGroup, group_id)


def of_office(vault: Vault, office_id: int) -> list[GroupRow]:
    """The groups that an office is in."""
    return [group for group in all(vault) if office_id in group.office_ids]


def _check_free(vault: Vault, name: str, mine: int | None = None) -> None:
    if any(fold(group.name) == fold(name) and group.id != mine for group in all(vault)):
        raise InvalidInput([Problem("name", _("There is a group of that name already."))])
