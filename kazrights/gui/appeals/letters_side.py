"""The right side of the composer: page, list of letters and problems; beside each other, or as tabs where narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.appeal_letters import Planned
from kazrights.casework.appeals import Pair
from kazrights.gui import theme
from kazrights.gui.appeals.letter_list import LetterLine, LetterList
from kazrights.gui.appeals.letter_page import LetterPage
from kazrights.gui.appeals.problems import Problems
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button

_WIDE, _LIST = 820, 280


class LettersSide(QWidget):
    """Shows the page of the letter that is current in the list."""

    left_out = Signal(object)  # tuple[Pair, ...]
    all_the_same = Signal(object)  # tuple[Pair, ...]
    put_back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = LetterPage(desk)
        self.list = LetterList()
        self.problems = Problems(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._letters, self._troubles = QWidget(), QWidget()
        self._back = button("", self.put_back.emit, kind="link", in_row=True)
        self._back.hide()
        self._letters_head, self._troubles_head = text.body(strong=True), text.body(strong=True)
        self._side = QWidget()
        self._side.setFixedWidth(theme.scaled(_LIST))
        self._lay_out()
        self._is_wide: bool | None = None
        self._arrange()
        self.list.chosen.connect(self._show_current)
        self.page.stepped.connect(self.list.step)
        self.page.left_out.connect(self._on_left_out)
        self.problems.left_out.connect(self.left_out)
        self.problems.all_the_same.connect(self.all_the_same)
        self.problems.chosen.connect(self._on_chosen)
        self.show_lines([])

    def show_lines(self, lines: Sequence[LetterLine]) -> None:
        """Other letters."""
        self.list.show_lines(lines)
        self.mark(lines, [])

    def mark(self, lines: Sequence[LetterLine], held: Sequence[tuple[Planned, str]]) -> None:
        """How the letters stand now, and what holds some back."""
        self.list.mark(lines)
        self.problems.show_held_back(held)
        self._letters_words = _("Letters ({n})").format(n=len(lines))
        self._troubles_words = _("Problems ({n})").format(n=len(self.problems.troubles))
        self._letters_head.setText(self._letters_words)
        self._troubles_head.setText(self._troubles_words)
        self._name_tabs()

    def say_left_out(self, count: int) -> None:
        """So many letters are left out, and can be put back."""
        words = ngettext(
            "Put {n} letter back that is left out", "Put {n} letters back that are left out", count
        )
        self._back.setText(words.format(n=count))
        self._back.setVisible(count > 0)

    def _show_current(self) -> None:
        lines = self.list.rows.lines
        at = self.list.currentIndex().row() + 1
        nothing = _("The letters appear here once a case and an official are chosen.")
        self.page.show_letter(self.list.current(), at, len(lines), nothing)

    def _on_chosen(self, pair: Pair) -> None:
        self.list.choose(pair)
        self.tabs.setCurrentIndex(0)

    def _on_left_out(self) -> None:
        if letter := self.list.current():
            self.left_out.emit((letter.pair,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= theme.scaled(_WIDE)
        if wide == self._is_wide:
            return
        self._is_wide = wide
        self._side.setVisible(wide)
        self.tabs.tabBar().setVisible(not wide)
        for head in (self._letters_head, self._troubles_head):
            head.setVisible(wide)
        if wide:
            column = self._side.layout()
            assert isinstance(column, QVBoxLayout)
            column.addWidget(self._letters, 3)
            column.addWidget(self._troubles, 2)
            self._letters.show()
            self._troubles.show()
        else:
            self.tabs.addTab(self._letters, "")
            self.tabs.addTab(self._troubles, "")
        self._name_tabs()

    def _name_tabs(self) -> None:
        if self.tabs.count() == 3:
            self.tabs.setTabText(1, self._letters_words)
            self.tabs.setTabText(2, self._troubles_words)

    def _lay_out(self) -> None:
        self._letters_words = self._troubles_words = ""
        for box, head, inner in (
            (self._letters, self._letters_head, self.list),
            (self._troubles, self._troubles_head, self.problems),
        ):
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(head)
            column.addWidget(inner, 1)
        self._letters.layout().addWidget(self._back)  # type: ignore[union-attr]  # it was given one above
        self.tabs.addTab(self.page, _("Preview"))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.tabs, 1)
        row.addWidget(self._side)
