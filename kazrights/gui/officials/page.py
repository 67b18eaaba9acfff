"""Officials: the offices that letters go to, beside the one that is shown, or the form for a new one."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.officials.groups_view import GroupsView
from kazrights.gui.officials.new_office import NewOffice
from kazrights.gui.officials.office_list import OfficeList
from kazrights.gui.officials.office_view import OfficeView
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.list_detail import ListDetail
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.reopening import opens_form


class OfficialsPage(PlacePage):
    """The list, and what is chosen in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Officials"), parent)
        self.list = OfficeList(desk.vault)
        self.office = OfficeView(desk)
        self.new = NewOffice(desk)
        self.groups = GroupsView(desk)
        self._none = EmptyState("landmark", _("Choose an office from the list, or add one."))
        self._detail = QStackedWidget()
        for widget in (self._none, self.office, self.new, self.groups):
            self._detail.addWidget(widget)
        self._both = ListDetail(self.list, self._detail, _("Officials"))
        self.column.addWidget(self._both)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._on_opened)
        self.list.new_wanted.connect(self.new_office)
        self.list.groups_wanted.connect(self.show_groups)
        self.new.added.connect(self.show_item)
        self.new.left.connect(self._on_new_left)

    def starting_point(self) -> QWidget:
        """The list."""
        return self.list

    def reload(self) -> None:
        """Read the list and the office again."""
        super().reload()
        self.list.reload()
        shown = self.office.office_id
        if self._detail.currentWidget() is self.groups:
            self.groups.reload()
        elif shown is not None:
            self._read(shown)
        elif not self._both.is_stacked and (first := self.list.first()) is not None:
            self._show(first)

    def show_item(self, office_id: int) -> None:
        """Show an office."""
        if self._stale:
            self._stale = False
            self.list.reload()
        self._show(office_id)
        self._both.show_detail()

    @opens_form
    def new_office(self) -> None:
        """Start the form for a new office."""
        self._detail.setCurrentWidget(self.new)
        self._both.show_detail()
        self.new.begin()

    def show_groups(self) -> None:
        """Show the groups of offices."""
        self.list.choose(None)
        self._detail.setCurrentWidget(self.groups)
        self.groups.reload()
        self._both.show_detail()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the list."""
        self._both.show_list()
        self.list.focus_filter()

    def whereabouts(self) -> dict[str, int | None]:
        """What is in view, for `come_back`."""
        return {
            "office": self.office.office_id,
            "groups": int(self._detail.currentWidget() is self.groups),
        }

    def come_back(self, there: dict[str, int | None]) -> None:
        """Show what was in view."""
        if there.get("groups"):
            self.show_groups()
        elif there["office"]:
            self.show_item(there["office"])

    def regions(self) -> list[QWidget]:
        """What F6 goes through: the list, and what it shows."""
        return [self.list.list, self._detail]

    def _show(self, office_id: int) -> None:
        self._detail.setCurrentWidget(self.office)
        self._read(office_id)

    def _read(self, office_id: int) -> None:
        try:
            self.office.show_office(office_id)
        except NotFound:  # its making was undone
            self.office.forget()
            self.list.choose(None)
            self._detail.setCurrentWidget(self._none)
            return
        self.list.choose(office_id)

    def _on_opened(self, office_id: int) -> None:
        self._show(office_id)
        self._both.show_detail()
        self.office.setFocus()

    def _on_new_left(self) -> None:
        self._detail.setCurrentWidget(self.office if self.office.office_id is not None else self._none)
        self._both.show_list()
