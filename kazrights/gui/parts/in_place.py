"""One value on a page: read as text, edited where it stands, saved when it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.parts import reopening, text
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form, labels_width
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.shape import Shape
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.value_button import ValueButton
from kazrights.store.errors import ReadOnly

_UNTIL_RELEASED_MS = 40


@dataclass(frozen=True, slots=True)
class Held:
    """What a row shows and edits: its words, its value, where it belongs (for drafts), and how it is saved."""

    words: str
    value: Any
    about: str
    save: Callable[[Any], object]
    shape: Callable[[], Shape] | None = None


class InPlace(QWidget):
    """Tab and leaving save, Esc cancels; what can't be read stays, with the reason under it, and is not saved."""

    turned = Signal()  # whether it is there, or edited, is different now

    def __init__(
        self,
        desk: Desk,
        name: str,
        label: str,
        make: Callable[[], Field],
        open: Callable[[], object],
        *,
        help: str = "",
        bare: bool = False,
    ) -> None:
        super().__init__()
        self.name, self.label = name, label
        self._desk, self._make, self._help, self._bare = desk, make, help, bare
        self._open = open
        self._view: QWidget | None = None
        self._button: ValueButton | None = None
        self.held: Held | None = None
        self._edited: Held | None = None
        self.form: Form | None = None
        self.opener: reopening.Opener | None = None
        reopening.holds_forms(self)
        self._is_going = False
        self.when_empty: QWidget | None = None  # takes the keyboard where there is nothing to show
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def button(self) -> ValueButton:
        """The words; made when they are first wanted: most values of most records are never there."""
        if self._button is None:
            self._view = QWidget()
            line = QHBoxLayout(self._view)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(12)
            if not self._bare:
                said = text.body(self.label, tone="secondary")
                said.setFixedWidth(labels_width())
                said.setContentsMargins(0, 4, 0, 0)
                line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
            self._button = ValueButton(self._open)
            line.addWidget(self._button, 1)
            self._column.insertWidget(0, self._view)
            self._view.setVisible(self.form is None)
        return self._button

    def show_value(self, held: Held) -> None:
        """Show another value, or the same read anew; what is being edited goes on."""
        if self.held is not None and self.held.about != held.about:
            self.settle()
        self.held = held
        if held.words:
            self.button.say(self.label, held.words, held.shape() if held.shape else None)
        elif self._button is not None:
            self._button.say(self.label, "")
        self.setVisible(bool(held.words) or self.form is not None)

    @property
    def is_being_typed(self) -> bool:
        """Whether something stands in the editor that is not saved."""
        return self.form is not None and self._draft.has_something

    def edit(self) -> None:
        """Put the editor in the place of the words; called by a method that wears `reopening.opens_form`."""
        if self.form is not None or self.held is None:
            return
        if self._desk.read_only:
            self._desk.refuse(ReadOnly())
            return
        self.opener = reopening.opener()
        self._edited = self.held
        form = self.form = Form()
        field = form.add(self.label, self._make(), (self.name,), help=self._help)
        if self._bare:
            form.hide_labels()
        field.set_value(self._edited.value)
        self._draft = FormDraft(self._desk, self, form, f"form:{self._edited.about}:{self.name}")
        is_back = self._draft.restore()
        if self._view is not None:
            self._view.hide()
        self._column.addWidget(form)
        form.show()
        self.show()
        self._order_tabs()
        if is_back:
            form.rows[0].problem.tell(_("What you typed before is back. It is not saved yet."))
        if not (is_back and self._draft.put_cursor()):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            _to_the_end(field.focusProxy())
        form.cancelled.connect(self._on_escape)
        form.submitted.connect(self._on_submitted)
        form.left.connect(lambda _row: QTimer.singleShot(0, self, self._on_left))
        self._desk.locking.connect(self._on_locking)
        self.turned.emit()
        QTimer.singleShot(0, self, self._bring_into_view)

    def settle(self) -> None:
        """Save what is typed if it can be; keep it as a draft if not; and be text again."""
        if self.form is not None and not self.commit() and self.form is not None:
            self._draft.keep()
            self._leave()

    def commit(self) -> bool:
        """Save what is typed; False, with the reason under it, when it can't be."""
        form, held = self.form, self._edited
        if form is None or held is None:
            return True
        field = form.rows[0].field
        if not self._draft.is_touched(form.rows[0]):
            self._leave()
            return True
        if field.problem():
            if field.tells_problems:
                form.rows[0].problem.complain(_("Not saved yet. Esc brings back what stood here."))
            return False
        value = field.value()
        try:
            self.form = None  # the change reloads the page, which must not find it still open
            held.save(value)
        except InvalidInput as error:
            self.form = form
            form.rows[0].problem.complain(" ".join(problem.sentence for problem in error.problems))
            return False
        except KazrightsError as error:
            self.form = form
            form.rows[0].problem.complain(error.sentence)
            return False
        self.form = form
        self._draft.forget()
        self._leave()
        self._desk.say(_("“{field}” was changed.").format(field=self.label), undo=True)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.form is not None and not event.spontaneous():
            QTimer.singleShot(0, self, self._on_left)

    def _leave(self) -> None:
        form = self.form
        if form is None:
            return
        self.form, self._edited, self.opener = None, None, None
        self._desk.locking.disconnect(self._on_locking)
        form.hide()
        form.deleteLater()
        if self._view is not None:
            self._view.show()
        self.setVisible(bool(self.held and self.held.words))
        self.turned.emit()

    def _on_left(self) -> None:
        """Save; but not between press and release of the mouse, or what was aimed at would move away."""
        if self.form is None or not isValid(self.form) or self._is_going:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(_UNTIL_RELEASED_MS, self, self._on_left)
            return
        focus = QApplication.focusWidget()
        if focus is None or not self.form.isAncestorOf(focus):
            self.commit()

    def _on_submitted(self) -> None:
        if self.commit():
            self._focus_back()

    def _on_escape(self) -> None:
        self._draft.forget()
        self._leave()
        self._focus_back()

    def _on_locking(self) -> None:
        """The draft keeps what is typed; the window goes, and saves nothing half-typed on its way."""
        self._is_going = True

    def _focus_back(self) -> None:
        back = self._button if self._button is not None and self._button.isVisible() else self.when_empty
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        if column := self._column_of_text():
            column.put_in_tab_order()

    def _bring_into_view(self) -> None:
        if self.form is not None and (column := self._column_of_text()):
            column.ensureWidgetVisible(self.form, 0, 24)

    def _column_of_text(self) -> TextColumn | None:
        place = self.parentWidget()
        while place is not None and not isinstance(place, TextColumn):
            place = place.parentWidget()
        return place


def _to_the_end(editor: QWidget | None) -> None:
    """Where typing goes on."""
    if isinstance(editor, QLineEdit):
        editor.end(False)
    elif isinstance(editor, QPlainTextEdit):
        editor.moveCursor(QTextCursor.MoveOperation.End)
