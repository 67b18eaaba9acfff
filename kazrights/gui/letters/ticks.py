"""Things to tick whose words may need several lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kazrights.documents.letter_text import Request
from kazrights.gui.parts import text


class RequestTicks(QWidget):
    """The requests of a letter. What was unticked stays so when the same request is said in another language."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.off: set[str] = set()
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_requests(self, requests: Sequence[Request]) -> None:
        """Offer these."""
        while item := self._column.takeAt(0):
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.boxes = {}
        for request in requests:
            self._column.addWidget(self._row(request))

    def chosen(self) -> tuple[str, ...] | None:
        """The ids of those ticked; None when all are."""
        ticked = tuple(id for id, box in self.boxes.items() if box.isChecked())
        return None if len(ticked) == len(self.boxes) else ticked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words ticks too."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched, QLabel):
            box = watched.buddy()
            assert isinstance(box, QCheckBox)
            box.click()
            return True
        return False

    def _row(self, request: Request) -> QWidget:
        box = QCheckBox()
        box.setAccessibleName(request.text)
        box.setChecked(request.id not in self.off)
        box.toggled.connect(lambda on, id=request.id: self._on_toggled(id, on))
        words = text.body(request.text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.setContentsMargins(0, 4, 0, 0)
        words.setBuddy(box)
        words.installEventFilter(self)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self.boxes[request.id] = box
        return row

    def _on_toggled(self, request_id: str, on: bool) -> None:
        (self.off.discard if on else self.off.add)(request_id)
        self.changed.emit()
