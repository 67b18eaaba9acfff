"""A window that emits many signals goes on; on Python 3.11 it would not without the guard."""

from __future__ import annotations

import subprocess
import sys

_EMITS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
from kazrights.gui import true_count
class Bell(QObject):
    rung = Signal()
app = QCoreApplication([])
true_count.keep()
bell = Bell()
for _n in range(100_000):
    bell.rung.emit()
print("still here")
"""


def test_a_hundred_thousand_signals_do_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", _EMITS], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "still here"), done.stderr
