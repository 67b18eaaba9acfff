"""The actions of a case, open and done: tick them off, put them off, take them up again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.actions import ActionRow
from kazrights.casework.case_file import CaseFile
from kazrights.gui import theme
from kazrights.gui.cases.action_deeds import ActionDeeds
from kazrights.gui.cases.action_delegate import ActionDelegate
from kazrights.gui.cases.actions_model import ROW, ActionsModel
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_room import FormRoom
from kazrights.gui.parts.later_menu import LaterMenu
from kazrights.gui.parts.record_field import CaseworkerField, with_made
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.action import Action
from kazrights.model.record import label_of

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_EDITED = ("title", "due_on", "time", "kind", "deadline", "priority", "assignee_id", "recurrence", "result")


class ActionsTab(QWidget):
    """Space is Done, F8 is Later, F2 or Enter edits; a click on the box is Done, too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Actions"))
        self._desk = desk
        self._case_id = 0
        self.model = ActionsModel(desk, self)
        self.view = QListView(uniformItemSizes=True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(_("Actions of this case"))
        self.view.setModel(self.model)
        self._delegate = ActionDelegate(self.model, self)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context_menu)
        self._deeds = ActionDeeds(desk, self)
        self._form = Block(desk)
        self._nothing = EmptyState(
            "list-plus",
            _("No action yet. What is to be done in this case, and by when, stands here and in Today."),
            _("Add action"),
            lambda: desk.go("new_action", self._case_id),
            writes=True,
        )
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.row_height() * 3)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._bar())
        column.addWidget(FormRoom(self._form))
        column.addWidget(self._stack, 1)
        self._keys = {
            Qt.Key.Key_Space: self.turn,
            Qt.Key.Key_F8: self.later,
            Qt.Key.Key_F2: self.edit,
            Qt.Key.Key_Return: self.edit,
            Qt.Key.Key_Enter: self.edit,
        }
        self.view.installEventFilter(self)
        self._delegate.ticked.connect(self._on_ticked)
        self.view.doubleClicked.connect(lambda _index: self.edit())
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._show_buttons())

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        current = self.current()
        if self._case_id != file.case.id:
            self._form.leave_form()
            current = None
        self._case_id = file.case.id
        self.model.show_case(self._case_id)
        wanted = current.id if current else None
        at = next((at for at, row in enumerate(self.model.rows) if row.id == wanted), 0)
        if self.model.rows:
            self.view.setCurrentIndex(self.model.index(at))
        self._stack.setCurrentWidget(self.view if self.model.rows else self._nothing)
        self._show_buttons()

    def current(self) -> ActionRow | None:
        """The action the keys act on."""
        index = self.view.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def turn(self) -> None:
        """Tick the current action off, or take it up again."""
        row = self.current()
        if row is not None:
            self._deeds.turn(row)

    def later(self) -> None:
        """Open the menu Later for the current action."""
        row = self.current()
        if row is None or row.status != "planned":
            return
        self.later_menu(row).pop_up(self._under_current())

    def later_menu(self, row: ActionRow) -> LaterMenu:
        """Remind again, or move the due date; a hard deadline offers only the first."""
        return self._deeds.later_menu(row)

    def skip(self) -> None:
        """Close the current action, which is not needed any more."""
        row = self.current()
        if row is not None and row.status == "planned":
            self._deeds.skip(row)

    def open_menu(self, place: QPoint | None = None) -> None:
        """All that can be done with the current action, under its row unless a place is given."""
        row = self.current()
        if row is not None:
            self._deeds.menu(row, self.edit, self.later).popup(place or self._under_current())

    @opens_form
    def edit(self) -> None:
        """A form for the current action."""
        row = self.current()
        if row is None:
            return
        vault, form = self._desk.vault, Form()
        for name in _EDITED:
            if name == "assignee_id":
                form.add(label_of(Action, name), CaseworkerField(vault), (name,))
            else:
                form.add_column(Action, name)
        form.show_record(records.get(vault, Action, row.id))

        def save(values: dict[str, Any]) -> None:
            with vault.change(_("Edit action")):  # whoever is new joins in the same step
                records.edit(vault, Action, row.id, **with_made(values))

        self._form.edit_in_place(form, save, _("The action was changed."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, before the list takes them for itself."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            call = self._keys.get(Qt.Key(event.key()))
            if call is not None and not event.modifiers() & _MODIFIERS:
                call()
                return True
        return super().eventFilter(watched, event)

    def _bar(self) -> QHBoxLayout:
        self._done = button(_("Done"), self.turn, in_row=True, writes=True)
        self._done.setToolTip(_("Space"))
        self._later = button(_("Later"), self.later, in_row=True, writes=True)
        self._later.setToolTip(_("F8"))
        self._edit = button(_("Edit"), self.edit, in_row=True, writes=True)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 0)
        bar.setSpacing(8)
        self._more = icon_button(
            "ellipsis", _("More that can be done with this action"), self.open_menu, writes=True
        )
        for widget in (self._done, self._later, self._edit, self._more):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(
            button(
                _("Add action"), lambda: self._desk.go("new_action", self._case_id), in_row=True, writes=True
            )
        )
        return bar

    def _show_buttons(self) -> None:
        row = self.current()
        planned = row is not None and row.status == "planned"
        for widget in (self._done, self._edit, self._more):
            widget.setVisible(row is not None)
        self._later.setVisible(planned)
        self._done.setText(_("Done") if planned else _("Reopen"))

    def _on_ticked(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.turn()

    def _on_context_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid():
            self.view.setCurrentIndex(index)
        self.open_menu(self.view.viewport().mapToGlobal(place))

    def _under_current(self) -> QPoint:
        place = self.view.visualRect(self.view.currentIndex()).bottomLeft()
        return self.view.viewport().mapToGlobal(place)
