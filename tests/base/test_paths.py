"""Where settings are kept, by the custom of each system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kazrights.base import paths


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/elsewhere"}, Path("/elsewhere/kazrights")),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, Path("/home/someone/.config/kazrights")),
        ("linux", {}, Path("/home/someone/.config/kazrights")),
        ("darwin", {}, Path("/home/someone/Library/Application Support/kazrights")),
        ("win32", {"APPDATA": "/roaming"}, Path("/roaming/kazrights")),
        ("linux", {"KAZRIGHTS_SETTINGS": "/given"}, Path("/given")),
    ],
)
def test_settings_folder(
    monkeypatch: pytest.MonkeyPatch, system: str, variables: dict[str, str], expected: Path
) -> None:
    for name in ("KAZRIGHTS_SETTINGS", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/someone", **variables}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    assert paths.settings_folder() == expected


def test_resources_are_found() -> None:
    assert paths.resource("vocabularies", "sex.csv").is_file()
