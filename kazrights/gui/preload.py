"""Loads what an open casebook needs while the passphrase is being typed."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, Signal

_NEEDED = (
    "kazrights.store.vault",
    "kazrights.gui.main_window",
    "kazrights.gui.today.page",
    "kazrights.gui.whereabouts",
    "kazrights.gui.care",
    "kazrights.gui.cases.page",
    "kazrights.gui.officials.page",
    "kazrights.gui.country.page",
)


class Preload(QObject):
    """`done` when everything is there; a casebook may be opened before that, it only waits longer."""

    done = Signal()

    def start(self) -> None:
        """Begin loading in another thread."""
        from kazrights.gui import tasks  # loaded after the first paint, like all that follows

        tasks.run(lambda _progress: _load(), self._on_loaded, self._on_failed)

    def _on_loaded(self, _result: None) -> None:
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        raise error


def _load() -> None:
    for name in _NEEDED:
        importlib.import_module(name)
    importlib.import_module("sqlalchemy.orm").configure_mappers()
