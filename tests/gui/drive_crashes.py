"""A program on its own: it opens a casebook full of a mark, fails in seven places, and prints each report.

`test_crash.py` runs it, and looks for the mark in all that it leaves.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from kazrights.casework import cases
from kazrights.gui import tasks, theme
from kazrights.gui.cases.case_row_delegate import CaseRowDelegate
from kazrights.gui.crash import CrashCatcher
from kazrights.gui.crash_dialog import CrashDialog
from kazrights.gui.frame import Frame
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import CHEAP

MARK = "ZZQX"


def main(folder: Path) -> None:
    """Fail everywhere, and say how many dialogs there were."""
    app = QApplication([])
    theme.apply(app)
    reports: list[str] = []

    def shown(dialog: CrashDialog) -> int:
        reports.append(dialog.report.toPlainText())
        return 0

    CrashDialog.exec = shown  # type: ignore[method-assign]
    CrashCatcher(app).install()
    vault, _key = Vault.create(folder, "test passphrase", member=f"{MARK} Caseworker", cost=CHEAP)
    case_id = make.case(vault, f"{MARK} Person")
    make.action(vault, case_id, f"{MARK} call")
    frame = Frame(lambda: None)
    frame.resize(1024, 640)
    frame.show_casebook(vault)
    frame.show()
    run(300)
    for crash in crashes(frame, vault, case_id):
        before = len(reports)
        crash()
        for _turn in range(40):
            run(50)
            if len(reports) > before:
                break
        sys.stdout.write(f"{crash.__name__}: {len(reports) - before}\n")
    for said in reports:
        sys.stdout.write(f"---\n{said}\n")
    tasks.wait_for_all()
    vault.close()
    sys.stdout.flush()
    os._exit(0)  # without taking the windows apart


def run(milliseconds: int) -> None:
    """The event loop as the program has it: an error in it goes to the hook, and nowhere else."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def crashes(frame: Frame, vault: Vault, case_id: int) -> list[Callable[[], object]]:
    """Each of these ends in an error whose message holds the mark."""
    heading = cases.heading(cases.load(vault, case_id))
    window = frame.window_shown
    assert window is not None

    def in_a_slot() -> None:
        QTimer.singleShot(0, window, lambda: {}[heading])  # type: ignore[arg-type]

    def in_a_task() -> None:
        window.desk.run(heading, lambda _progress: int(heading), print)

    def in_the_database() -> None:
        def write() -> None:
            with vault.change(heading) as session:
                session.execute(text(f"SELECT nothing FROM '{heading}'"))

        QTimer.singleShot(0, window, write)

    def while_painting() -> None:
        window.go_to("cases")
        view = window.page("cases").list.view
        usual = view.itemDelegate()

        class Failing(CaseRowDelegate):
            def paint(self, *_given: Any) -> None:
                view.setItemDelegate(usual)
                raise ValueError(heading)

        window.failing = Failing(vault.today)  # type: ignore[attr-defined]  # kept alive by it
        view.setItemDelegate(window.failing)  # type: ignore[attr-defined]

    def behind_another_error() -> None:
        def read() -> None:
            try:
                json.loads(heading)
            except ValueError as error:
                raise LookupError(f"{heading} in {Path.home()}") from error

        QTimer.singleShot(0, window, read)

    def in_a_thread() -> None:
        gc.disable()  # as tasks do: the collector must not take widgets apart in another thread
        thread = threading.Thread(target=(Path.home() / heading).read_bytes)
        thread.start()
        thread.join()
        gc.enable()

    def where_nobody_can_hear_it() -> None:
        class Dying:
            def __del__(self) -> None:
                raise ValueError(heading)

        dying = Dying()
        del dying
        gc.collect()

    return [
        in_a_slot,
        in_a_task,
        in_the_database,
        while_painting,
        behind_another_error,
        in_a_thread,
        where_nobody_can_hear_it,
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
