"""When the disk refuses a change: that it is not saved stays said until the disk takes changes again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kazrights.base.i18n import _
from kazrights.gui import notify
from kazrights.gui.desk import Desk
from kazrights.gui.notify import Notices
from kazrights.store.changes import ChangeSet

_KEY = "not saved"


class SavingWatch(QObject):
    """Offers to try again, and to save a copy on another disk; what was typed stays where it is."""

    def __init__(self, desk: Desk, notices: Notices, save_copy: Callable[[], object]) -> None:
        super().__init__(notices)
        self._desk, self._notices, self._save_copy = desk, notices, save_copy
        desk.not_saved.connect(self._on_not_saved)
        desk.changed.connect(self._on_changed)

    def try_again(self) -> None:
        """See whether the disk takes changes now."""
        if self._desk.vault.can_save():
            self._notices.banner.take_down(_KEY)
            self._desk.say(_("The disk takes changes again. Save once more what was not saved."))
        else:
            self._desk.say(_("The disk still takes nothing. Make room on it, then try again."))

    def _on_not_saved(self) -> None:
        self._notices.put_up(
            _KEY,
            _(
                "Your last change is not saved: the disk is full or does not answer. What was saved before is safe."
            ),
            notify.NOT_SAVED,
            _("Try again"),
            self.try_again,
            also=_("Save a copy…"),
            also_call=self._save_copy,
        )

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._notices.banner.take_down(_KEY)
