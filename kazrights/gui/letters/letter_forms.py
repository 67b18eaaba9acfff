"""What can be noted of a letter on file: that it left, and what came back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput, KazrightsError, Problem
from kazrights.base.i18n import _
from kazrights.casework import letter_register
from kazrights.casework.letter_register import LetterRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import reopening, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.planned_day import PlannedDayField
from kazrights.gui.parts.terms import choices
from kazrights.gui.parts.text_field import LineField, LinesField


class LetterForms(QWidget):
    """Two buttons; each opens a few lines under them. Ctrl+Enter writes, Esc leaves the lines."""

    def __init__(self, desk: Desk, letter_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._letter_id = desk, letter_id
        self.mark_sent = button(_("Mark sent"), self._on_mark_sent, writes=True)
        self.log_reply = button(_("Log reply"), self._on_log_reply, writes=True)
        self.fields: dict[str, Field] = {}
        self._lines: QWidget | None = None
        self._can_be_sent = False
        self._form: Form | None = None
        self._draft: FormDraft | None = None
        self.opener: reopening.Opener | None = None
        self._trouble = Note()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.mark_sent)
        top.addWidget(self.log_reply)
        top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        reopening.holds_forms(self)

    @property
    def is_being_typed(self) -> bool:
        """Whether something is entered in the lines that are open."""
        return self._lines is not None and self._draft is not None and self._draft.has_something

    def show_row(self, row: LetterRow) -> None:
        """Offer what fits the state of the letter."""
        self._can_be_sent = row.can_be_sent
        if self._lines is None:
            self.mark_sent.setVisible(row.can_be_sent)

    def save(self) -> None:
        """Write what is entered in the lines that are open."""
        if self._lines is None or self._form is None:
            return
        try:
            said = self._write(self._form.values())
        except InvalidInput as error:
            self._trouble.complain(self._form.show_problems(error.problems))
            return
        except KazrightsError as error:
            self._trouble.complain(error.sentence)
            return
        self.leave()
        self._desk.say(said, undo=True)

    def leave(self) -> None:
        """Close the lines; what was typed is dropped."""
        lines, self._lines, self.fields, self.opener = self._lines, None, {}, None
        if self._draft is not None:
            self._draft.forget()
            self._draft = None
        self.log_reply.show()
        self.mark_sent.setVisible(self._can_be_sent)
        if lines is not None:
            self.log_reply.setFocus(Qt.FocusReason.OtherFocusReason)
            lines.hide()
            lines.deleteLater()

    def _write(self, values: dict[str, Any]) -> str:
        vault, today = self._desk.vault, self._desk.today
        if "sent_on" in values:
            letter_register.mark_sent(vault, self._letter_id, values["sent_on"] or today, values["channel"])
            return _("Marked as sent.")
        if values["received_on"] is None:
            raise InvalidInput([Problem("received_on", _("When was it received?"))])
        letter_register.log_reply(vault, self._letter_id, **values)
        return _("The reply is logged. Nothing more is expected of this letter.")

    @reopening.opens_form
    def _on_mark_sent(self) -> None:
        sent_on = PlannedDayField(self._desk.today)
        sent_on.set_value(self._desk.today)
        fields = {"sent_on": sent_on, "channel": ChoiceField(choices("letter_channel"))}
        self._open(fields, [_("Sent on"), _("How")], _("Mark sent"))

    @reopening.opens_form
    def _on_log_reply(self) -> None:
        received_on = PlannedDayField(self._desk.today)
        received_on.set_value(self._desk.today)
        fields: dict[str, Field] = {
            "received_on": received_on,
            "kind": ChoiceField(choices("reply_kind")),
            "number": LineField(),
            "text": LinesField(),
        }
        names = [_("Received on"), _("What it says"), _("Its number"), _("Text or summary")]
        self._open(fields, names, _("Log reply"))

    def _open(self, fields: dict[str, Any], names: list[str], verb: str) -> None:
        self.leave()
        self.mark_sent.hide()
        self.log_reply.hide()
        self.fields, self.opener = fields, reopening.opener()
        form = self._form = Form(labels_above=True)
        for label, (name, field) in zip(names, fields.items(), strict=True):
            form.add(label, field, (name,))
        form.submitted.connect(self.save)
        form.cancelled.connect(self.leave)
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._trouble = Note(keeps_room=True)
        column.addWidget(text.section(verb))
        column.addWidget(form)
        foot = QHBoxLayout()
        foot.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(button(_("Cancel"), self.leave, in_row=True))
        foot.addWidget(button(verb, self.save, kind="primary", in_row=True))
        column.addLayout(foot)
        self._column.addWidget(self._lines)
        self._lines.show()  # at once, so that it can take the focus
        self._draft = FormDraft(self._desk, self, form, f"letter:{self._letter_id}:{','.join(fields)}")
        if not (self._draft.restore() and self._draft.put_cursor()):
            next(iter(fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
