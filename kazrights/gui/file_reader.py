"""Reads the words of attached files, one after the other, while nobody waits for it: each in a process of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kazrights.base.errors import KazrightsError
from kazrights.casework import file_texts
from kazrights.casework.file_texts import Unread
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.previews.answer import Picture, Words
from kazrights.gui.previews.decoder import Decoder
from kazrights.model.source import Attachment
from kazrights.store.changes import ChangeSet

_SETTLED_MS = 2_000


class FileReader(QObject):
    """Begins when the window has settled, and again after each file that came."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = ""
        self._is_stopped = False
        self._decoder = Decoder(self)
        self._decoder.answered.connect(self._on_answered)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._look)
        if desk.read_only:
            return
        desk.changed.connect(self._on_changed)
        desk.locking.connect(self._stop)
        self._settled.start()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return bool(self._reading) or self._settled.isActive()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Attachment) and not self._reading:
            self._settled.start()

    def _look(self) -> None:
        vault = self._desk.vault
        self._reading = "?"
        tasks.run(lambda _progress: file_texts.next_unread(vault), self._on_unread, self._on_failed)

    def _on_unread(self, found: Unread | None) -> None:
        self._reading = found.sha256 if found and not self._is_stopped else ""
        if found and self._reading:
            self._decoder.ask(found.content, "words", 0, 0)

    def _on_answered(self, answer: Picture | Words | None) -> None:
        vault, sha256 = self._desk.vault, self._reading
        text = answer.text if isinstance(answer, Words) else ""
        tasks.run(lambda _progress: file_texts.keep(vault, sha256, text), self._on_kept, self._on_failed)

    def _on_kept(self, _done: None) -> None:
        self._look()

    def _on_failed(self, error: Exception) -> None:
        self._reading = ""
        if not isinstance(error, KazrightsError):  # the casebook was closed meanwhile, or takes nothing more
            raise error

    def _stop(self) -> None:
        self._is_stopped = True
        self._settled.stop()
        self._decoder.stop()
