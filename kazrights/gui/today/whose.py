"""Whose work Today shows: everyone's, or that of the caseworker who works now with what nobody has taken."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kazrights.base.i18n import _
from kazrights.casework import members
from kazrights.gui.desk import Desk
from kazrights.gui.parts.choice_field import QuietCombo

_SETTING = "today_whose"
_MINE = "mine"


class Whose(QuietCombo):
    """Hidden while one person works alone. The choice is kept in the casebook, for each caseworker."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._members: dict[int, str] = {}
        self.setAccessibleName(_("Whose work is shown"))
        self.setToolTip(_("“Mine” has what nobody has taken, too."))
        self.addItem(_("Everyone’s"), "")
        self.addItem(_("Mine"), _MINE)
        self.activated.connect(self._on_chosen)
        self.reload()

    def reload(self) -> None:
        """See who works in the casebook, and what they chose."""
        self._members = {member.id: member.name for member in members.all(self._desk.vault)}
        self.setVisible(len(self._members) > 1)
        self.setCurrentIndex(max(0, self.findData(self._desk.vault.setting(self._key()))))

    def member_id(self) -> int | None:
        """Whom to show the work of; None for everyone."""
        mine = self._desk.vault.setting(self._key()) == _MINE
        return self._desk.vault.member_id if mine and len(self._members) > 1 else None

    def own_name(self) -> str:
        """The name of whoever works now, or ""."""
        return self._members.get(self._desk.vault.member_id or 0, "")

    def _key(self) -> str:
        return f"{_SETTING}:{self._desk.vault.member_id}"

    def _on_chosen(self, _index: int) -> None:
        self._desk.vault.set_setting(self._key(), self.currentData())
        self.changed.emit()
