"""One process at a time: an advisory lock on vault.lock, let go by the system when the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kazrights.store.errors import InUse, ReadOnlyFolder

FILE = "vault.lock"


class FolderLock:
    """The held lock of a casebook's folder. The file itself is never written once it exists."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raises InUse when another holder has it, ReadOnlyFolder when it can't be opened."""
        self._file = folder / FILE
        while True:
            self._made = not self._file.exists()
            try:
                self._handle = os.open(self._file, os.O_RDWR | (os.O_CREAT if self._made else 0), 0o600)
            except FileNotFoundError:
                continue  # another holder has just abandoned the file it made
            except OSError:
                raise ReadOnlyFolder from None
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


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
