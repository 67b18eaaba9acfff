"""The few things remembered outside a casebook: language, last casebook, look. Nothing about a person."""

from __future__ import annotations

import json
import os
from typing import Any

from kazrights.base import paths

_FILE = "settings.json"


def read() -> dict[str, Any]:
    """All settings; an unreadable or missing file counts as none."""
    try:
        found = json.loads((paths.settings_folder() / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def get(key: str, default: Any = None) -> Any:
    """One setting, or `default`."""
    return read().get(key, default)


def put(**values: Any) -> None:
    """Remember `values` (None forgets one), written whole or not at all; a read-only home is no error."""
    merged = {k: v for k, v in {**read(), **values}.items() if v is not None}
    folder = paths.settings_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = folder / (_FILE + ".new")
        new.write_text(json.dumps(merged, ensure_ascii=False, indent=1), "utf-8")
        os.replace(new, folder / _FILE)
    except OSError:
        return
