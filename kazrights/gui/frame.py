"""The one window on the desktop: it asks for the passphrase, holds the open casebook, and covers it when it locks.

It is light until a casebook opens: what only an open one needs is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.first_run import folders
from kazrights.gui.geometry import keep_geometry, restore_geometry
from kazrights.gui.lock_reason import LockReason
from kazrights.gui.parts.button import button
from kazrights.gui.unlock import UnlockPage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from kazrights.gui.care import Care
    from kazrights.gui.desk import Desk
    from kazrights.gui.first_run.flow import FirstRun
    from kazrights.gui.leaving import Leaving
    from kazrights.gui.main_window import MainWindow
    from kazrights.gui.waiting import WaitingPage
    from kazrights.store.vault import Vault


_REST_MS = 40


class Frame(QStackedWidget):
    """`restart` replaces the process, so that nothing of the casebook stays in memory after locking."""

    painted = Signal()

    def __init__(self, restart: Callable[[], object], reason: LockReason | None = None) -> None:
        super().__init__()
        self.setWindowTitle("kazrights")
        self.setMinimumSize(800, 560)
        theme.dress(self)
        self._restart, self._reason = restart, reason
        self._was_painted = False
        self._page: QWidget | None = None
        self._cover: WaitingPage | None = None
        self._leaving: Leaving | None = None
        self.window_shown: MainWindow | None = None
        restore_geometry(self)

    # -- before a casebook is open -----------------------------------------------------------------------------

    def show_first_run(self) -> FirstRun:
        """Offer a casebook of one's own, or the sample."""
        from kazrights.gui.first_run.flow import FirstRun

        first = FirstRun()
        first.opened.connect(self.show_casebook)
        first.sample_ready.connect(lambda: self.show_unlock(folders.sample()))
        first.other_wanted.connect(self._on_other)
        first.language_wanted.connect(self._on_first_language)
        self._turn_to(first)
        return first

    def _on_first_language(self, language: str) -> None:
        from kazrights.gui import look

        look.change(f"language_{language}")
        QTimer.singleShot(0, self, self.show_first_run)  # the button that asked for it goes with its page

    def show_unlock(self, folder: Path) -> None:
        """Ask for the passphrase of a casebook; the sample's is filled in once the page is seen."""
        why = self._reason.sentence() if self._reason else ""
        page = UnlockPage(
            lambda passphrase, key: _open(folder, passphrase, key),
            why,
            lambda passphrase, key: _restore(folder, passphrase, key),
        )
        page.opened.connect(lambda vault: self._on_opened(vault, folder, page))
        page.other_wanted.connect(self._on_other)
        self._turn_to(page)
        if folder == folders.sample():
            QTimer.singleShot(0, page, lambda: _fill_in_sample(page))

    def _on_opened(self, vault: Vault, folder: Path, page: UnlockPage) -> None:
        from kazrights.base.errors import KazrightsError

        try:
            self.show_casebook(vault)
        except KazrightsError as error:  # it opened, and what the window reads first is damaged
            self._leaving = None
            vault.close()
            page.fail(error)
            return
        if vault.folder != folder and self.window_shown is not None:
            said = _(
                "This is the newest backup, in a folder named “{folder}”. The damaged casebook is untouched."
            )
            self.window_shown.desk.say(said.format(folder=vault.folder.name))

    def _on_other(self) -> None:
        if folder := self._choose_casebook():
            self._reason = None
            self.show_unlock(folder)

    # -- while a casebook is open ------------------------------------------------------------------------------

    def show_casebook(self, vault: Vault) -> None:
        """Show Today, or where one was when it locked."""
        from kazrights.gui.desk import Desk
        from kazrights.gui.leaving import Leaving

        folders.remember(vault.folder)
        desk = Desk(vault, self)
        leaving = Leaving(desk, self._on_left, self)
        leaving.covered.connect(self._on_covered)
        leaving.refused.connect(self._on_no_backup)
        desk.locking.connect(self._keep_whereabouts)
        desk.look_wanted.connect(self._on_look_wanted)
        desk.drafted.connect(self._keep_whereabouts)
        self._leaving = leaving
        care = self._build_window(desk)
        if self._reason:
            self._restore_whereabouts()
        else:
            self._offer_drafts()
        QTimer.singleShot(0, care, care.check)

    def _build_window(self, desk: Desk) -> Care:
        from kazrights.gui.care import Care
        from kazrights.gui.copy_saver import CopySaver
        from kazrights.gui.main_window import MainWindow

        window = MainWindow(desk)
        care = Care(window)
        care.expired.connect(self._on_idle)
        CopySaver(window).open_wanted.connect(self._on_open_wanted)
        window.lock_wanted.connect(self._on_lock_wanted)
        window.quit_wanted.connect(self.close)
        window.other_casebook_wanted.connect(self._on_other_casebook)
        self.window_shown = window
        self._turn_to(window)
        return care

    def _on_look_wanted(self, command: str) -> None:
        """A change of look: of colours at once; of language or size of text by building the window anew."""
        from kazrights.gui import look

        if not look.change(command):
            QTimer.singleShot(0, self, self._rebuild)  # the menu that asked for it is still closing

    def _rebuild(self) -> None:
        if self.window_shown is None or self._leaving is None or self._leaving.is_under_way:
            return
        from kazrights.gui import collector

        desk = self.window_shown.desk
        desk.locking.emit()
        collector.look_through_all()
        self._build_window(desk)
        self._restore_whereabouts()

    def _keep_whereabouts(self) -> None:
        from kazrights.gui import whereabouts

        if self.window_shown is not None:
            whereabouts.keep(self.window_shown)

    def _restore_whereabouts(self) -> None:
        from kazrights.gui import whereabouts

        if self.window_shown is not None:
            whereabouts.restore(self.window_shown)

    def _offer_drafts(self) -> None:
        from kazrights.gui import whereabouts

        if self.window_shown is not None:
            whereabouts.offer(self.window_shown)

    def _on_idle(self, minutes: int) -> None:
        if self._leaving:
            self._leaving.lock(LockReason.now("idle", minutes))

    def _on_lock_wanted(self, kind: str) -> None:
        if kind == "hidden":
            self.showMinimized()
        if self._leaving:
            self._leaving.lock(LockReason.now(kind))

    def _on_other_casebook(self) -> None:
        if folder := self._choose_casebook():
            self._on_open_wanted(folder)

    def _on_open_wanted(self, folder: Path) -> None:
        folders.remember(folder)
        self._on_lock_wanted("asked")

    # -- after a bug -------------------------------------------------------------------------------------------

    def saved_at(self) -> datetime | None:
        """When the last change of this session was saved; None when there was none."""
        return self.window_shown.desk.saved_at if self.window_shown else None

    def restart_after_bug(self) -> None:
        """Put the casebook away as when it locks, and start afresh; what stands in the way is passed over."""
        if self._leaving is None:
            self._restart()
            return
        try:
            self._leaving.lock(LockReason.now("bug"))
        except Exception:  # the bug may be in what puts it away; what was saved is on the disk
            LockReason.now("bug")._replace(backed_up=False).leave()
            self._restart()

    # -- putting it away ---------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_geometry(self)
        if self._leaving is None:
            event.accept()
            return
        event.ignore()
        QTimer.singleShot(
            0, self._leaving, self._leaving.close
        )  # it closes this window, which is closing now

    def _on_covered(self, what: str) -> None:
        from kazrights.gui.waiting import WaitingPage

        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                other.close()
        self._cover = WaitingPage(_("Locking…") if what == "locking" else _("Closing…"))
        self.addWidget(self._cover)
        self.setCurrentWidget(self._cover)
        self.repaint()

    def _on_no_backup(self, sentence: str) -> None:
        assert self._leaving and self._cover
        again = button(_("Try again"), self._leaving.close, kind="primary")
        self._cover.ask(sentence, [again, button(_("Close without a backup"), self._leaving.finish)])

    def _on_left(self, reason: LockReason | None) -> None:
        self._leaving = None
        keep_geometry(self)
        if reason is None:
            self.close()
        else:
            reason.leave()
            self._restart()

    # -- pages -------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(_REST_MS, self, self.painted.emit)  # the keys typed meanwhile come first
        return super().event(event)

    def _choose_casebook(self) -> Path | None:
        from kazrights.gui.parts.folder_dialog import choose_folder

        return choose_folder(self, _("The folder of the casebook"), folders.proposed().parent)

    def _turn_to(self, page: QWidget) -> None:
        before, self._page = self._page, page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()


def _fill_in_sample(page: UnlockPage) -> None:
    from kazrights.casework.sample import PASSPHRASE

    why = _("This is the sample casebook. Its passphrase is shown because nothing in it is secret.")
    page.fill_in(PASSPHRASE, why)


def _restore(folder: Path, passphrase: str, recovery_key: str) -> Vault:
    """The newest backup, as a casebook of its own beside the damaged one, which stays as it is."""
    from kazrights.store import backup

    return _open(
        backup.restore_newest(folder, passphrase, recovery_key=recovery_key), passphrase, recovery_key
    )


def _open(folder: Path, passphrase: str, recovery_key: str) -> Vault:
    from kazrights.store.vault import Vault

    return Vault.open(folder, passphrase, recovery_key=recovery_key)
