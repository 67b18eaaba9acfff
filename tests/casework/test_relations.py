"""A relation is recorded once and said from both sides."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput
from kazrights.casework import relations
from kazrights.casework.relations import _FROM_HERE, _FROM_THERE
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def two(vault: Vault) -> tuple[int, int]:
    cases = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    return make.subject(vault, cases[0]), make.subject(vault, cases[1])


def said(vault: Vault, person_id: int) -> list[str]:
    return [relation.sentence for relation in relations.of_person(vault, person_id)]


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        ("parent", "Parent: Sample Person", "Child: Aizhan Example"),
        ("child", "Child: Sample Person", "Parent: Aizhan Example"),
        ("sibling", "Brother or sister: Sample Person", "Brother or sister: Aizhan Example"),
        ("lawyer", "Lawyer: Sample Person", "Lawyer of Aizhan Example"),
        ("superior", "Superior: Sample Person", "Superior of Aizhan Example"),
    ],
)
def test_both_sides_are_said(vault: Vault, two: tuple[int, int], kind: str, here: str, there: str) -> None:
    relations.add(vault, two[0], two[1], kind)
    assert (said(vault, two[0]), said(vault, two[1])) == ([here], [there])
    vault.undo()
    assert (said(vault, two[0]), said(vault, two[1])) == ([], [])


def test_every_kind_has_a_sentence() -> None:
    assert set(_FROM_HERE) == set(_FROM_THERE) == set(vocabulary("relation_kind").codes)


def test_nobody_is_related_to_nobody_or_themselves(vault: Vault, two: tuple[int, int]) -> None:
    for other in (None, two[0]):
        with pytest.raises(InvalidInput):
            relations.add(vault, two[0], other, "friend")
    with pytest.raises(InvalidInput):
        relations.add(vault, two[0], two[1], "")
