"""A disk that is full in the middle of an appeal: what is written stands, and what is not is said."""

from __future__ import annotations

from kazrights.casework import appeal_letters, letter_register
from kazrights.store.vault import Vault
from tests.casework.test_appeals import january
from tests.hardship import files_no_longer_than

BEFORE = 6


def test_six_of_twelve_are_kept_and_on_file_and_the_rest_can_be_made_later(sample: Vault) -> None:
    plan = january(sample)
    before = on_file(sample, plan.case_ids)
    disk = files_no_longer_than(1000)

    def fills_up(done: int, of: int, _what: str) -> bool:
        assert of == 12
        if done == BEFORE:
            disk.__enter__()
        return True

    try:
        done = appeal_letters.create(sample, plan, progress=fills_up)
    finally:
        disk.__exit__(None, None, None)
    assert len(done.ids) == BEFORE
    assert len(done.held_back) == 12 - BEFORE
    assert {why for _letter, why in done.held_back} == {done.held_back[0][1]}
    assert "not saved" in done.held_back[0][1] or "full" in done.held_back[0][1]
    assert on_file(sample, plan.case_ids) - before == BEFORE
    assert [row.id for row in appeal_letters.of_appeal(sample, done.appeal_id)] == done.ids
    again = appeal_letters.create(sample, plan, done.appeal_id)
    assert len(again.ids) == 12 - BEFORE
    assert len(appeal_letters.of_appeal(sample, done.appeal_id)) == 12


def on_file(vault: Vault, case_ids: tuple[int, ...]) -> int:
    return sum(len(letter_register.of_case(vault, case_id)) for case_id in case_ids)
