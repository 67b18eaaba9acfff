"""What every place of the window does: it reads itself anew when the casebook changes, or later if it is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.gui.desk import Desk
from kazrights.store.changes import ChangeSet


class PlacePage(QWidget):
    """A subclass fills `column`, and says how to `reload` and where the keyboard starts."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._stale = True
        desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read what is shown again."""
        self._stale = False

    def starting_point(self) -> QWidget:
        """Where the keyboard starts."""
        return self

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the starting point; a focus proxy would make Tab jump over what stands before it."""
        self.starting_point().setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _on_changed(self, _changes: ChangeSet) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
