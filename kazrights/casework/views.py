"""Saved views: filters, order and columns of the list of cases under a name of the caseworkers' own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework import case_rows, records
from kazrights.casework.filters import Filters
from kazrights.model.view import SavedView
from kazrights.store.vault import Vault


def all(vault: Vault) -> list[SavedView]:
    """Every view, in their order."""
    with vault.read() as session:
        return _in_order(session)


def get(vault: Vault, view_id: int) -> SavedView:
    """One of them; raises NotFound."""
    return records.get(vault, SavedView, view_id)


def save(
    vault: Vault,
    name: str,
    filters: Filters,
    sort: str = "",
    *,
    as_table: bool = False,
    columns: Sequence[str] = (),
) -> int:
    """A new view after those there are; its id."""
    with vault.change(_("Save view")) as session:
        view = SavedView(name=name.strip(), position=records.next_position(session, SavedView.position))
        _fill(view, filters, sort, as_table, columns)
        return records.add(session, view)


def update(
    vault: Vault,
    view_id: int,
    filters: Filters,
    sort: str = "",
    *,
    as_table: bool = False,
    columns: Sequence[str] = (),
) -> None:
    """Make a view show this instead."""
    with vault.change(_("Change view")) as session:
        _fill(records.load(session, SavedView, view_id), filters, sort, as_table, columns)


def rename(vault: Vault, view_id: int, name: str) -> None:
    """Call a view something else."""
    with vault.change(_("Rename view")) as session:
        records.load(session, SavedView, view_id).name = name.strip()


def remove(vault: Vault, view_id: int) -> None:
    """Forget a view; the cases in it stay as they are."""
    with vault.change(_("Remove view")) as session:
        session.delete(records.load(session, SavedView, view_id))


def move(vault: Vault, view_id: int, by: int) -> bool:
    """Move a view up (-1) or down (+1) among the others; whether there was somewhere to go."""
    with vault.read() as session:
        ids = [view.id for view in _in_order(session)]
    at = ids.index(view_id)
    if not 0 <= at + by < len(ids):
        return False
    ids.insert(at + by, ids.pop(at))
    with vault.change(_("Move view")) as session:
        for view in session.scalars(select(SavedView)):
            view.position = ids.index(view.id)
    return True


def counts(session: Session, on: date) -> dict[int, int]:
    """How many cases each view shows on that day; for a background read."""
    return {
        view.id: case_rows.count_in(session, Filters.from_json(view.filters), on)
        for view in _in_order(session)
    }


def _in_order(session: Session) -> list[SavedView]:
    return list(session.scalars(select(SavedView).order_by(SavedView.position, SavedView.id)))


def _fill(view: SavedView, filters: Filters, sort: str, as_table: bool, columns: Sequence[str]) -> None:
    view.filters, view.sort, view.as_table = filters.to_json(), sort, as_table
    view.columns = " ".join(columns)
