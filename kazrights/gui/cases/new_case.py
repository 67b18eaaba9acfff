"""A new case from one form: a name is enough, and one Ctrl+Enter opens it."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import cases, laws
from kazrights.gui.cases.look_alikes import LookAlikes
from kazrights.gui.cases.new_case_form import new_case_form
from kazrights.gui.cases.new_case_values import new_case
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.text_column import TextColumn
from kazrights.model.law import LegalProvision

_DRAFT = "new case"


class NewCasePage(QWidget):
    """What is typed survives leaving the page and locking the casebook."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("New case"))
        self._desk = desk
        self.form: Form | None = None
        self.look_alikes = LookAlikes(desk.vault)
        self._trouble = text.body(tone="problem")
        self._scroll = TextColumn(_("New case"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = text.title(_("New case"))
        head.setContentsMargins(16, 12, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot())
        self.look_alikes.chosen.connect(self.opened)
        desk.locking.connect(self.keep_draft)

    def begin(self) -> None:
        """Go to the first field; the form is made when first wanted."""
        if self.form is None:
            self._make()
            self._restore_draft()
        assert self.form is not None
        self.form.field("name").setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_draft(self) -> None:
        """Put what is typed into the casebook."""
        if self.form is not None and any(row.field.typed() for row in self.form.rows):
            typed = {row.names[0]: row.field.typed() for row in self.form.rows}
            self._desk.vault.keep_draft(_DRAFT, json.dumps(typed, ensure_ascii=False))

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("foot", True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._trouble, 1)
        self._cancel = button(_("Cancel"), self._leave)
        row.addWidget(self._cancel)
        self._open = button(_("Open case"), self._create, kind="primary")
        self._open.setToolTip(_("Ctrl+Enter"))
        row.addWidget(self._open)
        return foot

    def _make(self) -> None:
        self.form = new_case_form(self._desk, self.look_alikes)
        self.form.submitted.connect(self._create)
        self.form.cancelled.connect(self._leave)
        self._scroll.lay(self.form)
        QWidget.setTabOrder(self.form.last_stop(), self._cancel)
        QWidget.setTabOrder(self._cancel, self._open)

    def _restore_draft(self) -> None:
        kept = self._desk.vault.draft(_DRAFT)
        typed = json.loads(kept) if kept else {}
        assert self.form is not None
        for row in self.form.rows:
            if row.names[0] in typed:
                row.field.set_typed(typed[row.names[0]])

    def _create(self) -> None:
        form = self.form
        if form is None:
            return
        try:
            values = form.values()
            case_id = cases.open_case(
                self._desk.vault, new_case(values, self._provision(values["provision"]))
            )
        except InvalidInput as error:
            self._trouble.setText(form.show_problems(error.problems))
        except KazrightsError as error:
            self._trouble.setText(error.sentence)
        else:
            self._start_over()
            self.opened.emit(case_id)
            self._desk.say(_("The case was opened."), undo=True)

    def _provision(self, provision_id: int | None) -> LegalProvision | None:
        held = laws.all_provisions(self._desk.vault)
        return next((found for found in held if found.id == provision_id), None)

    def _start_over(self) -> None:
        self.look_alikes.look_for("")
        self.look_alikes.setParent(None)
        self._trouble.clear()
        self._desk.vault.keep_draft(_DRAFT, "")
        self._scroll.takeWidget().deleteLater()
        self.form = None

    def _leave(self) -> None:
        self.keep_draft()
        self.left.emit()
