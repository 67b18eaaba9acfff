"""The real window on a casebook, for test_jobs_on_layouts: keys come from the X server, questions by standard input.

Each line asked for is answered by one line of JSON: what is on the screen and what stands in the casebook now.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kazrights.casework import actions, appeals, cases, contacts
from kazrights.casework.sample import PASSPHRASE
from kazrights.gui import lost_references, theme
from kazrights.gui.frame import Frame
from kazrights.gui.layouts import KeyPlaces
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests.pictures.screens import wait


def main(casebook: Path) -> None:
    app = QApplication([])
    theme.apply(app)
    lost_references.keep()
    KeyPlaces(app)
    frame = Frame(lambda: None)
    vault = Vault.open(casebook, PASSPHRASE)
    frame.show_casebook(vault)
    frame.resize(1024, 640)
    frame.show()
    frame.activateWindow()
    window = frame.window_shown
    assert window is not None

    def answer() -> None:
        sys.stdin.readline()
        print(json.dumps(_seen(window, vault)), flush=True)  # noqa: T201  # the test reads it

    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    told.activated.connect(answer)
    wait(800)
    print(json.dumps(_seen(window, vault)), flush=True)  # noqa: T201  # the same
    app.exec()


def _seen(window: MainWindow, vault: Vault) -> dict[str, object]:
    lines = window.page("today").list.lines
    bokayev = cases.find(vault, "KZ-2020-003")
    focused = QApplication.focusWidget()
    composer = window.page("appeals").composer if window.stack.is_built("appeals") else None
    return {
        "place": window.place,
        "case": window.current_case_id() == bokayev,
        "popup": QApplication.activePopupWidget() is not None,
        "writing": isinstance(focused, QPlainTextEdit),
        "today": [
            str(lines.data(lines.index(n), Qt.ItemDataRole.AccessibleTextRole))
            for n in range(lines.rowCount())
        ],
        "done": [a.title for a in actions.of_case(vault, bokayev) if a.status == "done"],
        "due": {a.title: a.due_on.isoformat() for a in actions.of_case(vault, bokayev) if a.due_on},
        "reminded": [a.title for a in actions.of_case(vault, bokayev) if a.remind_on],
        "notes": [c.note for c in contacts.of_case(vault, bokayev)],
        "appeals": [row.letters for row in appeals.rows(vault)],
        "composing": composer is not None,
        "planned": len(composer.plan().pairs) if composer else 0,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
