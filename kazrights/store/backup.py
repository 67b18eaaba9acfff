"""Backups: a casebook folder of its own under a fresh database key, checked before an older one is let go."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

from kazrights.base import clock
from kazrights.store import copies, header, opening, sqlite
from kazrights.store.errors import AlreadyThere, CannotWriteThere, NoBackup, NotSaved
from kazrights.store.vault import Vault


def make(vault: Vault, to: Path | None = None) -> Path:
    """Write and check a backup into `to` (by default the casebook's own backups folder); gives its folder.

    Raises NotSaved; then earlier backups are untouched. Older ones beyond the kept number go last.
    """
    place = copies.put_aside(vault.folder, vault.copy_to, to)
    vault.set_setting("backup_at", clock.now().isoformat())
    vault.mark_backed_up()
    if to is None:
        made = copies.existing(vault.folder)
        for old in set(made) - copies.worth_keeping(made):
            shutil.rmtree(old, ignore_errors=True)
    return place


def save_copy(vault: Vault, to: Path) -> None:
    """Make a casebook of its own at `to` from an open one, checked whole, under the same passphrase.

    Raises AlreadyThere, NotSaved or CannotWriteThere; then there is nothing new at `to`.
    """
    to = to.absolute()
    if to.exists():
        raise AlreadyThere
    making = to.with_name(f".kazrights-{uuid.uuid4().hex[:8]}")
    try:
        making.mkdir(mode=0o700, parents=True)
        vault.copy_to(making)
        os.replace(making, to)
        header.sync_folder(to.parent)
    except OSError as error:
        raise (NotSaved if error.errno in copies.FULL else CannotWriteThere)() from None
    finally:
        shutil.rmtree(making, ignore_errors=True)


def restore_newest(folder: Path, passphrase: str = "", *, recovery_key: str = "") -> Path:
    """Make a casebook beside `folder` from its newest backup; the new folder.

    Raises NoBackup, and what `restore` raises.
    """
    made = copies.existing(folder)
    if not made:
        raise NoBackup
    names = (f"{folder.name}-restored", *(f"{folder.name}-restored-{n}" for n in range(2, 1000)))
    to = next(place for name in names if not (place := folder.with_name(name)).exists())
    restore(made[0], to, passphrase, recovery_key=recovery_key)
    return to


def restore(backup: Path, to: Path, passphrase: str = "", *, recovery_key: str = "") -> None:
    """Make a new casebook at `to` from a backup, under a fresh key, checked whole; the backup stays as it is.

    Only the backup's header and database are taken, into a place of their own first: it may lie on a read-only
    disk, and a stale journal beside it is not replayed. Raises AlreadyThere, and what opening a casebook raises.
    """
    if to.exists():
        raise AlreadyThere
    to = to.absolute()
    making = to.with_name(f".kazrights-{uuid.uuid4().hex[:8]}")
    try:
        taken = making / "taken"
        taken.mkdir(mode=0o700, parents=True)
        for part in (header.FILE, sqlite.FILE):
            if (backup / part).is_file():
                shutil.copyfile(backup / part, taken / part)
        opened = opening.unlock(taken, passphrase, recovery_key)
        try:
            sqlite.integrity(opened.connection)
            (making / "new").mkdir(mode=0o700)
            opened.copy_to(making / "new")
        finally:
            opened.close()
        os.replace(making / "new", to)
        header.sync_folder(to.parent)
    except OSError as error:
        raise (NotSaved if error.errno in copies.FULL else CannotWriteThere)() from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
