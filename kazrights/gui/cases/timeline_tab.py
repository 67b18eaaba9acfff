"""The timeline of a case: bar, list, what is told of opened entries, and the forms that add to it or mend it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import records, timeline_more
from kazrights.casework.case_file import CaseFile
from kazrights.casework.timeline import Entry
from kazrights.gui import theme
from kazrights.gui.cases import timeline_words
from kazrights.gui.cases.timeline_bar import TimelineBar
from kazrights.gui.cases.timeline_delegate import TimelineDelegate
from kazrights.gui.cases.timeline_forms import TimelineForms
from kazrights.gui.cases.timeline_model import LINE, TimelineModel
from kazrights.gui.cases.timeline_panel import EntryPanel, Offer
from kazrights.gui.cases.timeline_view import TimelineView
from kazrights.gui.desk import Desk
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.form_room import FormRoom


class TimelineTab(QWidget):
    """On the current entry, Enter opens it, F2 edits it, Delete removes what it stands for, with Undo."""

    history_wanted = Signal(str, int, str)  # table, id, what it is called

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Timeline"))
        self._desk = desk
        self._file: CaseFile | None = None
        self.model = TimelineModel(desk.vault, self)
        self.view = TimelineView()
        self.view.setAccessibleName(_("Timeline"))
        self.view.setModel(self.model)
        self.delegate = TimelineDelegate(self.view, self.model, desk.today)
        self.view.setItemDelegate(self.delegate)
        self.forms = TimelineForms(desk)
        self.bar = TimelineBar(
            (
                (_("Event"), self.add_event),
                (_("Detention"), self.add_detention),
                (_("Hearing"), self.add_hearing),
                (_("Contact"), lambda: desk.go("log", self._case_id())),
            )
        )
        self._nothing = EmptyState(
            "calendar-clock",
            _(
                "Nothing is recorded yet. What happened, hearings, contacts and letters appear here by themselves."
            ),
            _("Add event"),
            self.add_event,
            writes=True,
        )
        self._no_match = EmptyState(
            "funnel",
            _("No entry is like that. All others are still there."),
            _("Show all"),
            self.bar.show_all,
        )
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.row_height() * 3)
        for widget in (self.view, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(FormRoom(self.forms))
        column.addWidget(self._stack, 1)
        self._connect()

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        if self._file is None or self._file.case.id != file.case.id:
            self.forms.leave_form()
            self.model.fold_all()
            self.view.setCurrentIndex(QModelIndex())
        self._file = self.forms.file = file
        self._keeping_place(lambda: self.model.show_case(file.case.id))

    def add_event(self) -> None:
        """A form for something that happened."""
        self.forms.add_event()

    def add_detention(self) -> None:
        """A form for a time in custody."""
        self.forms.add_detention_here()

    def add_hearing(self) -> None:
        """A form for a hearing of one of the proceedings."""
        if not self.forms.add_hearing():
            self._desk.say(
                _("A hearing belongs to a proceeding. Add the proceeding first, in the tab beside.")
            )

    def whereabouts(self) -> dict[str, Any]:
        """What of the timeline is shown, for `come_back`."""
        return self.bar.typed()

    def come_back(self, there: dict[str, Any]) -> None:
        """Show the same again."""
        self.bar.set_typed(there)

    def _connect(self) -> None:
        self.bar.changed.connect(lambda: self._keeping_place(lambda: self.model.look(self.bar.sight())))
        self.model.opened.connect(self._on_opened)
        self.view.clicked.connect(self._on_turned)
        self.view.customContextMenuRequested.connect(self._on_menu)
        for keys, call in (
            ("Return", lambda: self._on_turned(self.view.currentIndex())),
            ("Enter", lambda: self._on_turned(self.view.currentIndex())),
            ("F2", self._on_edit),
            ("Del", self._on_remove),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(call)

    def _keeping_place(self, change: Callable[[], object]) -> None:
        """Show something else with the current entry still current and in sight, or else the one next to it."""
        current, row = self.current(), self.view.currentIndex().row()
        at = self.view.verticalScrollBar().value()
        change()
        if current is not None:
            found = self.model.index_of(current.kind, current.record_id)
            self.view.setCurrentIndex(found if found.isValid() else self.model.nearest(row))
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(at)
            self.view.scrollTo(self.view.currentIndex())
        elif self.model.count:
            self.view.setCurrentIndex(self.model.nearest(0))
        self._show_state()

    def current(self) -> Entry | None:
        """The current entry."""
        line = self.view.currentIndex().data(LINE)
        found: Entry | None = line.entry if line is not None else None
        return found

    def _show_state(self) -> None:
        shown = self.view if self.model.count else self._no_match if self.model.total else self._nothing
        self._stack.setCurrentWidget(shown)
        self.bar.show_count(self.model.count, self.model.total)

    def _on_turned(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line is not None and line.entry is not None and not line.body:
            self.model.turn(index)
            self.view.scheduleDelayedItemsLayout()
            if self.model.is_open(line.entry):
                self.view.executeDelayedItemsLayout()
                self.view.scrollTo(index.siblingAtRow(index.row() + 1))
                self.view.scrollTo(index)

    def _on_opened(self, index: QModelIndex) -> None:
        entry = index.data(LINE).entry
        panel = EntryPanel(
            entry,
            self.model.more(entry),
            self._offers(entry),
            indent=self.delegate.indent,
            with_detail=self.model.is_unfolded(entry),
        )
        panel.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        panel.unfolded.connect(lambda: self._on_unfolded(entry))
        self.view.setIndexWidget(index, panel)

    def _on_unfolded(self, entry: Entry) -> None:
        self.model.unfold(entry)
        below = self.model.index_of(entry.kind, entry.record_id).siblingAtRow
        self._on_opened(below(self.model.index_of(entry.kind, entry.record_id).row() + 1))
        self.view.scheduleDelayedItemsLayout()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offers(self, entry: Entry) -> list[Offer]:
        """What can be done with an entry: words, tip, call."""
        if entry.kind == "letter":
            return [(_("Open letter"), "", lambda: self._desk.go("letter", entry.record_id))]
        found: list[Offer] = [
            (_("Edit"), _("Edit (F2)"), lambda: self._edit(entry)),
            (_("Remove"), _("Remove (Delete)"), lambda: self._remove(entry)),
        ]
        found.append((_("History"), "", lambda: self._history(entry)))
        if entry.kind == "event":
            people = _("The part that people of the case had in it was changed.")
            found.insert(1, (_("Who took part"), "", lambda: self.forms.edit_people(entry, people)))
        if entry.kind == "detention":
            found.insert(1, (_("Add transfer"), "", lambda: self.forms.add_transfer(entry.record_id)))
        return found

    def _history(self, entry: Entry) -> None:
        table = timeline_more.record_type(entry).__tablename__
        self.history_wanted.emit(table, entry.record_id, timeline_words.called(entry))

    def _on_menu(self, place: QPoint) -> None:
        entry = self.current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.view.currentIndex()
        turn = menu.addAction(_("Close") if self.model.is_open(entry) else _("Open"))
        turn.triggered.connect(lambda: self._on_turned(index))
        for words, _tip, call in self._offers(entry):
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        shown = self.view.visualRect(index)
        at = place if shown.contains(place) else shown.bottomLeft()
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _on_edit(self) -> None:
        if entry := self.current():
            self._edit(entry)

    def _on_remove(self) -> None:
        if entry := self.current():
            self._remove(entry)

    def _edit(self, entry: Entry) -> None:
        if entry.kind == "letter":
            self._desk.go("letter", entry.record_id)
            return
        said = _("“{entry}” was changed.").format(entry=timeline_words.called(entry))
        try:
            self.forms.edit(entry, said)
        except KazrightsError as error:
            self._desk.refuse(error)

    def _remove(self, entry: Entry) -> None:
        if entry.kind == "letter":
            self._desk.say(_("A letter stays on file: it was written. The tab Letters shows it."))
            return
        try:
            records.remove(self._desk.vault, timeline_more.record_type(entry), entry.record_id)
        except KazrightsError as error:
            self._desk.refuse(error)
        else:
            called = timeline_words.called(entry)
            self._desk.say(_("“{entry}” was removed.").format(entry=called), undo=True)

    def _case_id(self) -> int:
        assert self._file is not None
        return self._file.case.id
