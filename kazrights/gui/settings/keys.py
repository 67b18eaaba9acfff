"""F1: every key of the program, by menu, and the keys of lists and forms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import N_, _
from kazrights.gui.commands import COMMANDS, MENUS
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.text_column import TextColumn

_IN_PLACE = (
    ("Up", N_("The row above, and with Down the one below")),
    ("Enter", N_("Open the row, or go on to the next field")),
    ("Space", N_("Tick the row, or press the button")),
    ("F2", N_("Change the row where it stands")),
    ("Del", N_("Remove the row; Undo brings it back")),
    ("Ctrl+Enter", N_("Finish what is being written")),
    ("Ctrl+PgDown", N_("The next tab of a case, and with Ctrl+PgUp the one before")),
    ("Tab", N_("To the next control; it leaves every list and every text")),
    ("Esc", N_("Leave a form; what was typed is kept")),
)


class KeysDialog(QDialog):
    """Closed by Esc; nothing in it can be changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("kazrights")
        self.setAccessibleName(_("Keys"))
        self.setProperty("own size", True)
        page = TextColumn(_("Keys"))
        width = max(QFontMetrics(text.font()).horizontalAdvance(keys) for keys in _all_keys()) + 8
        sections: list[QWidget] = [text.title(_("Keys"))]
        for menu in MENUS:
            keyed = [(c.shortcut, _(c.text)) for c in COMMANDS if c.menu == menu and c.shortcut]
            if keyed:
                sections.append(_section(_(menu).replace("&", ""), keyed, width))
        sections.append(
            _section(_("In lists and forms"), [(keys, _(words)) for keys, words in _IN_PLACE], width)
        )
        page.lay(*sections, spacing=12)
        close = button(_("Close"), self.accept, kind="primary")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(foot)
        self.resize(min(640, parent.width() - 32), min(600, parent.height() - 32))
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def _all_keys() -> list[str]:
    keys = [command.shortcut for command in COMMANDS if command.shortcut] + [
        keys for keys, _words in _IN_PLACE
    ]
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]


def _section(words: str, rows: list[tuple[str, str]], width: int) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(4)
    column.addWidget(text.section(words))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, (keys, said) in enumerate(rows):
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        key = text.body(shown, tone="secondary")
        key.setWordWrap(False)
        key.setMinimumWidth(width)
        grid.addWidget(key, at, 0)
        grid.addWidget(text.body(said.replace("&", "")), at, 1)
    column.addLayout(grid)
    return box
