"""The backups folder: how a copy gets its place only when it is whole, and which copies are kept."""

from __future__ import annotations

import errno
import os
import re
import shutil
import uuid
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from kazrights.base import clock
from kazrights.store import header
from kazrights.store.errors import CannotWriteThere, NotSaved

FOLDER = "backups"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
_NAME = re.compile(r"\d{8}-\d{6}-[0-9a-f]{6}")
_KEEP_LATEST, _KEEP_DAYS, _KEEP_WEEKS, _KEEP_MONTHS = 10, 14, 8, 12


def put_aside(folder: Path, copy_to: Callable[[Path], None], to: Path | None = None) -> Path:
    """Have `copy_to` fill a new backup folder, which gets its final name only when it is whole and checked."""
    place = to or folder / FOLDER
    if to is None:
        _sweep(place)
    name = f"{clock.now():%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:6]}"
    making = place / f".{name}"
    try:
        making.mkdir(mode=0o700, parents=True)
        copy_to(making)
        os.replace(making, place / name)
        header.sync_folder(place)
    except OSError as error:
        raise (NotSaved if error.errno in FULL else CannotWriteThere)() from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return place / name


def existing(folder: Path) -> list[Path]:
    """The backups in a casebook's own folder, newest first."""
    place = folder / FOLDER
    found = [p for p in place.iterdir() if _NAME.fullmatch(p.name) and p.is_dir()] if place.is_dir() else []
    return sorted(found, reverse=True)


def made_on(backup: Path) -> date:
    """The day of a backup, from its folder's name."""
    return datetime.strptime(backup.name[:8], "%Y%m%d").date()


def worth_keeping(backups: list[Path]) -> set[Path]:
    """The latest ten, and the last of each of 14 days, 8 weeks and 12 months; `backups` newest first."""
    keep = set(backups[:_KEEP_LATEST])
    today = clock.today()
    spans = (
        (timedelta(days=_KEEP_DAYS), "%Y-%m-%d"),
        (timedelta(weeks=_KEEP_WEEKS), "%G-%V"),
        (timedelta(days=31 * _KEEP_MONTHS), "%Y-%m"),
    )
    for span, form in spans:
        newest: dict[str, Path] = {}
        for backup in backups:
            if today - made_on(backup) <= span:
                newest.setdefault(made_on(backup).strftime(form), backup)
        keep.update(newest.values())
    return keep


def _sweep(place: Path) -> None:
    """Remove what a backup that was cut short has left; nobody else makes one here while the casebook is open."""
    if place.is_dir():
        for left in place.iterdir():
            if left.name.startswith(".") and _NAME.fullmatch(left.name[1:]):
                shutil.rmtree(left, ignore_errors=True)
