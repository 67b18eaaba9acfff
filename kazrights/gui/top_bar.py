"""The bar over the page: back and forward, new, log contact, lock."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from kazrights.base.i18n import _
from kazrights.gui import icons, theme
from kazrights.gui.commands import Commands, tip
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.elided_button import ElidedButton

_SEARCH = 480


class TopBar(QFrame):
    """Buttons for the commands that are wanted from everywhere."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Tools"))
        self._commands = commands
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._arrow("back", "arrow-left"))
        row.addWidget(self._arrow("forward", "arrow-right"))
        row.addStretch(1)
        self.search = self._search()
        row.addWidget(self.search, 6)
        row.addStretch(1)
        row.addWidget(self._new())
        row.addWidget(self._button("log_contact", "phone"))
        row.addWidget(self._button("lock", "lock"))

    def _arrow(self, command: str, icon: str) -> QPushButton:
        action = self._commands[command]
        made = icon_button(icon, tip(action), action.trigger)
        made.setEnabled(action.isEnabled())
        action.enabledChanged.connect(made.setEnabled)
        return made

    def _button(self, command: str, icon: str) -> QPushButton:
        action = self._commands[command]
        made = button(action.text(), action.trigger, icon=icon, writes=bool(action.property("writes")))
        made.setToolTip(tip(action))
        return made

    def _search(self) -> QPushButton:
        """What looks like a line to type in, and opens one."""
        action = self._commands["quick_open"]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made = ElidedButton()
        made.setProperty("kind", "search")
        made.setProperty("size", "")
        icons.give(made, "search", beside_words=True)
        made.set_words(_("Search everything   {keys}").format(keys=keys), tip(action))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _checked=False: action.trigger())
        made.setMaximumWidth(theme.scaled(_SEARCH))
        return made

    def _new(self) -> QPushButton:
        made = button(_("New"), icon="plus", kind="menu", writes=True)
        menu = QMenu(made)
        menu.addAction(self._commands["new_case"])
        menu.addAction(self._commands["new_action"])
        menu.addAction(self._commands["new_appeal"])
        made.setMenu(menu)
        return made
