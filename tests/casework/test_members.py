"""Caseworkers come, are renamed, and stay in the history."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.casework import members, records
from kazrights.model.member import Member
from kazrights.store.vault import Vault


def test_the_first_member_is_the_one_who_works_now(vault: Vault) -> None:
    assert members.current(vault).name == "Test Caseworker"
    assert [m.id for m in members.all(vault)] == [members.current(vault).id]


def test_members_join_and_leave(vault: Vault) -> None:
    member_id = members.add(vault, " Second Sample ")
    assert [m.name for m in members.all(vault)] == ["Test Caseworker", "Second Sample"]
    records.edit(vault, Member, member_id, active=False)
    assert [m.name for m in members.all(vault)] == ["Test Caseworker"]
    assert [m.name for m in members.all(vault, former=True)] == ["Test Caseworker", "Second Sample"]
    with pytest.raises(InvalidInput):
        members.add(vault, " ")


def test_a_name_is_corrected_and_the_correction_undone(vault: Vault) -> None:
    members.rename(vault, members.current(vault).id, "Better Sample")
    assert members.current(vault).name == "Better Sample"
    vault.undo()
    assert members.current(vault).name == "Test Caseworker"
    with pytest.raises(NotFound):
        members.rename(vault, 999, "Nobody")


def test_a_name_stands_for_the_one_who_bears_it_or_takes_someone_on(vault: Vault) -> None:
    first = members.current(vault).id
    assert members.named(vault, " test caseworker ") == first
    assert members.named(vault, " ") is None
    second = members.named(vault, "Екінші Үлгі")
    assert second != first
    assert members.named(vault, "Екінші Үлгі") == second
    assert [member.name for member in members.all(vault)] == ["Test Caseworker", "Екінші Үлгі"]
