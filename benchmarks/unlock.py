"""From the passphrase entered to Today on the screen at 10,000 cases, beside the key derivation alone.

    python -m benchmarks.unlock [rounds] [cases]

Each round is a fresh process of the real program. The passphrase is entered when what is loaded behind the unlock
page has been loaded, as when a person types it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.casebook import PASSPHRASE, filled
from kazrights.store.keys import Cost

PROBE = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

class Probe(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.began and not self.seen:
            view = watched.parent()
            if isinstance(view, QAbstractItemView) and view.accessibleName() and view.model() is not None:
                if view.model().rowCount() > 20 and view.isVisible():
                    self.seen = True
                    QTimer.singleShot(0, self.done)
        return False

    def enter(self):
        page = QApplication.activeWindow() or QApplication.topLevelWidgets()[0]
        from kazrights.gui.unlock import UnlockPage
        page = next(w for w in QApplication.allWidgets() if isinstance(w, UnlockPage))
        page.field.setText(sys.argv[2])
        self.began = time.perf_counter()
        page.unlock.click()

    def done(self):
        taken = (time.perf_counter() - self.began) * 1000
        from kazrights.store import keys
        salt = b"0" * 16
        start = time.perf_counter()
        keys.from_passphrase(sys.argv[2], salt, keys.Cost())
        print(taken, (time.perf_counter() - start) * 1000, flush=True)
        os._exit(0)

from kazrights.gui import preload
real = QApplication.exec
def run(*given):
    app = QApplication.instance()
    app.probe = Probe(); app.probe.began = app.probe.seen = None
    app.installEventFilter(app.probe)
    loaded = preload.Preload._on_loaded
    def on_loaded(self, result):
        loaded(self, result)
        QTimer.singleShot(300, app.probe.enter)
    preload.Preload._on_loaded = on_loaded
    return real()
QApplication.exec = run
from kazrights.__main__ import main
folder, passphrase = sys.argv[1:]
sys.argv = ["kazrights", folder, passphrase]
from kazrights import app as program
program.main([folder])
"""


def one(casebook: Path) -> tuple[float, float]:
    """Milliseconds to Today, and of the key derivation alone, in one fresh process."""
    command = [sys.executable, "-c", PROBE, str(casebook), PASSPHRASE]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    taken, derived = said.stdout.split()
    return float(taken), float(derived)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["KAZRIGHTS_SETTINGS"] = str(Path(place) / "settings")
        filled(Path(place) / "casebook", cases, Cost()).close()
        one(Path(place) / "casebook")
        pairs = [one(Path(place) / "casebook") for _round in range(rounds)]
    today, derived = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{rounds} rounds, {cases} cases")
    print(f"key derivation alone: median {derived:.0f} ms")
    print(
        f"passphrase to Today:  median {today:.0f} ms ({min(p[0] for p in pairs):.0f}–{max(p[0] for p in pairs):.0f})"
    )
    print(f"goal: 1.2 × {derived:.0f} + 100 = {1.2 * derived + 100:.0f} ms")


if __name__ == "__main__":
    main()
