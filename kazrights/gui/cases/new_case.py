"""A new case from one form: a name is enough, and one Ctrl+Enter opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import cases, laws
from kazrights.gui.cases.new_case_form import new_case_form
from kazrights.gui.cases.new_case_values import new_case
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.reopening import holds_forms
from kazrights.gui.parts.text_column import TextColumn

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
        self.opener = None  # the page itself comes back
        holds_forms(self)
        self._draft: FormDraft | None = None
        self._trouble = Note(keeps_room=True)
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

    def begin(self) -> None:
        """The form as it was left, with the cursor where it stood; it is made when first wanted."""
        if self.form is None or self._draft is None:
            self._make()
            assert self.form is not None
            self._draft = FormDraft(self._desk, self, self.form, _DRAFT)
            if self._draft.restore():
                self._trouble.tell(_("What you typed before is back. It is not saved yet."))
                self.form.open_filled()
        if not self._draft.put_cursor():
            self.form.field("name").setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_being_typed(self) -> bool:
        """Whether something stands in the form."""
        return self._draft is not None and self._draft.has_something

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("foot", True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        row.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        self._cancel = button(_("Cancel"), self._leave)
        row.addWidget(self._cancel)
        self._open = button(_("Open case"), self._create, kind="primary")
        self._open.setToolTip(_("Ctrl+Enter"))
        row.addWidget(self._open)
        return foot

    def _make(self) -> None:
        self.form = new_case_form(self._desk, self._on_look_alike)
        self.form.submitted.connect(self._create)
        self.form.cancelled.connect(self._leave)
        self._scroll.lay(self.form)
        QWidget.setTabOrder(self.form.last_stop(), self._cancel)
        QWidget.setTabOrder(self._cancel, self._open)

    def _create(self) -> None:
        form = self.form
        if form is None:
            return
        try:
            held = {provision.id: provision for provision in laws.all_provisions(self._desk.vault)}
            case_id = cases.open_case(self._desk.vault, new_case(form.values(), held))
        except InvalidInput as error:
            self._trouble.complain(
                form.show_problems(error.problems) or _("Look above: something is missing or can’t be read.")
            )
        except KazrightsError as error:
            self._trouble.complain(error.sentence)
        else:
            self._start_over()
            self.opened.emit(case_id)
            self._desk.say(_("The case was opened."), undo=True)

    def _start_over(self) -> None:
        self._trouble.tell("")
        if self._draft is not None:
            self._draft.forget()
            self._draft = None
        self._scroll.takeWidget().deleteLater()
        self.form = None

    def _leave(self) -> None:
        if self._draft is not None:
            self._draft.keep()
        self.left.emit()

    def _on_look_alike(self, case_id: int) -> None:
        if self._draft is not None:
            self._draft.keep()
        self.opened.emit(case_id)
