"""The caseworkers of a casebook."""

from __future__ import annotations

from sqlalchemy import select

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.member import Member
from kazrights.names.fold import fold
from kazrights.store.vault import Vault


def all(vault: Vault, *, former: bool = False) -> list[Member]:
    """Those who work in the casebook, in the order they joined; with `former` those who left, too."""
    query = select(Member).order_by(Member.id)
    with vault.read() as session:
        return list(session.scalars(query if former else query.where(Member.active)))


def current(vault: Vault) -> Member:
    """Whoever works in it now: the actor of every change."""
    return _get(vault, vault.member_id)


def work_as(vault: Vault, member_id: int) -> None:
    """Say who works in the casebook from now on, and when it is opened again; raises NotFound for one who left."""
    if not _get(vault, member_id).active:
        raise NotFound(_("This caseworker has left the casebook. Nothing was changed."))
    vault.work_as(member_id)


def add(vault: Vault, name: str) -> int:
    """Take a caseworker on; the id."""
    with vault.change(_("Add caseworker")) as session:
        return records.add(session, Member(name=name.strip()))


def named(vault: Vault, name: str) -> int | None:
    """The caseworker of that name, taken on if there is none yet; None for no name."""
    wanted = fold(name)
    if not wanted:
        return None
    return next((member.id for member in all(vault) if fold(member.name) == wanted), None) or add(vault, name)


def rename(vault: Vault, member_id: int, name: str) -> None:
    """Correct a caseworker's name."""
    with vault.change(_("Rename caseworker")):
        _get(vault, member_id).name = name.strip()


def _get(vault: Vault, member_id: int | None) -> Member:
    with vault.read() as session:
        member = session.get(Member, member_id) if member_id else None
    if member is None:
        raise NotFound(_("This caseworker is not in the casebook. Nothing was changed."))
    return member
