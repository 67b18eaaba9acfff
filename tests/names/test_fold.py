"""Folding: spellings of one name meet, case and script fall away, nothing makes it fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazrights.names.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ҚАНАТ Үлгі", "канат улги"),
        ("Алёна", "алена"),
        ("Дәулет", "Daulet"),
        ("Order-Ұлы", "order улы"),
        ("O’Neil", "oneil"),
        ("é", "é"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_any_text_folds_to_plain_words(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert fold(folded) == folded
