"""A full name is taken apart, and its script told."""

from __future__ import annotations

import pytest

from kazrights.names.parts import NameParts, parted, script_of


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Aizhan Example", NameParts("Aizhan", "", "Example")),
        ("Sample Ivanovich Person", NameParts("Sample", "Ivanovich", "Person")),
        ("Үлгі Аян Сынақұлы", NameParts("Аян", "Сынақұлы", "Үлгі")),
        ("Anna Maria Example", NameParts("Anna Maria", "", "Example")),
        ("Sample", NameParts("Sample", "", "")),
    ],
)
def test_a_full_name_is_taken_apart(full: str, parts: NameParts) -> None:
    assert parted(full) == parts


@pytest.mark.parametrize(
    ("name", "script"), [("Aizhan", "Latn"), ("Үлгі", "Cyrl"), ("أيان", "Arab"), ("—", "Latn")]
)
def test_the_script_of_a_name_is_told(name: str, script: str) -> None:
    assert script_of(name) == script
