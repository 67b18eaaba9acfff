"""Tags are written alike on all cases; links are said from either side."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput
from kazrights.casework import links, records, tags
from kazrights.model.case import Case
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault
from tests import make


def test_a_tag_is_written_as_it_is_elsewhere_and_stands_once(vault: Vault) -> None:
    first, second = make.case(vault), make.case(vault, "Sample Person")
    assert tags.put_on(vault, first, "  UN   submission ") == "UN submission"
    assert tags.put_on(vault, second, "un Submission") == "UN submission"
    tags.put_on(vault, second, "UN submission")
    tags.put_on(vault, second, "Алматы")
    assert tags.of_case(vault, second) == ["UN submission", "Алматы"]
    assert tags.used(vault) == ["UN submission", "Алматы"]
    tags.take_off(vault, second, "UN submission")
    assert (tags.of_case(vault, first), tags.of_case(vault, second)) == (["UN submission"], ["Алматы"])
    vault.undo()
    assert "UN submission" in tags.of_case(vault, second)


def test_an_empty_tag_is_refused(vault: Vault) -> None:
    with pytest.raises(InvalidInput):
        tags.put_on(vault, make.case(vault), " ")


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("follows", "precedes"),
        ("encompasses", "part_of"),
        ("causes", "caused_by"),
        ("parallel", "parallel"),
        ("related", "related"),
    ],
)
def test_a_link_is_seen_from_both_cases(vault: Vault, kind: str, there: str) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    links.add(vault, first, second, kind)
    (here,), (back,) = links.of_case(vault, first), links.of_case(vault, second)
    assert (here.kind, here.other_id, here.other.name) == (kind, second, "Sample Person")
    assert (back.kind, back.other_id, back.other.ref) == (there, first, "KZ-2026-001")
    assert there in vocabulary("case_link")


def test_a_removed_case_takes_its_links_along(vault: Vault) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    links.add(vault, first, second, "follows")
    records.remove(vault, Case, second)
    assert links.of_case(vault, first) == []


def test_a_case_is_not_linked_to_itself_or_nothing(vault: Vault) -> None:
    first = make.case(vault)
    for other in (first, None):
        with pytest.raises(InvalidInput):
            links.add(vault, first, other, "follows")
