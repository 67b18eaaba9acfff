"""The words that caseworkers put on cases to find them by."""

from __future__ import annotations

from sqlalchemy import func, select

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.case import CaseTag
from kazrights.store.vault import Vault

_MOST = 500


def of_case(vault: Vault, case_id: int) -> list[str]:
    """The tags of a case, in the order they were put on."""
    with vault.read() as session:
        query = select(CaseTag.tag).where(CaseTag.case_id == case_id).order_by(CaseTag.id)
        return list(session.scalars(query))


def used(vault: Vault) -> list[str]:
    """The tags of all cases, the most used first."""
    with vault.read() as session:
        query = (
            select(CaseTag.tag).group_by(CaseTag.tag).order_by(func.count().desc(), CaseTag.tag).limit(_MOST)
        )
        return list(session.scalars(query))


def put_on(vault: Vault, case_id: int, tag: str) -> str:
    """Put a tag on a case; the tag as it is written elsewhere already, if it is. One that is there stays as it is."""
    wanted = " ".join(tag.split())
    with vault.change(_("Add tag")) as session:
        spelt = next((known for known in used(vault) if known.casefold() == wanted.casefold()), wanted)
        if spelt not in of_case(vault, case_id):
            records.add(session, CaseTag(case_id=case_id, tag=spelt))
    return spelt


def take_off(vault: Vault, case_id: int, tag: str) -> None:
    """Take a tag off a case."""
    with vault.change(_("Remove tag")) as session:
        for row in session.scalars(select(CaseTag).where(CaseTag.case_id == case_id, CaseTag.tag == tag)):
            session.delete(row)
