"""Saved views: kept in order, counted, and each step undone."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.casework import cases, views
from kazrights.casework.filters import Filters
from kazrights.store.vault import Vault
from tests import make

CLOSED = Filters.of(status=("closed",))


def names(vault: Vault) -> list[str]:
    return [view.name for view in views.all(vault)]


def test_a_view_keeps_what_it_shows(vault: Vault) -> None:
    view_id = views.save(vault, " EXAMPLE view ", CLOSED, "-contact", as_table=True, columns=["ref", "next"])
    view = views.get(vault, view_id)
    assert (view.name, view.sort, view.as_table, view.columns) == (
        "EXAMPLE view",
        "-contact",
        True,
        "ref next",
    )
    assert Filters.from_json(view.filters) == CLOSED
    views.update(vault, view_id, Filters.of("aizhan"))
    assert Filters.from_json(views.get(vault, view_id).filters).text == "aizhan"


def test_a_view_needs_a_name(vault: Vault) -> None:
    with pytest.raises(InvalidInput):
        views.save(vault, "  ", CLOSED)


def test_views_keep_their_order_and_every_step_is_undone(vault: Vault) -> None:
    first, second, third = (views.save(vault, f"EXAMPLE {n}", CLOSED) for n in (1, 2, 3))
    assert views.move(vault, third, -1) and names(vault) == ["EXAMPLE 1", "EXAMPLE 3", "EXAMPLE 2"]
    assert not views.move(vault, first, -1) and not views.move(vault, second, 1)
    vault.undo()
    assert names(vault) == ["EXAMPLE 1", "EXAMPLE 2", "EXAMPLE 3"]
    views.rename(vault, first, "EXAMPLE one")
    views.remove(vault, second)
    assert names(vault) == ["EXAMPLE one", "EXAMPLE 3"]
    vault.undo()
    vault.undo()
    assert names(vault) == ["EXAMPLE 1", "EXAMPLE 2", "EXAMPLE 3"]
    with pytest.raises(NotFound):
        views.get(vault, 99)


def test_each_view_is_counted_in_the_background(vault: Vault) -> None:
    make.case(vault)
    cases.set_status(vault, make.case(vault, "Sample Person"), "closed")
    one = views.save(vault, "EXAMPLE closed", CLOSED)
    every = views.save(vault, "EXAMPLE all", Filters.of(status=("closed", "active")))
    today = vault.today
    assert vault.read_in_background(lambda session: views.counts(session, today)) == {one: 1, every: 2}
