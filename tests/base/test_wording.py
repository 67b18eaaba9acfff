"""One thing said in up to three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazrights.base.wording import Wording


def test_exact_language_and_fallback() -> None:
    said = Wording(ru="да", kk="иә")
    assert (said.in_("en"), said.in_("kk")) == ("", "иә")
    assert (said.best("en"), said.best("kk")) == ("да", "иә")
    assert (Wording(en="yes", kk="иә").best("ru"), Wording().best("ru")) == ("yes", "")
    assert said.has("ru")
    assert not said.has("en")


def test_with_leaves_the_first_alone() -> None:
    said = Wording(en="yes")
    assert said.with_("ru", "да") == Wording(en="yes", ru="да")
    assert said == Wording(en="yes")


def test_is_true_when_anything_is_said() -> None:
    assert Wording(kk="иә")
    assert not Wording()


@pytest.mark.parametrize("language", ["de", "best", ""])
def test_an_unknown_language_is_an_error(language: str) -> None:
    with pytest.raises(ValueError, match="no such language"):
        Wording(en="yes").in_(language)
    with pytest.raises(ValueError, match="no such language"):
        Wording(en="yes").with_(language, "x")


def test_json_holds_only_what_is_there() -> None:
    assert Wording(en="yes").to_json() == {"en": "yes"}
    assert Wording.from_json(None) == Wording.from_json({}) == Wording()
    assert Wording.from_json({"ru": "да", "de": "ja", "kk": None}) == Wording(ru="да")


@given(st.builds(Wording, en=st.text(), ru=st.text(), kk=st.text()))
def test_json_loses_nothing(said: Wording) -> None:
    assert Wording.from_json(said.to_json()) == said
