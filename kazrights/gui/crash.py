"""What happens on a bug: one dialog with a report that holds file names, line numbers and the kind of error only."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

import kazrights

if TYPE_CHECKING:
    from kazrights.gui.frame import Frame

_PACKAGE = Path(kazrights.__file__).parent
_ELSEWHERE = "(elsewhere)"
_PLACES = 6


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a bug in at most eight lines: no message, no value, no path outside our own package.

    Where the way to the bug was longer, the places nearest to it are kept.
    """
    import platform  # only a bug needs it

    lines = [
        f"kazrights {kazrights.__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    way: list[str] = []
    while trace is not None:
        place = _place(trace)
        if way[-1:] != [place]:
            way.append(place)
        trace = trace.tb_next
    if len(way) > _PLACES:
        own = [place for place in way[:-1] if place != _ELSEWHERE]
        way = ["…", *[*own, way[-1]][1 - _PLACES :]]
    return "\n".join([*lines, *(f"  {place}" for place in way)])


def _place(trace: TracebackType) -> str:
    code = trace.tb_frame.f_code
    file = Path(code.co_filename)
    if not file.is_relative_to(_PACKAGE):
        return _ELSEWHERE
    return f"{file.relative_to(_PACKAGE.parent).as_posix()}:{trace.tb_lineno} {code.co_name}"


class CrashCatcher(QObject):
    """Catches what nobody expected, in any thread, and shows it in the window's thread."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.caught.connect(self._show)

    def install(self) -> None:
        """From now on bugs come here."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda bug: self._on_error(bug.exc_type, bug.exc_value, bug.exc_traceback)
        sys.unraisablehook = lambda bug: self._on_error(
            bug.exc_type, bug.exc_value, bug.exc_traceback, quiet=True
        )

    def _on_error(
        self,
        kind: type[BaseException],
        _error: BaseException | None,
        trace: TracebackType | None,
        quiet: bool = False,
    ) -> None:
        said = report(kind, trace)
        sys.stderr.write(said + "\n")
        if not quiet and not issubclass(kind, KeyboardInterrupt):
            self.caught.emit(said)

    def _show(self, said: str) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        from kazrights.gui.crash_dialog import CrashDialog  # only a bug needs it

        frame = self._frame()
        dialog = CrashDialog(said, frame.saved_at() if frame else None, can_restart=frame is not None)
        if frame is not None:
            dialog.restart_wanted.connect(frame.restart_after_bug)
        try:
            dialog.exec()
        finally:
            self._is_showing = False

    @staticmethod
    def _frame() -> Frame | None:
        from kazrights.gui.frame import Frame

        shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, Frame) and w.isVisible())
        return next(shown, None)
