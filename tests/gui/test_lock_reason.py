"""Why it locked goes from one process to the next, once."""

from __future__ import annotations

import os

import pytest

from kazrights.gui.lock_reason import LockReason


def test_is_left_and_taken_once() -> None:
    LockReason("idle", "14:32", 1, backed_up=False).leave()
    taken = LockReason.taken()
    assert taken == LockReason("idle", "14:32", 1, backed_up=False)
    assert LockReason.taken() is None


@pytest.mark.parametrize("nonsense", ["", "idle", "a|b|c|d", "idle|14:32|-5|backed up"])
def test_nonsense_is_no_reason(nonsense: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "KAZRIGHTS_LOCKED", nonsense)
    assert LockReason.taken() is None


def test_one_minute_is_said_as_one() -> None:
    assert (
        LockReason("idle", "14:32", 1).sentence()
        == "Locked at 14:32 because the computer was idle for 1 minute."
    )
