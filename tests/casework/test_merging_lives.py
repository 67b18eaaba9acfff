"""Random lives of a casebook keep the rule of unmerging; `python -m benchmarks.merging 1000` lives more of them."""

from __future__ import annotations

import pytest

from benchmarks.merging import Life
from kazrights.store.vault import Vault


@pytest.mark.parametrize("first", range(1, 41, 10))
def test_random_lives_keep_the_rule(vault: Vault, first: int) -> None:
    merged = apart = 0
    for seed in range(first, first + 10):
        life = Life(vault, seed)
        life.live(16)
        merged += life.done["_merge"]
        apart += life.done["apart after edits"]
    assert merged > 10
    assert apart > 5
