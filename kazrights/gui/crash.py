"""What happens on a bug: one dialog with a report that holds file names, line numbers and the kind of error only."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

import kazrights

_PACKAGE = Path(kazrights.__file__).parent
_ELSEWHERE = "(elsewhere)"


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a bug: no message, no value, no path outside our own package."""
    import platform  # only a bug needs it

    lines = [
        f"kazrights {kazrights.__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    while trace is not None:
        line = f"  {_place(trace)}"
        if lines[-1] != line:
            lines.append(line)
        trace = trace.tb_next
    return "\n".join(lines)


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

        CrashDialog(said).exec()
        self._is_showing = False
