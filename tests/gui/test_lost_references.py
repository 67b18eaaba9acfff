"""A window that emits many signals and calls Qt often goes on; on Python 3.11 it would not without the guard."""

from __future__ import annotations

import subprocess
import sys

import pytest

_START = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from kazrights.gui import lost_references
class Bell(QObject):
    rung = Signal()
app = QCoreApplication([])
lost_references.keep()
bell = Bell()
for _n in range(100_000):
    {call}
print("still here")
"""


@pytest.mark.parametrize("call", ["bell.rung.emit()", 'bell.setObjectName("x")'])
def test_a_hundred_thousand_calls_do_not_end_the_program(call: str) -> None:
    command = [sys.executable, "-c", _START.format(call=call)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "still here"), done.stderr
