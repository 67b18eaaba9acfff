"""One process at a time: an advisory lock on vault.lock, let go by the system when the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kazrights.store.errors import InUse, ReadOnly

FILE = "vault.lock"


class FolderLock:
    """The held lock of a casebook's folder. The file itself is never written once it exists."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises InUse when another holder has it, ReadOnly when it can't be opened."""
        self._file = folder / FILE
        while True:
            self._made = not self._file.exists()
            try:
                self._handle = os.open(self._file, os.O_RDWR | (os.O_CREAT if self._made else 0), 0o600)
            except FileNotFoundError:
                continue  # another holder has just abandoned the file it made
            except OSError:
                raise ReadOnly from None
            try:
                _hold(self._handle)
            except OSError:
                os.close(self._handle)
                raise InUse from None
            if self._is_the_file():
                return
            os.close(self._handle)

    def _is_the_file(self) -> bool:
        """Whether what is locked still has the name: it may have been abandoned between opening and locking."""
        try:
            return os.path.samestat(os.fstat(self._handle), os.stat(self._file))
        except FileNotFoundError:
            return False

    def abandon(self) -> None:
        """Let go as if never taken: a lock file made just now is gone again."""
        if self._made:
            self._file.unlink(missing_ok=True)
        self.release()

    def release(self) -> None:
        """Let go; the file stays."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


class ReadingLock:
    """The lock of one who only reads: it keeps a writer out, lets other readers in, and never makes the file."""

    def __init__(self, folder: Path) -> None:
        """Take it if there is a lock file to be read; raises InUse when a writer has it."""
        self._handle = -1
        try:
            self._handle = os.open(folder / FILE, os.O_RDONLY)
        except OSError:
            return  # nobody holds what is not there; what can't be read, SQLite's own locks stand in for
        try:
            _hold(self._handle, alone=False)
        except OSError:
            self.release()
            raise InUse from None

    def abandon(self) -> None:
        """Let go as if never taken."""
        self.release()

    def release(self) -> None:
        """Let go."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int, *, alone: bool = True) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int, *, alone: bool = True) -> None:
        fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
