"""How an open casebook is put away: drafts kept, screen covered, backup made, vault closed, process ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from kazrights.base.errors import KazrightsError
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.lock_reason import LockReason
from kazrights.store import backup


class Leaving(QObject):
    """Locks or closes one casebook, once. `refused` when closing and no backup could be made: nothing is lost."""

    covered = Signal(str)  # "locking" or "closing": hide what is on the screen now
    refused = Signal(str)  # the backup failed; `finish` closes without one

    def __init__(self, desk: Desk, end: Callable[[LockReason | None], object], parent: QObject) -> None:
        """`end` is called last, when the vault is closed: with the reason to lock, or None to quit."""
        super().__init__(parent)
        self._desk, self._end = desk, end
        self._reason: LockReason | None = None
        self.is_under_way = False

    def lock(self, reason: LockReason) -> None:
        """Put everything away and come back to the unlock page."""
        self._begin(reason)

    def close(self) -> None:
        """Put everything away and end the program."""
        self._begin(None)

    def finish(self) -> None:
        """Close the vault and end."""
        tasks.cancel_all()
        tasks.wait_for_all()
        self._desk.vault.close()
        self._end(self._reason)

    def _begin(self, reason: LockReason | None) -> None:
        if self.is_under_way:
            return
        self.is_under_way, self._reason = True, reason
        self._desk.locking.emit()
        self.covered.emit("locking" if reason else "closing")
        _clear_clipboard()
        tasks.cancel_all()
        if self._desk.vault.changed_since_backup:
            tasks.run(self._back_up, self._on_backed_up, self._on_backup_failed)
        else:
            self.finish()

    def _back_up(self, _progress: tasks.Progress) -> Path:
        return backup.make(self._desk.vault)

    def _on_backed_up(self, _place: Path) -> None:
        self.finish()

    def _on_backup_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error
        if self._reason is None:
            self.is_under_way = False
            self.refused.emit(error.sentence)
        else:
            self._reason = self._reason._replace(backed_up=False)
            self.finish()


def _clear_clipboard() -> None:
    """Take back what was copied out of the casebook, unless another program has copied something since."""
    clipboard = QGuiApplication.clipboard()
    for mode, is_ours in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):
        if is_ours:
            clipboard.clear(mode)
