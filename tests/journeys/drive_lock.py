"""Unlocks, writes, and locks; the process that takes its place says so and waits to be looked into.

Run by test_lock: CASEBOOK, then the passphrase and a name to write, both spelled backwards so that neither stands
in the arguments of its second life.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kazrights.gui.lock_reason import LockReason


def first_life(casebook: Path, passphrase: str, name: str) -> None:
    """Unlock, write and lock: this process ends inside."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kazrights import app as program
    from kazrights.gui.frame import Frame
    from kazrights.gui.unlock import UnlockPage
    from tests import make

    app = QApplication([])
    frame = Frame(program.replace_process)
    frame.show_unlock(casebook)
    frame.show()
    page = frame.currentWidget()
    assert isinstance(page, UnlockPage)
    page.field.setText(passphrase)
    page.unlock.click()

    def write_and_lock() -> None:
        if frame.window_shown is not None:
            looking.stop()
            make.case(frame.window_shown.desk.vault, name)
            print(os.getpid(), flush=True)  # noqa: T201  # the test reads it, and looks into this life, too
            sys.stdin.readline()
            frame.window_shown.commands["lock"].trigger()

    looking = QTimer(interval=20)
    looking.timeout.connect(write_and_lock)
    looking.start()
    app.exec()


if __name__ == "__main__":
    _reason = LockReason.taken()
    if _reason is None:
        first_life(Path(sys.argv[1]), sys.argv[2][::-1], sys.argv[3][::-1])
    else:
        print(os.getpid(), _reason.sentence(), flush=True)  # noqa: T201
        sys.stdin.readline()
