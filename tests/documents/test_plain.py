"""Text from anywhere is made safe to print."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.documents.plain import MARK, clean


@pytest.mark.parametrize(
    ("given_text", "printed"),
    [
        ("Аян Үлгі", "Аян Үлгі"),
        ("two\nlines\tand  blanks ", "two lines and blanks"),
        ("a\u202eb", f"a{MARK}b"),
        ("a\u200bb", f"a{MARK}b"),
        ("a\x00b\x9b", f"a{MARK}b{MARK}"),
        ("a\ud800b", f"a{MARK}b"),
        ("a\ue000b", f"a{MARK}b"),
        ("soft\u00adhyphen", "softhyphen"),
        ("и\u0306", "й"),
        ("a\u202f5\u00a06", "a\u00a05\u00a06"),
        ("a\u2028b", "a b"),
        ("<b>&amp;{{x}}", "<b>&amp;{{x}}"),
    ],
)
def test_what_is_hidden_is_shown(given_text: str, printed: str) -> None:
    assert clean(given_text) == printed


@settings(max_examples=300)
@given(st.text(st.characters()))
def test_nothing_hidden_is_left_and_cleaning_twice_changes_nothing(text: str) -> None:
    printed = clean(text)
    assert not [c for c in printed if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")]
    assert clean(printed) == printed
    printed.encode()
