"""From a folder to an unlocked casebook, or a refusal that has changed not a byte."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from kazrights.model.member import Member
from kazrights.store import copies, header, keys, migrate, sqlite
from kazrights.store.errors import AlreadyThere, CannotWriteThere, EmptyDatabase, NotSaved, ReadOnly
from kazrights.store.header import Header
from kazrights.store.keys import Cost
from kazrights.store.lock import FolderLock, ReadingLock


class OpenFolder:
    """A casebook's folder, locked for this process, with its master key and first connection.

    Where it can't be written it is opened to read, without a byte written anywhere: `read_only`.
    """

    def __init__(self, folder: Path, head: Header, unlock: Callable[[], bytes]) -> None:
        """Open it; `unlock` gives the master key. Raises a CasebookError, and then nothing has changed."""
        sqlite.check_parts()
        if not (folder / sqlite.FILE).exists():
            raise EmptyDatabase
        sqlite.check_file(folder / sqlite.FILE)
        self.folder, self.header = folder, head
        self._lock = _lock(folder)
        self.read_only = isinstance(self._lock, ReadingLock)
        try:
            self._master = unlock()
            self.connection = self.connect()
            try:
                put_aside = None if self.read_only else lambda: copies.put_aside(folder, self.copy_to)
                migrate.bring_up(self.connection, put_aside)
            except BaseException:
                self.connection.close()
                raise
        except DatabaseError as error:
            self._lock.abandon()
            raise sqlite.explained(error) from error
        except BaseException:
            self._lock.abandon()
            raise

    def connect(self, *, reading: bool = False) -> Any:
        """One more connection to the database."""
        mode: sqlite.Mode = "ro" if self.read_only else "rw"
        return _keyed(self.folder, self.header, self._master, mode, reading=reading)

    def copy_to(self, place: Path) -> None:
        """A consistent, checked copy into an empty folder, under a fresh database key and the same passphrase."""
        fresh = self.header.for_copy(self._master)
        target = _keyed(place, fresh, self._master, "rwc")
        try:
            sqlite.copy(self.connection, target)
            sqlite.integrity(target)
        finally:
            target.close()
        header.write(fresh, place)

    def audit_key(self) -> bytes:
        """The key of the history's chain."""
        return keys.derive(self._master, "audit")

    def close(self) -> None:
        """Let go of the database and the lock."""
        self.connection.close()
        self._lock.release()
        self._master = b""


def unlock(folder: Path, passphrase: str, recovery_key: str) -> OpenFolder:
    """Open a casebook by its passphrase or, if given, its recovery key."""
    head = header.read(folder)
    return OpenFolder(
        folder, head, lambda: head.recover(recovery_key) if recovery_key else head.unlock(passphrase)
    )


def make(
    folder: Path, passphrase: str, member: str, cost: Cost, fill: Callable[[OpenFolder], object]
) -> tuple[OpenFolder, str]:
    """Make a casebook beside its place and move it there whole, with what `fill` writes into it.

    Gives it open, and its recovery key. Raises AlreadyThere when `folder` holds anything, CannotWriteThere or NotSaved
    when it can't be made.
    """
    sqlite.check_parts()
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AlreadyThere
    head, master, recovery = header.make(passphrase, cost)
    making = folder.with_name(f".kazrights-{uuid.uuid4().hex[:8]}")
    try:
        making.mkdir(mode=0o700, parents=True)
        _make_database(making, head, master, member)
        header.write(head, making)
        inside = OpenFolder(making, head, lambda: master)
        try:
            fill(inside)
        finally:
            inside.close()
        if folder.exists():
            folder.rmdir()
        os.replace(making, folder)
        header.sync_folder(folder.parent)
    except OSError as error:
        raise (NotSaved if error.errno in copies.FULL else CannotWriteThere)() from None
    except DatabaseError as error:
        raise sqlite.explained(error) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return OpenFolder(folder, head, lambda: master), recovery


def _lock(folder: Path) -> FolderLock | ReadingLock:
    """The lock of a writer, or that of a reader where this user can't write the folder or its files."""
    if os.access(folder, os.W_OK | os.X_OK) and os.access(folder / sqlite.FILE, os.W_OK):
        try:
            return FolderLock(folder)
        except ReadOnly:
            pass
    return ReadingLock(folder)


def _keyed(
    folder: Path, head: Header, master: bytes, mode: sqlite.Mode = "rw", *, reading: bool = False
) -> Any:
    key = keys.derive(master, "database", salt=head.database_salt)
    salt = keys.derive(master, "page-salt", 16, head.database_salt)
    return sqlite.connect(folder / sqlite.FILE, key, salt, mode, reading=reading)


def _make_database(folder: Path, head: Header, master: bytes, member: str) -> None:
    connection = _keyed(folder, head, master, "rwc")
    try:
        engine = sqlite.engine(connection)
        migrate.upgrade(engine)
        with Session(engine) as session:
            sqlite.begin_writing(session)
            session.add(Member(name=member))
            session.commit()
    finally:
        connection.close()
