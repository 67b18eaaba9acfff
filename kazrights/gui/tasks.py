"""Slow work off the window's thread: the one way to wait.

While a task works, Python's collector rests: run in the task's thread, it would take apart widgets there, and Qt
ends the process for that. In between it runs in the window's thread, after each second of progress.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")
Progress = Callable[[int, int, str], bool]
"""Told (done, of how many, item at work); says whether to go on."""


class Task(QObject):
    """Work that is under way. Its signals arrive in the thread of whoever listens."""

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)  # the exception
    ended = Signal()  # after either

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = title
        self._stop = Event()
        self._collected_at = time.monotonic()
        self.progressed.connect(self._on_progressed)
        self.ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Ask the work to stop at the next item."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether someone asked it to stop."""
        return self._stop.is_set()

    def progress(self, done: int, total: int, item: str = "") -> bool:
        """What the work calls between two items; False means stop, and say what was kept."""
        self.progressed.emit(done, total, item)
        return not self._stop.is_set()

    def _on_progressed(self) -> None:
        if time.monotonic() - self._collected_at > _COLLECT_EVERY_SECONDS:
            gc.collect()
            self._collected_at = time.monotonic()

    def _on_ended(self) -> None:
        thread, _work = _under_way[self]
        thread.join()  # it is at its last line; what it held is let go of here, not there
        del _under_way[self]
        if not _under_way:
            gc.enable()


_COLLECT_EVERY_SECONDS = 1.0
_under_way: dict[Task, tuple[Thread, Callable[[Progress], Any]]] = {}


def run(
    work: Callable[[Progress], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
    *,
    title: str = "",
) -> Task:
    """Do `work` in another thread, then call `done` or `failed` in this one.

    Pass bound methods of widgets: if the page is gone, the answer is dropped.
    """
    task = Task(title)
    task.finished.connect(done)
    task.failed.connect(failed)
    thread = Thread(target=_do, args=(task, work), daemon=True)
    _under_way[task] = thread, work
    gc.disable()
    thread.start()
    return task


def wait_for_all() -> None:
    """Wait until no task works any more; for closing the casebook."""
    for thread, _work in list(_under_way.values()):
        thread.join()


def cancel_all() -> None:
    """Ask every running task to stop."""
    for task in list(_under_way):
        task.cancel()


def _do(task: Task, work: Callable[[Progress], Any]) -> None:
    try:
        result = work(task.progress)
    except Exception as error:
        task.failed.emit(error)
    else:
        task.finished.emit(result)
    task.ended.emit()
