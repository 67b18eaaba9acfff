"""A place where files and text can be dropped anywhere, or pasted with the key for it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from kazrights.gui.cases.sources.drop_cover import DropCover
from kazrights.gui.cases.sources.intake import local_files


class DropTarget(QWidget):
    """A subclass says what it does with what comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._cover = DropCover(self)

    def take(self, data: QMimeData) -> bool:
        """Copy the files in, or start a clipping with the text; whether there was either."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        if not (is_paste and self.take(QGuiApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        files = bool(local_files(data))
        if files or data.hasText():
            self._cover.show_for(files=files)
            self._copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._cover.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._cover.hide()
        self._copy(event)
        self.take(event.mimeData())

    @staticmethod
    def _copy(event: QDropEvent) -> None:
        """Never move: the original is not ours to take away."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
