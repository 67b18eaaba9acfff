"""Settings are remembered, and a broken file of them counts as none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kazrights.base import settings


def test_what_is_put_is_remembered_until_it_is_forgotten() -> None:
    settings.put(language="kk", maximized=True)
    settings.put(maximized=None)
    assert settings.read() == {"language": "kk"}
    assert settings.get("maximized", False) is False


@pytest.mark.parametrize("content", ["", "{", "[1]", "\xff", "[" * 100_000, '{"a":' * 100_000])
def test_a_broken_file_counts_as_none(own_settings: Path, content: str) -> None:
    own_settings.mkdir()
    (own_settings / "settings.json").write_text(content, "latin-1")
    assert settings.read() == {}
    settings.put(language="ru")
    assert settings.read() == {"language": "ru"}
