"""What was copied out of the casebook is taken back when it locks: on a real X server, which alone says whose it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys import x_server

ROOT = Path(__file__).resolve().parents[2]
pytestmark = x_server.needs_x
_LOCKS = """
from pathlib import Path
from sys import argv
from PySide6.QtWidgets import QApplication
from kazrights.gui.desk import Desk
from kazrights.gui.leaving import Leaving
from kazrights.gui.lock_reason import LockReason
from kazrights.store.vault import Vault
app = QApplication([])
desk = Desk(Vault.open(Path(argv[1]), argv[2]))
app.clipboard().setText("EXAMPLE, copied out of the casebook")
app.processEvents()
assert app.clipboard().text()
said = []
Leaving(desk, lambda reason: said.append(reason), desk).lock(LockReason("asked", "", 0))
assert said
print(repr(app.clipboard().text()))
"""


def test_what_was_copied_is_taken_back(sample_casebook: Path) -> None:
    with x_server.server() as display:
        done = subprocess.run(
            [sys.executable, "-c", _LOCKS, str(sample_casebook), "sample casebook 2020"],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.stdout.strip() == "''", done.stderr
