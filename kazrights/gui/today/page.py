"""Today: what is overdue, due, expected and coming, read again whenever the casebook changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import cases, today
from kazrights.casework.today import Today
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.today.deeds import Deeds
from kazrights.gui.today.lines import DoneRows, Line, lines_of
from kazrights.gui.today.list import TodayList
from kazrights.gui.today.row_menu import RowMenu
from kazrights.gui.today.whose import Whose

_WIDEST = 1000
_FIRST, _MORE = 100, 400


class TodayPage(PlacePage):
    """The page after unlocking; the first row is current, so that one key acts on the most urgent."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Today"), parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._done = DoneRows()
        self._counts: dict[str, int] = {}
        self._limit = _FIRST
        self._day = text.body(tone="secondary")
        self.whose = Whose(desk)
        self.whose.changed.connect(self.reload)
        self.list = TodayList()
        self.deeds = Deeds(desk, self, self._done, self.reload)
        self.list.done_wanted.connect(self._on_done)
        self.list.later_wanted.connect(self.deeds.later)
        self.list.menu_wanted.connect(self._on_menu)
        self.list.activated.connect(self._on_activated)
        self._nothing_due = EmptyState(
            "check", "", _("Add action"), lambda: desk.go("new_action", 0), writes=True
        )
        self._nothing_yet = EmptyState(
            "calendar-check",
            _("Actions you add to a case appear here. Start with a case: it needs nothing but a name."),
            _("New case"),
            lambda: desk.go("new_case", 0),
            writes=True,
        )
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing_due, self._nothing_yet):
            self._stack.addWidget(widget)
        self._add = button(
            _("Add action"),
            lambda: desk.go("new_action", self.current_case_id() or 0),
            in_row=True,
            writes=True,
        )
        self._keys = text.caption(
            _("Space: done   F8: later   Enter: open   Shift+arrows: choose several   Menu key: more")
        )
        self._keys.setContentsMargins(16, 4, 16, 8)
        self._lay_out()

    def reload(self) -> None:
        """Read what is due."""
        super().reload()
        self.whose.reload()
        found = today.load(self.desk.vault, limit=self._limit, member_id=self.whose.member_id())
        self._counts = found.counts
        lines = lines_of(found, self._done, self.whose.own_name())
        self._day.setText(_day_words(found))
        self._nothing_due.say(_nothing_words(found))
        self.list.show_lines(lines)
        self._turn_to(
            self.list if lines else self._nothing_due if cases.count(self.desk.vault) else self._nothing_yet
        )

    def starting_point(self) -> QWidget:
        """The list, or what stands in its place."""
        return self._stack.currentWidget() or self

    def counts(self) -> dict[str, int]:
        """How many are overdue and due today, whether or not the page is looked at."""
        if not self._stale:
            return self._counts
        return today.pressing(self.desk.vault, member_id=self.whose.member_id())

    def show_item(self, action_id: int) -> None:
        """Make the row of an action current, if it is there."""
        for row, line in enumerate(self.list.lines.lines):
            if line.row and line.row.action_id == action_id:
                self.list.setCurrentIndex(self.list.lines.index(row))

    def current_case_id(self) -> int | None:
        """The case of the current row."""
        line = self.list.current_line()
        return line.row.case_id if line and line.row else None

    def whereabouts(self) -> dict[str, Any]:
        """The current row, for `come_back`."""
        line = self.list.current_line()
        return {"line": list(line.key) if line else []}

    def come_back(self, there: dict[str, Any]) -> None:
        """Make that row current again, if it is still there."""
        for row, line in enumerate(self.list.lines.lines):
            if list(line.key) == there.get("line"):
                self.list.setCurrentIndex(self.list.lines.index(row))

    def tick(self) -> None:
        """Done, for the rows chosen."""
        self.deeds.tick(self.list.chosen())

    def later(self) -> None:
        """Later, for the rows chosen."""
        self.deeds.later(self.list.chosen(), self.list.place_of_current())

    def skip(self) -> None:
        """Not needed any more, for the rows chosen."""
        self.deeds.skip(self.list.chosen())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._done.rows:
            self._done.rows.clear()
            self._stale = True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(12)
        name = text.title(_("Today"))
        name.setWordWrap(False)
        head.addWidget(name, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self.whose)
        head.addWidget(self._add)
        column_box = QWidget()
        column_box.setMaximumWidth(theme.scaled(_WIDEST))
        column = QVBoxLayout(column_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._keys)
        row = QHBoxLayout()
        row.addWidget(column_box, 100)
        row.addStretch(1)
        self.column.addLayout(row)

    def _turn_to(self, part: QWidget) -> None:
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(part)
        for widget in (
            self._add,
            self._keys,
        ):  # where nothing is due, the middle of the page offers what to do
            widget.setVisible(part is self.list)
        if had_focus:
            part.setFocus()

    def _on_done(self, lines: list[Line]) -> None:
        if any(line.more for line in lines):
            self._show_more()
        else:
            self.deeds.tick(lines)

    def _on_menu(self, lines: list[Line], place: QPoint) -> None:
        RowMenu(self.desk, self.deeds, lines, place, self).popup(place)

    def _on_activated(self, index: QModelIndex) -> None:
        line = self.list.lines.lines[index.row()]
        row = line.row
        if line.more:
            self._show_more()
        elif row is None:
            return
        elif row.kind == "reply" and row.letter_id is not None:
            self.desk.go("letter", row.letter_id)
        elif row.theme_id is not None:
            self.desk.go("theme", row.theme_id)
        elif row.case_id is not None:
            self.desk.go("case", row.case_id)

    def _show_more(self) -> None:
        self._limit += _MORE
        self.reload()


def _day_words(found: Today) -> str:
    day = day_in_words(found.on)
    if found.counts["overdue"] or found.counts["today"]:
        return day
    return _("{day} · nothing is due today").format(day=day)


def _nothing_words(found: Today) -> str:
    if found.coming is None:
        return _("Nothing is due today or planned for later, and no case is quiet.")
    said = _("Nothing is due in the next 7 days. Next: {day}, {title}.")
    return said.format(day=day_in_words(found.coming.due_on), title=found.coming.title)
