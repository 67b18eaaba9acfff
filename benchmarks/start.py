"""From exec to an unlock page that takes typing, beside a bare PySide6 window with an empty table.

    python -m benchmarks.start [rounds]

Each round starts both programs, in turn, on the same display (offscreen unless QT_QPA_PLATFORM says otherwise).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.casebook import filled

BARE = """
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class Empty(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()): return 0
    def columnCount(self, parent=QModelIndex()): return 5

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint: QTimer.singleShot(0, done)
        return False

def done():
    print("painted", flush=True)
    app.quit()

app = QApplication([])
window, table, painted = QMainWindow(), QTableView(), Painted()
table.setModel(Empty())
window.setCentralWidget(table)
table.viewport().installEventFilter(painted)
window.resize(1024, 640)
window.show()
app.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if watched.window().focusWidget() is watched and watched.isEnabled(): QTimer.singleShot(0, done)
        return False

def done():
    print("painted", flush=True)
    sys.stdout.flush()
    import os
    os._exit(0)

real = QApplication.exec
def run(*given):
    app = QApplication.instance()
    app.kept = Painted()
    for box in app.allWidgets():
        if isinstance(box, QLineEdit): box.installEventFilter(app.kept)
    return real()
QApplication.exec = run
from kazrights.__main__ import main
sys.argv = ["kazrights", sys.argv[1]]
main()
"""


def started(program: str, *arguments: str) -> float:
    """Milliseconds from exec to the mark that the program prints."""
    begin = time.perf_counter()
    child = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    line = child.stdout.readline()
    taken = (time.perf_counter() - begin) * 1000
    child.kill()
    child.wait()
    if line != "painted\n":
        raise RuntimeError("the program did not come to its first page")
    return taken


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CONFIG_HOME"] = str(Path(place) / "settings")
        casebook = Path(place) / "casebook"
        filled(casebook, 10).close()
        started(BARE), started(OURS, str(casebook))
        bare, ours = [], []
        for _round in range(rounds):
            bare.append(started(BARE))
            ours.append(started(OURS, str(casebook)))
    print(f"{rounds} rounds, {os.environ['QT_QPA_PLATFORM']}")
    print(f"bare window:  median {statistics.median(bare):.0f} ms ({min(bare):.0f}–{max(bare):.0f})")
    print(f"unlock page:  median {statistics.median(ours):.0f} ms ({min(ours):.0f}–{max(ours):.0f})")
    print(f"ratio: {statistics.median(ours) / statistics.median(bare):.2f} (goal: 1.15)")


if __name__ == "__main__":
    main()
