"""Today: what is overdue, due, expected and coming, read again whenever the casebook changes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import actions, cases, records, today
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.later_menu import LaterMenu
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.today.lines import DoneRows, Line, lines_of
from kazrights.gui.today.list import TodayList
from kazrights.model.case import Case

_WIDEST = 1000


class TodayPage(PlacePage):
    """The page after unlocking; the first row is current, so that one key acts on the most urgent."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Today"), parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._done = DoneRows()
        self._counts: dict[str, int] = {}
        self._day = text.body(tone="secondary")
        self.list = TodayList()
        self.list.done_wanted.connect(self._on_done)
        self.list.later_wanted.connect(self._on_later)
        self.list.activated.connect(self._on_activated)
        self._nothing_due = EmptyState("check", _("Nothing is due in the next days, and no case is quiet."))
        self._nothing_yet = EmptyState(
            "calendar-check",
            _("Actions you add to a case appear here. Start with a case: it needs nothing but a name."),
            _("New case"),
            lambda: desk.go("new_case", 0),
        )
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing_due, self._nothing_yet):
            self._stack.addWidget(widget)
        self._lay_out()

    def reload(self) -> None:
        """Read what is due."""
        super().reload()
        found = today.load(self.desk.vault)
        self._counts = found.counts
        self._day.setText(day_in_words(found.on))
        lines = lines_of(found, self._done)
        self.list.show_lines(lines)
        self._turn_to(
            self.list if lines else self._nothing_due if cases.count(self.desk.vault) else self._nothing_yet
        )

    def starting_point(self) -> QWidget:
        """The list, or what stands in its place."""
        return self._stack.currentWidget() or self

    def counts(self) -> dict[str, int]:
        """How many there are in each section, whether or not the page is looked at."""
        return today.load(self.desk.vault, limit=1).counts if self._stale else self._counts

    def show_item(self, action_id: int) -> None:
        """Make the row of an action current, if it is there."""
        for row, line in enumerate(self.list.lines.lines):
            if line.row and line.row.action_id == action_id:
                self.list.setCurrentIndex(self.list.lines.index(row))

    def current_case_id(self) -> int | None:
        """The case of the current row."""
        line = self.list.current_line()
        return line.row.case_id if line and line.row else None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._done.rows:
            self._done.rows.clear()
            self._stale = True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(16)
        name = text.title(_("Today"))
        name.setWordWrap(False)
        self._day.setWordWrap(False)
        head.addWidget(name, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBaseline)
        keys = text.caption(_("Space: done   F8: later   Enter: open the case"))
        keys.setWordWrap(False)
        head.addWidget(keys, 0, Qt.AlignmentFlag.AlignBaseline)
        column_box = QWidget()
        column_box.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(column_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.addWidget(column_box, 100)
        row.addStretch(1)
        self.column.addLayout(row)

    def _turn_to(self, part: QWidget) -> None:
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        if had_focus:
            part.setFocus()

    def _on_done(self, line: Line) -> None:
        if line.row and line.row.kind == "reply" and line.row.letter_id is not None:
            self.desk.go("letter", line.row.letter_id)
            return
        if line.row is None or line.row.action_id is None or not line.can_be_done:
            return
        action_id, title = line.row.action_id, line.row.title
        if line.is_done:
            self._try(
                lambda: actions.reopen(self.desk.vault, action_id), _("“{title}” is open again."), title
            )
            return
        self._done.add(line)
        if not self._try(lambda: actions.complete(self.desk.vault, action_id), _("“{title}” done."), title):
            self._done.rows.pop(action_id, None)

    def _on_later(self, line: Line, place: QPoint) -> None:
        row = line.row
        if row is None or line.is_done or not (line.can_be_done or row.kind == "quiet"):
            return
        vault, title, action_id = self.desk.vault, row.title, row.action_id or 0

        def remind(day: date) -> None:
            said = _("“{title}” comes back on {day}.").format(title=title, day=day_in_words(day))
            self._try(lambda: actions.remind(vault, action_id, day), said)

        def move(day: date) -> None:
            said = _("“{title}” is now due on {day}.").format(title=title, day=day_in_words(day))
            self._try(lambda: actions.postpone(vault, action_id, day), said)

        def fine_until(day: date) -> None:
            said = _("Quiet is fine until {day}.").format(day=day_in_words(day))
            self._try(lambda: records.edit(vault, Case, row.id, review_on=day), said)

        if row.kind == "quiet":
            menu = LaterMenu(self.desk.today, self, fine_until=fine_until)
        else:
            menu = LaterMenu(self.desk.today, self, remind=remind, move=None if row.deadline else move)
        menu.pop_up(place)

    def _on_activated(self, index: QModelIndex) -> None:
        line = self.list.lines.lines[index.row()]
        if line.row and line.row.kind == "reply" and line.row.letter_id is not None:
            self.desk.go("letter", line.row.letter_id)
        elif line.row and line.row.case_id is not None:
            self.desk.go("case", line.row.case_id)

    def _try(self, call: object, sentence: str, title: str = "") -> bool:
        assert callable(call)
        try:
            call()
        except KazrightsError as error:
            self.desk.refuse(error)
            return False
        self.desk.say(sentence.format(title=title) if title else sentence, undo=True)
        return True
