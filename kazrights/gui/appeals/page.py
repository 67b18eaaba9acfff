"""Appeals: the list of them, the composer over it, and one whose letters are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework import appeals
from kazrights.casework.appeal_cases import Dropped
from kazrights.casework.appeal_letters import Created
from kazrights.casework.appeals import Plan
from kazrights.gui.appeals.appeal_list import AppealList
from kazrights.gui.appeals.appeal_view import AppealView
from kazrights.gui.appeals.composer import AppealComposer
from kazrights.gui.desk import Desk
from kazrights.gui.parts.place_page import PlacePage


class AppealsPage(PlacePage):
    """One of the three is shown at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Appeals"), parent)
        self.list = AppealList(desk.vault)
        self.appeal = AppealView(desk)
        self.composer: AppealComposer | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.appeal)
        self.column.addWidget(self._stack)
        self.list.new_wanted.connect(self.new_appeal)
        self.list.opened.connect(self.show_item)
        self.list.discard_wanted.connect(self._on_discard)
        self.appeal.closed.connect(self.show_list)
        for part in (self.list, self.appeal):
            part.repeat_wanted.connect(self.repeat)
            part.continue_wanted.connect(self.go_on)

    def starting_point(self) -> QWidget:
        """The list, the letters, or the cases to pick."""
        shown = self._stack.currentWidget()
        if self.composer is not None and shown is self.composer:
            return self.composer.cases.list
        return self.appeal.list if shown is self.appeal else self.list.starting_point()

    def reload(self) -> None:
        """Read what is shown again; the composer keeps up by itself."""
        super().reload()
        if self._stack.currentWidget() is self.appeal:
            try:
                self.appeal.reload()
            except NotFound:  # its making was undone
                self.show_list()
        elif self.composer is None:
            self.list.reload()

    def show_item(self, appeal_id: int) -> None:
        """Show an appeal whose letters are written."""
        self._put_away()
        try:
            self.appeal.show_appeal(appeal_id)
        except NotFound as error:
            self.desk.refuse(error)
            self.show_list()
            return
        self._turn_to(self.appeal)

    def show_list(self) -> None:
        """Back to the list."""
        self._put_away()
        self._turn_to(self.list)

    def new_appeal(self, case_ids: Sequence[int] = ()) -> None:
        """Compose an appeal on these cases; what is being composed is kept as a draft."""
        self._put_away()
        plan = appeals.begin(self.desk.vault)
        self._compose(Plan(plan.title, tuple(case_ids), sender_id=plan.sender_id))

    def repeat(self, appeal_id: int) -> None:
        """Compose the same appeal for this month."""
        self._put_away()
        try:
            repeated = appeals.repeat(self.desk.vault, appeal_id)
        except NotFound as error:
            self.desk.refuse(error)
            return
        self._compose(repeated.plan, None, repeated.dropped)

    def repeat_last(self) -> None:
        """Compose the newest appeal again, for this month."""
        last = appeals.last(self.desk.vault)
        if last is None:
            self.desk.refuse(KazrightsError(_("There is no appeal to repeat yet. Start a new one.")))
        else:
            self.repeat(last)

    def go_on(self, appeal_id: int) -> None:
        """Compose further what was kept."""
        self._put_away()
        try:
            self._compose(appeals.plan(self.desk.vault, appeal_id), appeal_id)
        except NotFound as error:
            self.desk.refuse(error)

    def create_letters(self) -> None:
        """Create what is being composed."""
        if self.composer is None:
            self.desk.refuse(KazrightsError(_("No appeal is being composed. Start or continue one first.")))
        else:
            self.composer.submit()

    def mark_sent(self) -> None:
        """Mark the letters of the appeal in view as sent."""
        if self._stack.currentWidget() is self.appeal:
            self.appeal.mark_all_sent()
        else:
            self.desk.refuse(KazrightsError(_("Open an appeal first whose letters are created.")))

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the cases, if there is one."""
        if self.composer is not None:
            self.composer.cases.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def whereabouts(self) -> dict[str, Any]:
        """What is in view, for `come_back`; what is being composed is kept for it."""
        if self.composer is not None:
            return {"composing": True, "appeal": self.composer.keep(always=True)}
        shown = self._stack.currentWidget() is self.appeal
        return {"composing": False, "appeal": self.appeal.appeal_id if shown else None}

    def come_back(self, there: dict[str, Any]) -> None:
        """Show what was in view."""
        if there["composing"] and there["appeal"]:
            self.go_on(there["appeal"])
        elif there["composing"]:
            self.new_appeal()
        elif there["appeal"]:
            self.show_item(there["appeal"])

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        if self.composer is not None:
            return self.composer.regions()
        shown = self._stack.currentWidget()
        return [shown] if shown else []

    def _compose(
        self, plan: Plan, appeal_id: int | None = None, dropped: list[Dropped] | None = None
    ) -> None:
        self.composer = AppealComposer(self.desk, plan, appeal_id, dropped)
        self.composer.created.connect(self._on_created)
        self.composer.closed.connect(self._on_composer_closed)
        self._stack.addWidget(self.composer)
        self._turn_to(self.composer)

    def _on_created(self, done: Created) -> None:
        self._drop()
        self.appeal.show_created(done)
        self._turn_to(self.appeal)

    def _on_composer_closed(self) -> None:
        self._drop()
        self._turn_to(self.list)

    def _on_discard(self, appeal_id: int) -> None:
        appeals.discard(self.desk.vault, appeal_id)
        self.desk.say(_("The draft of the appeal is discarded."), undo=True)

    def _put_away(self) -> None:
        """Keep and close what is being composed."""
        if self.composer is not None:
            self.composer.closed.disconnect(self._on_composer_closed)
            self.composer.leave()
            self._drop()

    def _drop(self) -> None:
        if self.composer is not None:
            gone, self.composer = self.composer, None
            self._stack.removeWidget(gone)
            gone.deleteLater()

    def _turn_to(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        if widget is self.list:
            self.list.reload()
        if self.isVisible():
            self.setFocus()
