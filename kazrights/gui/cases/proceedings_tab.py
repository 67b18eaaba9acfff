"""Custody, and the proceedings of a case: how many and how they stand, then one block each."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import proceedings
from kazrights.casework.case_file import CaseFile
from kazrights.gui.cases import proceeding_words
from kazrights.gui.cases.custody_block import CustodyBlock
from kazrights.gui.cases.fact_fields import PROCEEDING
from kazrights.gui.cases.proceeding_block import ProceedingBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_column import TextColumn
from kazrights.model.proceeding import Proceeding

_ALL_OPEN = 2
"""Up to so many proceedings are opened from the start; more are surveyed first."""


class ProceedingsTab(TextColumn):
    """An open form is kept while the page reloads for the same case."""

    history_wanted = Signal(str, int, str)  # table, id, what it is called

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Custody and proceedings"), parent)
        self._desk = desk
        self._file: CaseFile | None = None
        self._found: list[Proceeding] = []
        self._turned: set[int] = set()
        self._add = Block(desk)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(4)
        self._summary = text.body(strong=True)
        self.custody = CustodyBlock(desk)
        self.custody.history_wanted.connect(self.history_wanted)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._summary, 1)
        self._first_detention = button(_("Add detention"), self.add_detention, in_row=True, writes=True)
        proceeding = button(_("Add proceeding"), self.add_proceeding, in_row=True, writes=True)
        for widget in (self._first_detention, proceeding):
            bar.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.custody.turned.connect(lambda shown: self._first_detention.setVisible(not shown))
        self._nothing = EmptyState(
            "gavel",
            _(
                "No proceeding yet. Charges, hearings and decisions stand inside a proceeding; "
                "times in custody stand above."
            ),
        )
        self.lay(self.custody, bar, self._add, self._blocks, self._nothing, top=8, spacing=8)

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        self.custody.show_case(file)
        if self._file is None or self._file.case.id != file.case.id:
            self._turned.clear()
            self._add.leave_form()
        elif any(block.form is not None for block in self._shown()):
            return
        self._file = file
        self._found = proceedings.of_case(self._desk.vault, file.case.id)
        self._build()

    def add_detention(self) -> None:
        """A form for a time in custody."""
        self.custody.add_detention_here()
        self.ensureWidgetVisible(self.custody)

    @opens_form
    def add_proceeding(self) -> None:
        """A form for a new proceeding of our person."""
        file = self._file
        if file is None:
            return
        subject_id = file.subject.id if file.subject else None
        self._add.edit_in_place(
            Form(Proceeding, PROCEEDING),
            lambda values: proceedings.add(
                self._desk.vault,
                file.case.id,
                values.pop("track") or "",
                values.pop("role") or "",
                person_id=subject_id,
                **values,
            ),
            _("The proceeding was added."),
        )

    def _shown(self) -> list[ProceedingBlock]:
        items = (self._blocks.itemAt(at) for at in range(self._blocks.count()))
        widgets = (item.widget() for item in items if item)
        return [widget for widget in widgets if isinstance(widget, ProceedingBlock)]

    def _build(self) -> None:
        """The blocks anew, with the focus in the one that had it."""
        focus = QApplication.focusWidget()
        focused = next((one.proceeding.id for one in self._shown() if focus and one.isAncestorOf(focus)), 0)
        while self._blocks.count():
            item = self._blocks.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._summary.setText("\n".join(proceeding_words.summary(self._found)))
        self._nothing.setVisible(not self._found)
        for number, found in enumerate(self._found):
            if number:
                self._blocks.addWidget(_hairline())
            block = ProceedingBlock(self._desk, found, opened=self._is_open(found), on_turn=self._turn)
            block.history_wanted.connect(self.history_wanted)
            self._blocks.addWidget(block)
            if found.id == focused:
                QTimer.singleShot(0, block, block.setFocus)

    def _is_open(self, found: Proceeding) -> bool:
        from_the_start = len(self._found) <= _ALL_OPEN and not found.sensitive
        return from_the_start != (found.id in self._turned)

    def _turn(self, proceeding_id: int) -> None:
        self._turned ^= {proceeding_id}
        self._build()


def _hairline() -> QWidget:
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line
