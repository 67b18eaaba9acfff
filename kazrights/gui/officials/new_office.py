"""A form for an office that is not in the list yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput
from kazrights.base.i18n import _
from kazrights.casework import officials
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.model.official import Office

_ASKED = (
    "title", "institution", "level", "salutation_general", "salutation", "salutation_f", "closing", "email",
)  # fmt: skip


class NewOffice(QScrollArea):
    """Only a title is needed; a letter also needs a salutation. Ctrl+Enter adds, Esc leaves."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("New office"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk = desk
        self.form = Form(Office, _ASKED)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.left)
        self._trouble = text.caption(tone="problem")
        foot = QHBoxLayout()
        foot.addWidget(self._trouble, 1)
        foot.addWidget(button(_("Cancel"), self.left.emit))
        foot.addWidget(button(_("Add office"), self._on_submitted, kind="primary"))
        page = QWidget()
        page.setProperty("surface", "base")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(12)
        column.addWidget(text.title(_("New office")))
        column.addWidget(
            text.body(
                _("A letter needs a title and a salutation in its language. The address comes later."),
                tone="secondary",
            )
        )
        self.form.setMaximumWidth(theme.TEXT_COLUMN)
        column.addWidget(self.form)
        column.addLayout(foot)
        column.addStretch(1)
        self.setWidget(page)

    def begin(self) -> None:
        """An empty form, the cursor in its first field."""
        for row in self.form.rows:
            row.field.set_value(None)
        self.form.show_problems([])
        self._trouble.setText("")
        self.form.rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_submitted(self) -> None:
        try:
            office_id = officials.add(self._desk.vault, **self.form.values())
        except InvalidInput as error:
            self._trouble.setText(self.form.show_problems(error.problems))
            return
        self._desk.say(_("The office was added."), undo=True)
        self.added.emit(office_id)
