"""Notices when nobody has touched keyboard or mouse for some minutes; warns first."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

WARNING_SECONDS = 30
_TICK_MS = 1000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


def seconds_awake_or_asleep() -> float:
    """Seconds on a clock that nobody can set, and that goes on while the computer sleeps where the system has one."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class IdleWatch(QObject):
    """`warned` 30 seconds before `expired`; `touched` when someone came back in between. No minutes: never."""

    warned = Signal()
    touched = Signal()
    expired = Signal()

    def __init__(
        self, minutes: int, parent: QObject, seconds: Callable[[], float] = seconds_awake_or_asleep
    ) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._seconds = seconds
        self._last = seconds()
        self._is_warned = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        if minutes > 0:
            self._timer.start()
            app = QCoreApplication.instance()
            assert app is not None
            app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        if app := QCoreApplication.instance():
            app.removeEventFilter(self)

    def look(self) -> None:
        """Compare the clock; called every second."""
        left = self.minutes * 60 - (self._seconds() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING_SECONDS and not self._is_warned:
            self._is_warned = True
            self.warned.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._last = self._seconds()
            if self._is_warned:
                self._is_warned = False
                self.touched.emit()
        return False
