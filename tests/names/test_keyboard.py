"""Text typed on the wrong layout is read on the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazrights.names.keyboard import in_other_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (",jrftd", "бокаев"),
        ("ищлфнум", "bokayev"),
        ("0fyfn", "қанат"),
        (",j0ftd", "боқаев"),
        ("bok бок", ""),
        ("123", ""),
        ("", ""),
    ],
)
def test_the_same_keys_in_the_other_script(typed: str, meant: str) -> None:
    assert in_other_layout(typed) == meant


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(in_other_layout(text), str)
