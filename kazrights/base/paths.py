"""Where the program finds its own files and keeps its few settings."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file or folder of resources/, in a checkout or inside the installed package."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def settings_folder() -> Path:
    """The folder for settings (nothing personal), by the custom of the system; not created here."""
    override = os.environ.get("KAZRIGHTS_SETTINGS")
    if override:
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_config_dir("kazrights", appauthor=False))


def default_casebooks_folder() -> Path:
    """Where a new casebook is proposed: a folder in the home directory."""
    return Path.home() / "kazrights"
