"""A page with one form for a record that is not there yet. Ctrl+Enter adds it, Esc leaves and keeps the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.parts import reopening, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.text_column import TextColumn


class NewRecord(TextColumn):
    """`add` calls casework with the values of the form and gives the new id; `said` is what the toast says."""

    added = Signal(int)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        form: Form,
        add: Callable[[dict[str, Any]], int],
        *,
        heading: str,
        verb: str,
        said: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk, self._add, self._said = desk, add, said
        self.form = form
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self._on_left)
        self._trouble = Note(keeps_room=True)
        self._draft: FormDraft | None = None
        self.opener: reopening.Opener | None = None
        reopening.holds_forms(self)
        foot = QHBoxLayout()
        foot.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(button(_("Cancel"), self._on_left))
        foot.addWidget(button(verb, self._on_submitted, kind="primary"))
        head = [text.section(heading), *([text.body(hint, tone="secondary")] if hint else [])]
        self.lay(*head, self.form, foot, spacing=12)

    def begin(self) -> None:
        """The form as it was left, the cursor where it stood; else empty, the cursor in its first field."""
        self.opener = reopening.opener()
        for row in self.form.rows:
            row.field.set_value(None)
        self.form.show_problems([])
        self._trouble.tell("")
        draft = self._draft = self._draft or FormDraft(self._desk, self, self.form)
        if draft.restore():
            self._trouble.tell(_("What you typed before is back. It is not saved yet."))
        if not draft.put_cursor():
            self.form.rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_being_typed(self) -> bool:
        """Whether something stands in the form."""
        return self._draft is not None and self._draft.has_something

    def _on_left(self) -> None:
        if self._draft is not None:
            self._draft.keep()
        self.left.emit()

    def _on_submitted(self) -> None:
        try:
            record_id = self._add(self.form.values())
        except InvalidInput as error:
            self._trouble.complain(self.form.show_problems(error.problems))
            return
        except KazrightsError as error:
            self._trouble.complain(error.sentence)
            return
        if self._draft is not None:
            self._draft.forget()
        self._desk.say(self._said, undo=True)
        self.added.emit(record_id)
