"""Where the program finds its own files and keeps its few settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file or folder of resources/, in a checkout or inside the installed package."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def settings_folder() -> Path:
    """The folder for settings (nothing personal), by the custom of the system; not created here."""
    if override := os.environ.get("KAZRIGHTS_SETTINGS"):
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "kazrights"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "kazrights"
    named = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".config") / "kazrights"


def default_casebooks_folder() -> Path:
    """Where a new casebook is proposed: a folder in the home directory."""
    return Path.home() / "kazrights"
