"""A window that stays open over midnight: what is due is due by another day then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kazrights.gui.desk import Desk
from kazrights.store.changes import ChangeSet

_LOOKED_AT_MS = 20_000


class NewDay(QObject):
    """Lets the pages read themselves again when the date has changed, after sleep of the computer as well."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = desk.today
        self._timer = QTimer(self, interval=_LOOKED_AT_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        desk.locking.connect(self._timer.stop)

    def look(self) -> None:
        """See what day it is."""
        if self._desk.today != self._day:
            self._day = self._desk.today
            self._desk.changed.emit(ChangeSet(""))
