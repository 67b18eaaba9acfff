"""The themes, with how much there is under each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework import country_notes
from kazrights.casework.country import ThemeRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.two_lines import TwoLineList, TwoLines


class ThemeList(QWidget):
    """A theme that is not there yet is added from the vocabulary."""

    chosen = Signal(int)
    opened = Signal(int)
    added = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Themes"))
        self._desk = desk
        self.list = TwoLineList(_("List of themes"))
        self._count = text.caption()
        self.add = button(_("Add theme"), icon="plus", kind="menu", in_row=True, writes=True)
        self._menu = QMenu(self.add)
        self.add.setMenu(self._menu)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.setSpacing(8)
        top.addWidget(self._count, 1)
        top.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.clicked.connect(self._on_clicked)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard starts in the list; a focus proxy would make Tab jump over what stands above it."""
        self.list.setFocus(reason)

    def show_themes(self, themes: Sequence[ThemeRow]) -> None:
        """Fill in all themes."""
        self.list.show_rows(
            [TwoLines(row.id, terms.words("theme", row.code), _counts(row)) for row in themes]
        )
        self._count.setText(ngettext("{n} theme", "{n} themes", len(themes)).format(n=len(themes)))
        held = {row.code for row in themes}
        self._menu.clear()
        for choice in terms.choices("theme"):
            if choice.value not in held:
                action = self._menu.addAction(choice.words.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, code=choice.value: self.add_theme(code))
        self.add.setEnabled(not self._menu.isEmpty())
        self.add.setToolTip("" if self.add.isEnabled() else _("Every theme is there."))

    def choose(self, theme_id: int) -> None:
        """Mark a theme."""
        self.list.choose(theme_id)

    def add_theme(self, code: str) -> None:
        """Add a theme of the vocabulary."""
        theme_id = country_notes.add_theme(self._desk.vault, code)
        self._desk.say(
            _("The theme “{theme}” was added.").format(theme=terms.words("theme", code)), undo=True
        )
        self.added.emit(theme_id)

    def _on_clicked(self) -> None:
        if (current := self.list.current_id()) is not None:
            self.opened.emit(current)


def _counts(row: ThemeRow) -> str:
    counted = [
        (row.notes, ngettext("{n} note", "{n} notes", row.notes)),
        (row.laws, ngettext("{n} law", "{n} laws", row.laws)),
        (row.commitments, ngettext("{n} promise", "{n} promises", row.commitments)),
        (row.figures, ngettext("{n} figure", "{n} figures", row.figures)),
        (row.cases, ngettext("{n} case", "{n} cases", row.cases)),
    ]
    said = [words.format(n=n) for n, words in counted if n]
    return " · ".join(said) or _("nothing yet")
