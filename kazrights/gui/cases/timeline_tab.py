"""The timeline of a case: filter, list, and the forms that add to it or mend it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import custody, events, records
from kazrights.casework.case_file import CaseFile
from kazrights.casework.people import shown_name
from kazrights.gui import theme
from kazrights.gui.cases.timeline_delegate import TimelineDelegate
from kazrights.gui.cases.timeline_model import LINE, TimelineModel
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice, QuietCombo
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_room import FormRoom
from kazrights.model.action import Contact
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.proceeding import Decision, Hearing
from kazrights.model.record import Record

_EVENT = (
    "type",
    "happened_on",
    "text",
    "place",
    "date_note",
    "detail",
    "sensitive",
    "in_letters",
    "violation_status",
)
_DETENTION = (
    "basis", "facility_id", "from_on", "to_on", "length", "reason", "place", "ongoing",
    "text", "in_letters", "sensitive",
)  # fmt: skip
_EDITED: dict[str, tuple[type[Record], tuple[str, ...]]] = {
    "event": (Event, _EVENT),
    "detention": (DetentionPeriod, _DETENTION),
    "contact": (Contact, ("kind", "happened_on", "time", "with_whom", "note")),
    "hearing": (Hearing, ("held_on", "time", "type", "place", "judge", "public", "observed", "outcome")),
    "decision": (
        Decision,
        ("kind", "decided_on", "outcome", "court", "text", "date_note", "in_letters", "sensitive"),
    ),
}


class TimelineTab(QWidget):
    """Enter or a click on the current line opens it; Delete removes what it stands for, with Undo."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Timeline"))
        self._desk = desk
        self._file: CaseFile | None = None
        self.model = TimelineModel(desk.vault, self)
        self.view = QListView()
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(_("Timeline"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(TimelineDelegate(self.view, self.model))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._forms = Block(desk)
        self._nothing = EmptyState(
            "calendar-clock",
            _(
                "Nothing is recorded yet. What happened, hearings, contacts and letters appear here by themselves."
            ),
            _("Add event"),
            self.add_event,
        )
        self._no_match = EmptyState("funnel", _("Nothing of this kind."), _("Show all"), self._show_all)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.ROW_ONE * 3)
        for widget in (self.view, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._bar())
        column.addWidget(FormRoom(self._forms))
        column.addWidget(self._stack, 1)
        self.view.clicked.connect(self._on_turned)
        self.view.activated.connect(self._on_turned)

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        if self._file is None or self._file.case.id != file.case.id:
            self._forms.leave_form()
            self.model.fold_all()
        self._file = file
        current = self.view.currentIndex().data(LINE)
        self.model.show_case(file.case.id)
        if current is not None and current.entry is not None:
            self.view.setCurrentIndex(self.model.index_of(current.entry.kind, current.entry.record_id))
        self._show_state()

    def add_event(self) -> None:
        """A form for something that happened."""
        case_id = self._case_id()
        self._forms.edit_in_place(
            Form(Event, _EVENT),
            lambda values: events.add(
                self._desk.vault, case_id, values.pop("type") or "", people=self._subject(), **values
            ),
            _("The event was added."),
        )

    def add_detention(self) -> None:
        """A form for a time in custody."""
        case_id, file = self._case_id(), self._file
        if file is None or file.subject is None:
            return
        people = [Choice(link.person_id, shown_name(link.person)) for link in file.case.people]
        form = Form(
            DetentionPeriod,
            ("person_id", *_DETENTION),
            {"person_id": people, "facility_id": offers.facilities(self._desk.vault)},
        )
        form.set_values({"person_id": file.subject.id})
        self._forms.edit_in_place(
            form,
            lambda values: custody.add(
                self._desk.vault, case_id, values.pop("person_id"), values.pop("basis") or "", **values
            ),
            _("The detention was added."),
        )

    def _bar(self) -> QHBoxLayout:
        self._kinds = QuietCombo()
        self._kinds.setAccessibleName(_("What the timeline shows"))
        for words, group in (
            (_("All"), ""),
            (_("Legal"), "legal"),
            (_("Custody"), "custody"),
            (_("Contacts and steps"), "contact"),
            (_("Letters"), "letter"),
        ):
            self._kinds.addItem(words, group)
        self._kinds.currentIndexChanged.connect(lambda _index: self._on_kind())
        self._count = text.caption()
        self._count.setWordWrap(False)
        self._edit = button(_("Edit"), self._on_edit, in_row=True)
        self._remove = button(_("Remove"), self._on_remove, in_row=True)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 0)
        bar.setSpacing(8)
        bar.addWidget(self._kinds)
        bar.addWidget(self._count)
        bar.addStretch(1)
        bar.addWidget(self._edit)
        bar.addWidget(self._remove)
        bar.addWidget(button(_("Add event"), self.add_event, in_row=True))
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._show_buttons())
        return bar

    def _on_kind(self) -> None:
        self.model.filter(self._kinds.currentData())
        self._show_state()

    def _show_all(self) -> None:
        self._kinds.setCurrentIndex(0)

    def _show_state(self) -> None:
        count = self.model.count
        self._count.setText(ngettext("{n} entry", "{n} entries", count).format(n=count))
        shown = self._nothing if self.model.is_empty else self.view if count else self._no_match
        self._stack.setCurrentWidget(shown)
        self._show_buttons()

    def _show_buttons(self) -> None:
        line = self.view.currentIndex().data(LINE)
        can = line is not None and line.entry is not None and line.entry.kind in _EDITED
        self._edit.setVisible(can)
        self._remove.setVisible(can)

    def _on_turned(self, index: QModelIndex) -> None:
        self.model.turn(index)
        self.view.scheduleDelayedItemsLayout()

    def _on_edit(self) -> None:
        line = self.view.currentIndex().data(LINE)
        if line is None or line.entry is None:
            return
        record_type, names = _EDITED[line.entry.kind]
        record_id = line.entry.record_id
        form = Form(
            record_type,
            names,
            {"facility_id": offers.facilities(self._desk.vault)} if "facility_id" in names else None,
        )
        form.show_record(records.get(self._desk.vault, record_type, record_id))
        self._forms.edit_in_place(
            form,
            lambda values: records.edit(self._desk.vault, record_type, record_id, **values),
            _("The entry was changed."),
        )

    def _on_remove(self) -> None:
        line = self.view.currentIndex().data(LINE)
        if line is None or line.entry is None:
            return
        try:
            records.remove(self._desk.vault, _EDITED[line.entry.kind][0], line.entry.record_id)
        except KazrightsError as error:
            self._desk.refuse(error)
        else:
            self._desk.say(_("The entry was removed."), undo=True)

    def _case_id(self) -> int:
        assert self._file is not None
        return self._file.case.id

    def _subject(self) -> list[tuple[int, str]]:
        subject = self._file.subject if self._file else None
        return [(subject.id, "subject")] if subject else []
