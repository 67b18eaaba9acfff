"""After how long without anybody at the computer the casebook locks: asked once, changed in the preferences."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.middle import middle

DELAYS = (2, 5, 10, 30)
USUAL = 5
"""Minutes."""


def in_words(minutes: int) -> str:
    """A delay as it is said."""
    return ngettext("After {n} minute", "After {n} minutes", minutes).format(n=minutes)


class LockDelayPage(QWidget):
    """The last question before the casebook opens."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        _box, column = middle(self)
        column.addWidget(text.title(_("When should it lock by itself?")))
        about = _(
            "When nobody has touched keyboard or mouse for this long, the casebook locks: nothing of it stays on the"
            " screen or in memory. What was half written is kept inside it. Half a minute before, it says so."
        )
        column.addWidget(text.body(about, tone="secondary"))
        column.addSpacing(8)
        self.group = QButtonGroup(self)
        for minutes in DELAYS:
            choice = QRadioButton(in_words(minutes))
            choice.setChecked(minutes == USUAL)
            self.group.addButton(choice, minutes)
            column.addWidget(choice)
        column.addSpacing(16)
        go_on = button(
            _("Open the casebook"), lambda: self.chosen.emit(self.group.checkedId()), kind="primary"
        )
        column.addWidget(go_on)
        self.setFocusProxy(self.group.button(USUAL))
