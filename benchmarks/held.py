"""How long the event loop was held: from one beat of a timer in the window's thread to the next.

A beat each 2 ms takes part in the loop as a key or a mouse click does, so its delay is the delay that a person would
feel, painting and deferred deletes included; QAbstractEventDispatcher's awake and aboutToBlock miss the stretches
between two events of a busy loop, and QApplication.notify in Python slows each event. A second thread notes every few
milliseconds where the window's thread is, and knows afterwards what held it; what it looks at may be let go of in
that thread, for which Qt can end the process, so it works only when asked to.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QEventLoop, Qt, QTimer

from kazrights.gui import tasks

_BEAT_MS, _LOOK_SECONDS = 2, 0.004
_IDLE_MS = 12.0
_QUIET_SECONDS, _LONGEST_SECONDS = 0.45, 60.0
_OURS = "/kazrights/"


@dataclass(frozen=True, slots=True)
class Held:
    """One run of a step, in milliseconds; `collected` the longest stay of Python's collector.

    `where` are the lines of ours that the longest hold was in.
    """

    longest: float
    whole: float
    collected: float
    where: str


class Watch:
    """Beats as long as it lives."""

    def __init__(self, *, look: bool) -> None:
        """The second thread takes its turns at Python's lock, so it looks only when asked to."""
        self._beat = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._last = self._busy_at = time.perf_counter()
        self._longest, self._stretch = 0.0, (0.0, 0.0)
        self._seen: list[tuple[float, str]] = []
        self._thread = threading.get_ident()
        self._collecting = self._collected = 0.0
        gc.callbacks.append(self._on_collector)
        self._beat.start()
        if look:
            threading.Thread(target=self._look, daemon=True).start()

    def run(self, do: Callable[[], object]) -> Held:
        """Do it from the event loop, and wait until nothing happens any more."""
        self._settle(lambda: None)
        self._seen.clear()
        self._longest = self._collected = 0.0
        began = self._last = self._busy_at = time.perf_counter()
        self._settle(do)
        return Held(self._longest, (self._busy_at - began) * 1000, self._collected, self._where())

    def _settle(self, do: Callable[[], object]) -> None:
        loop, began = QEventLoop(), time.perf_counter()
        failed: list[Exception] = []

        def start() -> None:
            try:
                do()
            except Exception as error:
                failed.append(error)
                loop.quit()

        def look() -> None:
            now = time.perf_counter()
            if tasks._under_way:
                self._busy_at = now
            if now - self._busy_at > _QUIET_SECONDS or now - began > _LONGEST_SECONDS:
                loop.quit()

        ending = QTimer(interval=20)
        ending.timeout.connect(look)
        self._busy_at = time.perf_counter()
        QTimer.singleShot(0, start)
        ending.start()
        loop.exec()
        ending.stop()
        if failed:
            raise failed[0]

    def _on_beat(self) -> None:
        now = time.perf_counter()
        held = (now - self._last) * 1000 - _BEAT_MS
        if held > self._longest:
            self._longest, self._stretch = held, (self._last, now)
        if held > _IDLE_MS:
            self._busy_at = now
        self._last = now

    def _on_collector(self, phase: str, _said: object) -> None:
        if phase == "start":
            self._collecting = time.perf_counter()
        else:
            self._collected = max(self._collected, (time.perf_counter() - self._collecting) * 1000)

    def _look(self) -> None:
        while True:
            time.sleep(_LOOK_SECONDS)
            self._seen.append((time.perf_counter(), _place(sys._current_frames().get(self._thread))))

    def _where(self) -> str:
        begin, end = self._stretch
        seen = Counter(place for at, place in self._seen if begin < at <= end)
        return "\n".join(f"      {count:3} {place}" for place, count in seen.most_common(4))


def _place(frame: FrameType | None) -> str:
    """The calls of ours that the thread is in, the innermost first."""
    found: list[str] = []
    while frame is not None and len(found) < 7:
        name = frame.f_code.co_filename
        if _OURS in name:
            found.append(f"{name.rpartition(_OURS)[2]}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(found)
