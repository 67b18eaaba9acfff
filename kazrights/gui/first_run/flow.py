"""From a fresh start to an open casebook, or to the sample's unlock page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.gui import tasks
from kazrights.gui.first_run import folders
from kazrights.gui.first_run.choice import ChoicePage
from kazrights.gui.first_run.lock_delay import LockDelayPage
from kazrights.gui.first_run.new_casebook import NewCasebookPage
from kazrights.gui.first_run.recovery_key import RecoveryKeyPage
from kazrights.gui.waiting import WaitingPage


class FirstRun(QStackedWidget):
    """`opened` has the new casebook's vault; `sample_ready` means the sample can be unlocked."""

    opened = Signal(object)
    sample_ready = Signal()
    other_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._vault: Any = None
        self.choice = ChoicePage()
        self.new = NewCasebookPage()
        self.choice.own_wanted.connect(lambda: self._turn_to(self.new))
        self.choice.sample_wanted.connect(self.prepare_sample)
        self.choice.other_wanted.connect(self.other_wanted)
        self.choice.language_wanted.connect(self.language_wanted)
        self.new.back_wanted.connect(lambda: self._turn_to(self.choice))
        self.new.wanted.connect(self._on_wanted)
        self.addWidget(self.choice)
        self.addWidget(self.new)
        self.setFocusProxy(self.choice)

    def prepare_sample(self) -> None:
        """Build the sample casebook, unless it stands."""
        if folders.is_casebook(folders.sample()):
            self.sample_ready.emit()
            return
        self._turn_to(WaitingPage(_("Making the sample casebook…")))
        tasks.run(lambda _progress: _build_sample(), self._on_sample, self._on_failed)

    def _on_sample(self, _result: None) -> None:
        self.sample_ready.emit()

    def _on_wanted(self, folder: Path, passphrase: str, member: str) -> None:
        tasks.run(lambda _progress: _create(folder, passphrase, member), self._on_created, self._on_failed)

    def _on_created(self, made: tuple[Any, str]) -> None:
        self._vault, key = made
        self.new.forget()
        page = RecoveryKeyPage(key)
        page.written_down.connect(self._on_written_down)
        self._turn_to(page)

    def _on_written_down(self) -> None:
        page = LockDelayPage()
        page.chosen.connect(self._on_delay)
        self._turn_to(page)

    def _on_delay(self, minutes: int) -> None:
        self._vault.set_setting("lock_minutes", str(minutes))
        self.opened.emit(self._vault)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error
        if self.currentWidget() is not self.new:
            self._turn_to(self.new)
        self.new.refuse(error.sentence)

    def _turn_to(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()


def _build_sample() -> None:
    from kazrights.casework import sample  # what it needs loads while the page is looked at

    sample.build(folders.sample()).close()


def _create(folder: Path, passphrase: str, member: str) -> tuple[Any, str]:
    from kazrights.casework import reference
    from kazrights.store.vault import Vault

    return Vault.create(folder, passphrase, member=member, fill=reference.load)
