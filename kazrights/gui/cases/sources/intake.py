"""Files on their way into a case: dropped, pasted or chosen, copied in a task, and what came of it told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from kazrights.base.i18n import _, ngettext
from kazrights.casework import attachments, records
from kazrights.casework.attachments import Attached
from kazrights.gui.desk import Desk
from kazrights.gui.tasks import Progress
from kazrights.model.source import Attachment
from kazrights.store.errors import ReadOnly
from kazrights.store.vault import Vault


class Intake(QObject):
    """One run of copying at a time."""

    arrived = Signal(int)  # the file to show: the first new one, else the one that was there
    refused = Signal(list)  # a sentence for each file that was not taken

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_busy = False

    def attach(self, case_id: int, paths: Sequence[Path], source_id: int | None = None) -> None:
        """Copy files into a case, for one of its sources if given; Cancel is in the status line."""
        if not paths:
            return
        if self._desk.read_only:
            self._desk.refuse(ReadOnly())
            return
        if self._is_busy:
            self.refused.emit([_("Other files are still being copied. Try again when that is done.")])
            return
        self._is_busy = True
        vault = self._desk.vault
        task = self._desk.run(
            _("Copying files"),
            lambda progress: _attached(vault, case_id, paths, progress, source_id),
            self._on_attached,
        )
        task.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._is_busy = False

    def _on_attached(self, found: tuple[Attached, str]) -> None:
        done, title = found
        self.refused.emit(done.refused)
        if shown := (done.ids or done.already):
            self.arrived.emit(shown[0])
        if done.ids:
            self._desk.say(_copied(done, title), undo=True)
        elif done.already:
            said = _("“{title}” is in this case already. It was not copied again.")
            self._desk.say(said.format(title=title))
        elif done.stopped:
            self._desk.say(_("Stopped. Nothing was copied."))


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer among what is dropped or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _attached(
    vault: Vault, case_id: int, paths: Sequence[Path], progress: Progress, source_id: int | None
) -> tuple[Attached, str]:
    done = attachments.attach(vault, case_id, paths, progress, source_id=source_id)
    shown = done.ids or done.already
    return done, records.get(vault, Attachment, shown[0]).title if shown else ""


def _copied(done: Attached, title: str) -> str:
    count = len(done.ids)
    if done.stopped:
        words = ngettext(
            "Stopped. {n} file was copied in, encrypted. Its original stays where it was, unencrypted.",
            "Stopped. {n} files were copied in, encrypted. Their originals stay where they were, unencrypted.",
            count,
        )
        return words.format(n=count)
    if count == 1:
        one = _("“{title}” was copied in, encrypted. The original stays where it was, unencrypted.")
        return one.format(title=title)
    words = ngettext(
        "{n} file was copied in, encrypted. The original stays where it was, unencrypted.",
        "{n} files were copied in, encrypted. The originals stay where they were, unencrypted.",
        count,
    )
    return words.format(n=count)
