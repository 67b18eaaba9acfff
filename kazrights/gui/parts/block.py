"""One part of a case page: a heading, what it says, and the same place as a form when it is edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.parts import reopening, text
from kazrights.gui.parts.autosave import AutoSave
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.note import Note
from kazrights.store.changes import ChangeSet
from kazrights.store.errors import ReadOnly

Save = Callable[[dict[str, Any]], object]


class Block(QWidget):
    """Subclasses fill it with `show_rows`; `edit_in_place` puts a form there until it is saved or left."""

    form_turned = Signal(bool)  # whether there is a form now

    def __init__(self, desk: Desk, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form: Form | None = None
        self.opener: reopening.Opener | None = None
        reopening.holds_forms(self)
        self._saver: AutoSave | None = None
        self._buttons: list[QWidget] = []
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(8)
        if heading:
            title = text.section(heading)
            title.setWordWrap(False)
            self._head.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addStretch(1)
        self._body = QWidget()
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self._head)
        self._column.addWidget(self._body)

    def add_button(self, words: str, call: Callable[[], object], name: str = "") -> None:
        """A link beside the heading; `name` says more to a screen reader where the words are short."""
        link = button(words, call, kind="link", in_row=True, writes=True)
        if name:
            link.setAccessibleName(name)
        self._buttons.append(link)
        self._head.insertWidget(self._head.count() - 1, link)

    @property
    def is_being_typed(self) -> bool:
        """Whether a form is open in which something stands that is not saved."""
        return self.form is not None and self._draft.has_something

    def clear(self) -> None:
        """Take out what is shown."""
        while self.rows.count():
            item = self.rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def edit_in_place(self, form: Form, save: Save, done: str, *, beside: bool = False) -> None:
        """Show `form` instead of the block's words (or under them, `beside`); Ctrl+Enter saves, Esc leaves.

        A form that shows a record saves each field as the cursor leaves it: `save` is then given only what changed.
        The method that calls this wears `reopening.opens_form`, so that the form is back after a lock.
        In a casebook that is read-only no form opens: nothing can be typed that could not be saved.
        """
        if self.desk.read_only:
            self.desk.refuse(ReadOnly())
            return
        self.leave_form()
        self.form, self.opener = form, reopening.opener()
        self._came_from = QApplication.focusWidget()
        self._asks_before_leaving = False
        self._make_foot(form)
        self._body.setVisible(beside)
        for widget in self._buttons:
            widget.hide()
        for widget in (form, self._foot):
            self._column.addWidget(widget)
            widget.show()  # at once, so that it can take the focus
        form.submitted.connect(lambda: self._on_submitted(save, done))
        form.cancelled.connect(self._on_escape)
        form.edited.connect(self._on_edited)
        self.form_turned.emit(True)
        self._draft = FormDraft(self.desk, self, form)
        self._saver = AutoSave(self.desk, form, self._draft, save, self._trouble) if form.record else None
        is_back = self._draft.restore()
        if is_back:
            self._asks_before_leaving = True
            self._trouble.tell(_("What you typed before is back. It is not saved yet."))
        if form.rows and not (is_back and self._draft.put_cursor()):
            form.rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_into_view)

    def leave_form(self) -> None:
        """Back to the words; what was typed is dropped."""
        if self.form is None:
            return
        form, self.form, self.opener = self.form, None, None
        if self._saver is not None:
            self._saver.stop()
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._body.show()
        for button_ in self._buttons:
            button_.show()
        if had_focus:
            self._focus_back()
        for widget in (form, self._foot):
            widget.hide()
            widget.deleteLater()
        self._draft.forget()
        self.form_turned.emit(False)
        if self._saver is not None and self._saver.has_saved:
            desk = self.desk  # the words behind the form stand as they did before
            QTimer.singleShot(0, desk, lambda: desk.changed.emit(ChangeSet("")))

    def _make_foot(self, form: Form) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 8)
        foot.setSpacing(8)
        self._trouble = Note(keeps_room=True)
        foot.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        if form.record is None:
            foot.addWidget(button(_("Cancel"), self.leave_form, in_row=True))
            end = button(_("Save"), form.submitted.emit, kind="primary", in_row=True)
            end.setToolTip(_("Save (Ctrl+Enter)"))
        else:
            self._trouble.tell(_("Each field is saved when you leave it."))
            end = button(_("Done"), form.submitted.emit, kind="primary", in_row=True)
            end.setToolTip(_("Done (Ctrl+Enter)"))
        foot.addWidget(end)

    def _focus_back(self) -> None:
        """To where it came from, or where it can go on."""
        before = self._came_from
        if before is None or not isValid(before) or not before.isVisible():
            before = next((link for link in self._buttons if link.isVisible()), None)
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self._asks_before_leaving = True

    def _on_escape(self) -> None:
        """What was typed and is not saved goes with the second Esc, not with the first."""
        if self._asks_before_leaving and self._draft.has_something:
            self._asks_before_leaving = False
            self._trouble.complain(_("Press Esc again to drop what you typed."))
        else:
            self.leave_form()

    def _bring_into_view(self) -> None:
        """Scroll so that the form is seen from its first field on."""
        place: QObject | None = self.parent()
        while place is not None and not isinstance(place, QScrollArea):
            place = place.parent()
        if place is not None and self.form is not None:
            place.ensureWidgetVisible(self._foot, 0, 8)
            place.ensureWidgetVisible(self.form.rows[0].field if self.form.rows else self.form, 0, 48)

    def _on_submitted(self, save: Save, done: str) -> None:
        form, saver = self.form, self._saver
        if form is None:
            return
        try:
            values: Mapping[str, Any] = form.values() if saver is None else saver.unsaved()
            self.form = None  # the change reloads the page, which must not find a form still open
            if values:
                save(dict(values))
        except InvalidInput as error:
            self.form = form
            self._trouble.complain(form.show_problems(error.problems))
        except KazrightsError as error:
            self.form = form
            self._trouble.complain(error.sentence)
        else:
            self.form = form
            self.leave_form()
            if values:
                self.desk.say(done, undo=True)
