"""A place beside the work: a title, what it is for, a list read in pages, and what can be done with its row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.two_lines import TwoLineList, TwoLines


class AsidePage(PlacePage):
    """A subclass reads its rows in a task, shows them, and names its buttons."""

    def __init__(self, desk: Desk, name: str, purpose: str, nothing: EmptyState) -> None:
        super().__init__(desk, name)
        self.list = TwoLineList(name)
        self.said = text.caption()
        self._nothing = nothing
        self._stack = QStackedWidget()
        for widget in (self.list, nothing):
            self._stack.addWidget(widget)
        page = QWidget()
        page.setProperty("surface", "base")
        page.setMaximumWidth(theme.text_column())
        self.inside = QVBoxLayout(page)
        self.inside.setContentsMargins(16, 12, 16, 12)
        self.inside.setSpacing(8)
        self.inside.addWidget(text.title(name))
        self.inside.addWidget(text.body(purpose, tone="secondary"))
        self.inside.addWidget(self._stack, 1)
        ground = QWidget()
        ground.setProperty("surface", "base")
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(page, 1)
        self.column.addWidget(ground)

    def add_foot(self, *buttons: QPushButton) -> None:
        """What can be done with the current row, under the list."""
        self._foot = QWidget()
        self._foot.setProperty("foot", True)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        for made in buttons:
            row.addWidget(made)
        self._foot.hide()
        self.inside.addWidget(self._foot)

    def starting_point(self) -> QWidget:
        """The list, or what stands instead of it."""
        return self._stack.currentWidget() or self.list

    def regions(self) -> list[QWidget]:
        """One part: the list."""
        return [self.starting_point()]

    def show_rows(self, rows: Sequence[TwoLines]) -> None:
        """These rows instead of those before; the current one stays current where it is still there."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.list.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self._nothing)
        self._foot.setVisible(bool(rows))
        if rows and self.list.current_id() is None:
            self.list.choose(rows[0].id)
        if had_focus and rows:
            self.list.setFocus()
