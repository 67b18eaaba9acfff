"""Where casebooks stand: the one used last, the one proposed, and the sample."""

from __future__ import annotations

from pathlib import Path

from kazrights.base import paths, settings

_HEADER = "vault.kzh"  # what makes a folder a casebook


def is_casebook(folder: Path) -> bool:
    """Whether there is a casebook in the folder."""
    return (folder / _HEADER).is_file()


def last_used() -> Path | None:
    """The casebook used last, if it still is there."""
    kept = settings.get("casebook")
    return Path(kept) if isinstance(kept, str) and is_casebook(Path(kept)) else None


def remember(folder: Path) -> None:
    """Open this casebook the next time."""
    settings.put(casebook=str(folder.absolute()))


def sample() -> Path:
    """The folder of the sample casebook."""
    return paths.settings_folder() / "sample"


def proposed() -> Path:
    """A folder for a new casebook in which nothing stands yet."""
    first = paths.default_casebooks_folder()
    tries = (first, *(first.with_name(f"{first.name}-{n}") for n in range(2, 100)))
    return next((place for place in tries if not place.exists() or not any(place.iterdir())), first)
