"""What is about to be done to the ticked cases: all of them by name, the one thing still asked, and the button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.bulk import NamedCase
from kazrights.gui import theme
from kazrights.gui.cases.job import Job
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.covered_delegate import CoveredDelegate
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.flow import FlowLayout

_WIDEST = 480
_WRAPPED = 200
"""Of so many names, those that don't fit on a line go on to the next; of more, each has its line."""


class BulkPanel(QWidget):
    """`done` carries the sentence on what was done; nothing is done before the button is pressed."""

    done = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(8)
        self.field: Field | None = None

    def ask(self, job: Job, cases: Sequence[NamedCase], hidden: Callable[[int], bool]) -> None:
        """Show the cases by name, marking those that the filters hide, and ask what the job needs."""
        self._clear()
        self.names = _names(cases, hidden)
        self.field = field = job.field()
        label = text.caption(job.label)
        label.setBuddy(field)
        field.name_for_readers(job.label)
        field.setMaximumWidth(theme.scaled(_WIDEST))
        self.lacking = text.caption(job.lacking)
        self.go = ElidedButton(job.button)
        self.go.setProperty("kind", "primary")
        self.go.setProperty("writes", True)
        self.go.clicked.connect(lambda _checked=False: self._do(job, [case.id for case in cases]))
        leave = button(_("Cancel"), self.left.emit, in_row=True)
        for widget in (text.body(job.title, strong=True), label, field, self.lacking, _row(self.go, leave)):
            self._column.addWidget(widget)
        self._column.addWidget(text.caption(_count(cases)))
        self._column.addWidget(self.names, 1)
        field.edited.connect(lambda: self._on_edited(job, field))
        self._on_edited(job, field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.go.isEnabled():
            self.go.click()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, job: Job, field: Field) -> None:
        if field is not self.field:  # one that is on its way out says so once more
            return
        lacking = job.value(field) is None
        self.go.setEnabled(not lacking)
        self.lacking.setVisible(lacking)

    def _do(self, job: Job, ids: list[int]) -> None:
        assert self.field is not None
        value = job.value(self.field)
        said = job.do(ids, value) if value is not None else None
        if said is not None:
            self.done.emit(said)

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()


def _count(cases: Sequence[NamedCase]) -> str:
    return ngettext("This case:", "These {n} cases:", len(cases)).format(n=len(cases))


def _names(cases: Sequence[NamedCase], hidden: Callable[[int], bool]) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(_("The cases it is done to"))
    made.setItemDelegate(CoveredDelegate(made))
    made.setWordWrap(len(cases) <= _WRAPPED)
    made.setUniformItemSizes(len(cases) > _WRAPPED)
    made.setSpacing(2)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    for case in cases:
        words = _("{name} · {ref}").format(name=case.heading, ref=case.ref)
        if hidden(case.id):
            words = _("{case} (hidden by the filters)").format(case=words)
        made.addItem(words)
        made.item(made.count() - 1).setToolTip(words)
    return made


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for widget in widgets:
        flow.addWidget(widget)
    return row
