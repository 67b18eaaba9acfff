"""Whose name stands under letters."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.model.letter import Sender
from kazrights.store.vault import Vault


def all(vault: Vault) -> list[Sender]:
    """Every sender, the usual one first."""
    with vault.read() as session:
        return list(session.scalars(select(Sender).order_by(Sender.usual.desc(), Sender.name)))


def add(vault: Vault, name: str, **fields: Any) -> int:
    """A new sender; the first one is the usual one. Its id."""
    with vault.change(_("Add sender")) as session:
        first = session.scalar(select(Sender.id).limit(1)) is None
        return records.add(session, Sender(name=name, **{"usual": first, **fields}))
