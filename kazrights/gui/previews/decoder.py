"""Asks a process of its own for one page of a file, and ends it when it is late, too loud, or not wanted any more."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from shiboken6 import isValid

from kazrights.gui.previews import answer

CHILD = Path(__file__).with_name("child.py")
PATIENCE_MS = 15_000
_PASSED_ON = ("LD_LIBRARY_PATH", "SYSTEMROOT")


class Decoder(QObject):
    """One wish at a time; a new one ends the one before. The bytes go through a pipe, never through a file."""

    answered = Signal(object)  # answer.Picture, answer.Words, or None when the file can't be shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._said = bytearray()
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(lambda: self._answer(None))
        running = self._running = list[QProcess]()
        self.destroyed.connect(lambda: _end(running))  # its parent went while it worked

    def ask(self, content: bytes, wanted: str, page: int, width: int) -> None:
        """Wish for the "page" or the "text" of page `page` (from 0), or all "words"; `width` is that of a picture."""
        self.stop()
        self._said.clear()
        process = self._process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-I", "-B", str(CHILD), wanted, str(page), str(width)])
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_said)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._patience.start(PATIENCE_MS)
        self._running.append(process)
        process.start()
        process.write(content)
        process.closeWriteChannel()

    def stop(self) -> None:
        """End the process, if there is one, at once."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is None:
            return
        for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
            signal.disconnect()
        _end(self._running)
        process.deleteLater()
        self._said.clear()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._process is not None

    def _on_said(self) -> None:
        if self._process is None:
            return
        self._said += self._process.readAllStandardOutput().data()
        if len(self._said) > answer.LONGEST:
            self._answer(None)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_said()
        if self._process is None:
            return
        ended_well = code == 0 and status == QProcess.ExitStatus.NormalExit
        self._answer(answer.read(bytes(self._said)) if ended_well else None)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._answer(None)

    def _answer(self, found: answer.Picture | answer.Words | None) -> None:
        self.stop()
        self.answered.emit(found)


def _end(running: list[QProcess]) -> None:
    while running:
        process = running.pop()
        if isValid(process):
            process.kill()
            process.waitForFinished(2000)


def _environment() -> QProcessEnvironment:
    """Next to nothing of ours: it needs no home, no display, no language."""
    made = QProcessEnvironment()
    for name in _PASSED_ON:
        if value := os.environ.get(name):
            made.insert(name, value)
    made.insert("QT_LOGGING_RULES", "*=false")
    return made
