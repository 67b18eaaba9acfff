"""What an open window does by itself: checks the casebook, warns before locking, minds the backup."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kazrights.base import clock
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import trash
from kazrights.gui import notify, tasks
from kazrights.gui.idle import WARNING_SECONDS, IdleWatch
from kazrights.gui.main_window import MainWindow
from kazrights.store import backup

USUAL_LOCK_MINUTES = 5
_BACKUP_OLD_AFTER_DAYS = 7


class Care(QObject):
    """`expired` when nobody was there for the minutes that the casebook is set to."""

    expired = Signal(int)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._vault = window.desk.vault
        self.idle = self._watch()
        window.desk.setting_kept.connect(self._on_setting_kept)
        window.backup_wanted.connect(self.back_up)
        self._mind_backup()

    def _watch(self) -> IdleWatch:
        said = self._vault.setting("lock_minutes")
        idle = IdleWatch(int(said) if said.isdecimal() else USUAL_LOCK_MINUTES, self)
        idle.warned.connect(self._on_warned)
        idle.touched.connect(self._on_touched)
        idle.expired.connect(lambda: self.expired.emit(idle.minutes))
        return idle

    def _on_setting_kept(self, key: str) -> None:
        if key == "lock_minutes":
            self.idle.stop()
            self.idle = self._watch()

    def check(self) -> None:
        """Read every page of the casebook beside the window, and say if one is damaged."""
        tasks.run(lambda _progress: self._vault.check_in_background(), self._on_checked, self._on_damaged)
        if trash.clears_itself(self._vault):
            tasks.run(
                lambda _progress: trash.clear_old(self._vault), self._on_cleared, self._window.desk.fail
            )

    def back_up(self) -> None:
        """Make a backup now."""
        title = _("Making a backup")
        self._window.desk.run(title, lambda _progress: backup.make(self._vault), self._on_backed_up)

    def _on_checked(self, _result: None) -> None:
        self._window.notices.banner.take_down("damaged")

    def _on_cleared(self, count: int) -> None:
        if count:
            words = ngettext(
                "{n} removal that waited in the Trash for 30 days is deleted for good.",
                "{n} removals that waited in the Trash for 30 days are deleted for good.",
                count,
            )
            self._window.desk.say(words.format(n=count))

    def _on_damaged(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error
        self._window.notices.put_up("damaged", error.sentence, notify.DAMAGED)

    def _on_backed_up(self, _place: Path) -> None:
        self._window.notices.banner.take_down("backup")
        self._window.status.show_backup_age()
        self._window.desk.say(_("Backup made and checked. It is in the casebook’s own folder."))

    def _mind_backup(self) -> None:
        made = "" if self._vault.read_only else self._vault.setting("backup_at")
        if made and (clock.now() - datetime.fromisoformat(made)).days >= _BACKUP_OLD_AFTER_DAYS:
            sentence = _("The last backup is more than a week old.")
            self._window.notices.put_up("backup", sentence, notify.BACKUP, _("Make a backup"), self.back_up)

    def _on_warned(self) -> None:
        sentence = _("Locking in {n} seconds, because nobody is here.").format(n=WARNING_SECONDS)
        self._window.notices.put_up("idle", sentence, notify.IDLE, _("Stay unlocked"), self._on_touched)

    def _on_touched(self) -> None:
        self._window.notices.banner.take_down("idle")
