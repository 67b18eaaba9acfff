"""Saving the open casebook as another one: where, the copying, and the offer to open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kazrights.base.i18n import _
from kazrights.gui import notify
from kazrights.gui.first_run import folders
from kazrights.gui.main_window import MainWindow
from kazrights.store import backup
from kazrights.store.vault import Vault

_FOLDER = "casebook-copy"


class CopySaver(QObject):
    """Asks for a folder, makes a checked copy in a new one inside it, under the same passphrase."""

    open_wanted = Signal(object)  # the folder of the copy

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: Path | None = None
        window.copy_wanted.connect(self.save)

    def save(self) -> None:
        """Ask where, and begin."""
        from kazrights.gui.parts.folder_dialog import choose_folder

        words = _("The folder in which the copy is made")
        if chosen := choose_folder(self._window, words, folders.proposed().parent):
            self.save_in(chosen)

    def save_in(self, place: Path) -> None:
        """Make a copy in a new folder inside `place`."""
        to = _free(place)
        vault = self._window.desk.vault
        self._window.desk.run(_("Saving a copy"), lambda _progress: _made(vault, to), self._on_made)

    def _on_made(self, made: Path) -> None:
        self._made = made
        said = _("A copy is saved and checked, in a folder named “{folder}”. It has the same passphrase.")
        self._window.notices.put_up(
            "copied", said.format(folder=made.name), notify.COPIED, _("Open the copy"), self._on_open
        )

    def _on_open(self) -> None:
        if self._made:
            self.open_wanted.emit(self._made)


def _made(vault: Vault, to: Path) -> Path:
    backup.save_copy(vault, to)
    return to


def _free(place: Path) -> Path:
    """A folder in `place` that is not there yet."""
    names = (_FOLDER, *(f"{_FOLDER}-{n}" for n in range(2, 1000)))
    return next((place / name for name in names if not (place / name).exists()), place / _FOLDER)
