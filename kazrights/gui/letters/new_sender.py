"""A form for someone whose name is to stand under letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput
from kazrights.base.i18n import _
from kazrights.casework import senders
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.text_field import LinesField
from kazrights.model.letter import Sender
from kazrights.model.record import label_of

_BEFORE = ("name", "name_cyrillic", "sex", "presentation")
_AFTER = ("town", "country", "email", "ties_to_country", "agreed_to_be_named")


class NewSender(QScrollArea):
    """Only the name is needed. Ctrl+Enter adds, Esc leaves."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("New sender"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk = desk
        self.form = Form(Sender, _BEFORE)
        self.form.add(label_of(Sender, "address"), LinesField(), ("address",), help=_("One line each"))
        for name in _AFTER:
            self.form.add_column(Sender, name)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.left)
        self._trouble = text.caption(tone="problem")
        foot = QHBoxLayout()
        foot.addWidget(self._trouble, 1)
        foot.addWidget(button(_("Cancel"), self.left.emit, in_row=True))
        foot.addWidget(button(_("Add sender"), self._on_submitted, kind="primary", in_row=True))
        page = QWidget()
        page.setProperty("surface", "base")
        page.setMaximumWidth(theme.TEXT_COLUMN)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(text.section(_("New sender")))
        column.addWidget(self.form)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(page)

    def begin(self) -> None:
        """An empty form, the cursor in its first field."""
        for row in self.form.rows:
            row.field.set_value(None)
        self._trouble.setText("")
        self.form.rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_submitted(self) -> None:
        try:
            sender_id = senders.add(self._desk.vault, **self.form.values())
        except InvalidInput as error:
            self._trouble.setText(self.form.show_problems(error.problems))
            return
        self._desk.say(_("The sender was added."), undo=True)
        self.added.emit(sender_id)
