"""A real window whose commands only say their names; run by test_layouts with a casebook.

Prints one line of JSON for each command that a key reached, and for each text that was marked as a whole.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from kazrights.casework.sample import PASSPHRASE
from kazrights.gui import lost_references, theme
from kazrights.gui.desk import Desk
from kazrights.gui.layouts import KeyPlaces
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault


def say(**said: object) -> None:
    print(json.dumps(said), flush=True)  # noqa: T201  # the test reads it


class SayingWindow(MainWindow):
    """Every command says its name instead of doing anything."""

    def calls(self) -> dict[str, Callable[[], object]]:
        return {name: lambda name=name: say(command=name) for name in super().calls()}  # type: ignore[misc]


def main(casebook: Path) -> None:
    app = QApplication([])
    theme.apply(app)
    lost_references.keep()
    KeyPlaces(app)
    vault = Vault.open(casebook, PASSPHRASE)
    window = SayingWindow(Desk(vault))
    for name in ("undo", "redo", "back", "forward"):
        window.commands[name].setEnabled(True)
    line = QLineEdit("EXAMPLE")
    line.selectionChanged.connect(lambda: say(marked=line.selectedText()))
    window.status.layout().addWidget(line)
    for menu in window.menuBar().actions():
        menu.menu().aboutToShow.connect(lambda menu=menu: say(menu=menu.text()))
        menu.menu().aboutToShow.connect(lambda menu=menu: QTimer.singleShot(50, menu.menu().close))
    window.resize(1024, 640)
    window.show()
    window.activateWindow()
    window.setFocus()

    def go_on() -> None:
        where = sys.stdin.readline().strip()
        (line if where == "line" else window.nav).setFocus()
        say(ready=where)
        app.processEvents()

    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    told.activated.connect(go_on)
    say(ready="window")
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
