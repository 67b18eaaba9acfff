"""Who changed what in a case or in one record of it, and when, newest first; any value can be put back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import history, restoring
from kazrights.casework.case_file import CaseFile
from kazrights.casework.history import FieldChange, StepRow
from kazrights.gui.cases.history_step import HistoryStep
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.values import text_break

_PAGE = 25


class HistoryTab(TextColumn):
    """What fields held is folded until a step is opened: some of it is folded elsewhere, too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("History"), parent)
        self._desk = desk
        self._file: CaseFile | None = None
        self._record: tuple[str, int] | None = None
        self._called = ""
        self._turned: set[int] = set()
        self._found: list[StepRow] = []
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        self._said = text.body(tone="secondary")
        self._whole = button(_("History of the whole case"), self.show_whole, kind="link", in_row=True)
        self._older = button(_("Show older"), self._on_older, in_row=True)
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._older)
        foot.addStretch(1)
        self.lay(head, self._steps, foot, spacing=12)

    def fold(self) -> None:
        """Name the fields only, of the whole case, as when it is opened."""
        self._turned.clear()
        self._found, self._record = [], None

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case, as far back as it was shown before."""
        self._file = file
        at = self.verticalScrollBar().value()
        self._found = self._read(max(_PAGE, len(self._found)), None)
        self._build()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(at))

    def narrow(self, table: str, row_id: int, called: str) -> None:
        """Show what happened to one record only; `called` says which it is."""
        self._record, self._called = (table, row_id), called
        self._begin_anew()

    def show_whole(self) -> None:
        """Show the history of the case again."""
        self._record = None
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._turned.clear()
        self._found = []
        if self._file is not None:
            self.show_file(self._file)
            self.verticalScrollBar().setValue(0)

    def _read(self, limit: int, before: int | None) -> list[StepRow]:
        assert self._file is not None
        case_id = None if self._record else self._file.case.id
        return history.steps(self._desk.vault, case_id, limit, before=before, record=self._record)

    def _build(self) -> None:
        while item := self._steps.takeAt(0):
            _let_go(item.widget())
        self._whole.setVisible(self._record is not None)
        said = _("What was changed in: {record}").format(record=self._called)
        self._said.setText(text_break(said) if self._record else _("Who changed which fields, newest first."))
        for step in self._found:
            self._add(step)
        self._show_older(len(self._found))

    def _add(self, step: StepRow) -> None:
        at = self._steps.count()
        self._steps.addWidget(self._line(step, at))

    def _line(self, step: StepRow, at: int) -> HistoryStep:
        opened = (step.id in self._turned) != (self._record is not None)
        return HistoryStep(step, opened=opened, turn=lambda: self._on_turned(at), restore=self._on_restore)

    def _show_older(self, got: int) -> None:
        self._older.setVisible(got > 0 and got % _PAGE == 0)

    def _on_turned(self, at: int) -> None:
        """Only this step is made anew."""
        step = self._found[at]
        self._turned ^= {step.id}
        item = self._steps.takeAt(at)
        line = self._line(step, at)
        self._steps.insertWidget(at, line)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        _let_go(item.widget() if item else None)

    def _on_older(self) -> None:
        older = self._read(_PAGE, self._found[-1].id)
        first = len(self._found)
        self._found += older
        for step in older:
            self._add(step)
        self._show_older(len(older))
        if item := self._steps.itemAt(first):
            widget = item.widget()
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_restore(self, change: FieldChange) -> None:
        try:
            restoring.restore(self._desk.vault, change.change_id, change.column)
        except KazrightsError as error:
            self._desk.refuse(error)
        else:
            said = _("{field} of the {record} is as it was before.")
            self._desk.say(said.format(field=change.field, record=change.record), undo=True)


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
