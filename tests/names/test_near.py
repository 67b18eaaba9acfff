"""Keys that are nearly the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazrights.names.near import neighbours, skeleton, weakly, within_one


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("bokaev", "bukaev", True),
        ("bokaev", "bokaeva", True),
        ("bokaev", "okaev", True),
        ("bokaev", "boakev", True),
        ("bokaev", "bakuev", False),
        ("bokaev", "bokaevna", False),
        ("", "a", True),
    ],
)
def test_within_one(one: str, other: str, near: bool) -> None:
    assert within_one(one, other) is within_one(other, one) is near


def test_the_skeleton_keeps_the_first_sound_and_the_consonants() -> None:
    assert skeleton("omarov") == "omrv" and skeleton("") == ""


def test_weak_sounds() -> None:
    assert weakly("okilov", "ogilov") == frozenset("kg")
    assert not weakly("kaliev", "galiev") and not weakly("okil", "okin")


@given(st.text(alphabet="abc", max_size=8), st.data())
def test_neighbours_meet_within_one_edit(key: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(key)))
    other = key[:place] + data.draw(st.sampled_from("abc")) + key[place + data.draw(st.integers(0, 1)) :]
    assert within_one(key, other)
    assert set(neighbours(key)) & set(neighbours(other))
