"""Cases: the list beside the case it shows, or the form for a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import NotFound
from kazrights.base.i18n import N_, _
from kazrights.casework import filter_line
from kazrights.casework.filters import Filters
from kazrights.gui.cases.case_list import CaseList
from kazrights.gui.cases.case_page import CasePage
from kazrights.gui.cases.letter_place import LetterPlace
from kazrights.gui.cases.new_case import NewCasePage
from kazrights.gui.cases.tray_work import TrayWork
from kazrights.gui.cases.view_work import ViewWork
from kazrights.gui.desk import Desk
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.list_detail import ListDetail
from kazrights.gui.parts.place_page import PlacePage
from kazrights.store.errors import ReadOnly

WHAT_A_CASE_HOLDS = N_(
    "A case holds the people, what happened, the proceedings, what is to be done, and each letter written."
)


class CasesPage(PlacePage):
    """The list, and what is chosen in it."""

    view_shown = Signal(int)  # a saved view, or 0

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Cases"), parent)
        self.list = CaseList(desk.vault)
        self.views = ViewWork(desk, self.list)
        self.tray = TrayWork(desk, self.list)
        self.case = CasePage(desk)
        self.new = NewCasePage(desk)
        self._none = EmptyState("folder-open", "")
        self._detail = QStackedWidget()
        for widget in (self._none, self.case, self.new):
            self._detail.addWidget(widget)
        self._both = ListDetail(self.list, self._detail, _("Cases"), keep=(desk.vault, "cases_list_width"))
        self._both.set_alone(self.list.as_table)
        self.letter = LetterPlace(desk, self._both)
        self.column.addWidget(self.letter)
        self.list.head.not_understood.connect(desk.refuse)
        self.list.chosen.connect(self._on_current)
        self.list.clicked.connect(self._on_clicked)
        self.list.opened.connect(self._on_opened)
        self.list.new_wanted.connect(self.new_case)
        away = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list.view)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(lambda: self.desk.go("trash_case", self.current_case_id() or 0))
        self.new.opened.connect(self.show_item)
        self.new.left.connect(self._on_new_left)
        self.case.letters.wanted.connect(self.show_letter)
        self.letter.written.connect(self._on_letter_written)
        self.views.shown.connect(self.view_shown)
        self.views.table_shown.connect(self._both.set_alone)

    def starting_point(self) -> QWidget:
        """The list, or the table."""
        return self.list.shown()

    def reload(self) -> None:
        """Read the list and the case again."""
        super().reload()
        self.views.catch_up()
        self.list.reload()
        self._none.say(_("Choose a case from the list.") if self.list.model.total else _(WHAT_A_CASE_HOLDS))
        if self.case.case_id is not None:
            self._show(self.case.case_id)
        elif not self._both.is_stacked and (first := self.list.first()) is not None:
            self._show(first)

    def show_view(self, view_id: int) -> None:
        """Show a saved view, or with 0 the list as it was before one."""
        self.letter.close_letter()
        self._both.show_list()
        self.views.show_view(view_id)

    def show_filtered(self, filters: Filters) -> None:
        """Show the cases that fit, whatever view was shown."""
        self.show_view(0)
        self.list.ask(filters)
        self.setFocus()

    def copy_filters(self) -> None:
        """Put the filters in force on the clipboard, as a line that the box over the list takes."""
        line = filter_line.write(self.desk.vault, self.list.filters)
        if not line:
            self.desk.say(_("No filter is in force."))
            return
        QGuiApplication.clipboard().setText(line)
        self.desk.say(
            _("The filters are on the clipboard, as a line to send, or to paste over a list of cases.")
        )

    def toggle_table(self) -> None:
        """Show the cases as a table over the whole width, or as a list again."""
        self.letter.close_letter()
        self.views.set_table(not self.list.as_table)
        self._both.show_list()
        if not self.list.as_table and self.list.case_id is not None:
            self._show(self.list.case_id)  # the row that was moved to in the table
        self.setFocus()

    def show_item(self, case_id: int) -> None:
        """Show a case."""
        if self._stale:
            self._stale = False
            self.views.catch_up()
            self.list.reload()
        self._on_chosen(case_id)
        self._both.show_detail()

    def new_case(self) -> None:
        """Start a new case; what was typed before is still there."""
        if self.desk.read_only:
            self.desk.refuse(ReadOnly())
            return
        self.letter.close_letter()
        self._detail.setCurrentWidget(self.new)
        self._both.show_detail()
        self.new.begin()

    def write_letter(self, case_id: int) -> None:
        """Open the composer for a letter about a case."""
        self.show_item(case_id)
        self.letter.write(case_id)

    def show_sheet(self, case_id: int) -> None:
        """Show the case sheet."""
        self.show_item(case_id)
        self.letter.sheet(case_id)

    def show_letter(self, letter_id: int) -> None:
        """Show a letter on file."""
        self.letter.read(letter_id)

    def current_case_id(self) -> int | None:
        """The case that is shown."""
        if self.list.as_table and not self._both.shows_detail:
            return self.list.case_id
        return self.case.case_id if self._detail.currentWidget() is self.case else None

    def tick(self) -> None:
        """Done, for the current action."""
        self._on_action(self.case.steps.turn)

    def later(self) -> None:
        """Later, for the current action."""
        self._on_action(self.case.steps.later)

    def skip(self) -> None:
        """Not needed any more, for the current action."""
        self._on_action(self.case.steps.skip)

    def whereabouts(self) -> dict[str, Any]:
        """What is in view, for `come_back`; the words of the filter are not kept."""
        tabs = self.case.tabs
        return {
            "case": self.case.case_id,
            "tab": tabs.currentIndex() if tabs.currentWidget() is not self.case.history else 0,
            "new": self._detail.currentWidget() is self.new,
            "paper": self.letter.shown(),
            "timeline": self.case.timeline.whereabouts(),
            "list": self.views.whereabouts(),
            "detail": self._both.shows_detail,
            "sources": self.case.sources.whereabouts(),
        }

    def come_back(self, there: dict[str, Any]) -> None:
        """Show what was in view; what is gone since is passed over."""
        self.views.come_back(there.get("list", {}))
        if there["case"]:
            self.show_item(there["case"])
            self.case.tabs.setCurrentIndex(there["tab"])
            self.case.timeline.come_back(there["timeline"])
            self.case.sources.come_back(there.get("sources"))
        if there["new"]:
            self.new_case()
        if not (there.get("detail", True) or there["new"]):
            self._both.show_list()
        self.letter.show_again(*there["paper"])

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the list."""
        self._both.show_list()
        self.list.focus_filter()

    def _show(self, case_id: int) -> None:
        try:
            self.case.show_case(case_id)
        except NotFound:  # it was removed, or its making undone
            self.case.forget()
            self.list.choose(None)
            self._detail.setCurrentWidget(self._none)
            return
        self.list.choose(case_id)
        if self._detail.currentWidget() is not self.new:
            self._detail.setCurrentWidget(self.case)

    def _on_action(self, do: Callable[[], object]) -> None:
        """Act on an action that is seen; else show them first."""
        if self.current_case_id() is None:
            return
        if self.case.tabs.currentWidget() is self.case.steps:
            do()
        else:
            self.case.look_at(self.case.steps)
            self.case.steps.view.setFocus()

    def _on_letter_written(self, letter_id: int) -> None:
        self.case.look_at(self.case.letters)
        self.letter.read(letter_id)

    def _on_current(self, case_id: int) -> None:
        """Beside a list the case shows at once; over a table it waits to be opened."""
        if not self.list.as_table:
            self._on_chosen(case_id)

    def _on_chosen(self, case_id: int) -> None:
        self.letter.close_letter()
        self._detail.setCurrentWidget(self.case)
        self._show(case_id)

    def _on_clicked(self) -> None:
        if self._both.is_stacked and not self.list.as_table:
            self._both.show_detail()

    def _on_opened(self, case_id: int) -> None:
        self._on_chosen(case_id)
        self._both.show_detail()
        self.case.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_new_left(self) -> None:
        self._detail.setCurrentWidget(self.case if self.case.case_id is not None else self._none)
        self._both.show_list()
