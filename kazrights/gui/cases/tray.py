"""The foot of the list while cases are ticked: how many, which the filters hide, and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kazrights.base.i18n import N_, _, ngettext
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.flow import FlowLayout

ACTIONS = {
    "later": N_("Later…"),
    "status": N_("Set status…"),
    "assign": N_("Assign…"),
    "tag": N_("Add tag…"),
}
"""What needs a word more before it is done to the ticked cases."""


class Tray(QFrame):
    """`wanted` tells what to do with the ticked cases: "appeal", "print", or a key of ACTIONS."""

    wanted = Signal(str)
    show_wanted = Signal(bool)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Ticked cases"))
        self.setProperty("surface", "window")
        self.said = text.body()
        self._only = False
        self.show_only = button(_("Show them"), self._on_show, kind="link", in_row=True)
        clear = icon_button("x", _("Take all ticks away"), self.cleared.emit)
        self.appeal = button(_("New appeal"), lambda: self.wanted.emit("appeal"), in_row=True, writes=True)
        self.print = button(_("Print summaries"), lambda: self.wanted.emit("print"), in_row=True)
        self.more = self._menu_button()
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.said, 1)
        top.addWidget(clear)
        actions = QWidget()
        flow = FlowLayout(actions, gap=4)
        for made in (self.appeal, self.print, self.more, self.show_only):
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(actions)
        self.hide()

    def show_state(self, ticked: int, hidden: int, names: str, *, only: bool) -> None:
        """How many are ticked, how many of them are not in the list, who they are, whether only they are listed."""
        said = ngettext("{n} chosen", "{n} chosen", ticked).format(n=ticked)
        if hidden:
            away = ngettext("{n} hidden by the filters", "{n} hidden by the filters", hidden).format(n=hidden)
            said = _("{chosen}, {hidden}").format(chosen=said, hidden=away)
        self.said.setText(said)
        self.said.setToolTip(names)
        self._only = only
        self.show_only.setText(_("Show the whole list") if only else _("Show them"))
        self.setVisible(bool(ticked))

    def _on_show(self) -> None:
        self.show_wanted.emit(not self._only)

    def _menu_button(self) -> QPushButton:
        made = button(_("More"), kind="menu", in_row=True, writes=True)
        menu = QMenu(made)
        for name, words in ACTIONS.items():
            menu.addAction(_(words)).triggered.connect(
                lambda _checked=False, name=name: self.wanted.emit(name)
            )
        made.setMenu(menu)
        return made
