"""What is asked for in a case: the requests that letters choose from, in their order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import LANGUAGES, _
from kazrights.casework import case_file, records
from kazrights.casework.case_file import CaseFile
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.appeal import Demand


class DemandsBlock(Block):
    """Numbered, with Edit and Remove beside each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("What we ask"))
        self._case_id = 0
        self.add_button(_("Add request"), self._add)

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        self._case_id = file.case.id
        if self.form is not None:
            return
        self.clear()
        for number, demand in enumerate(file.demands, 1):
            self.rows.addWidget(self._row(number, demand))
        if not file.demands:
            self.rows.addWidget(
                text.body(_("No request yet. Letters ask for what stands here."), tone="secondary")
            )

    def _row(self, number: int, demand: Demand) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        mark = text.body(_("{number}.").format(number=number), tone="secondary")
        mark.setWordWrap(False)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text.body(text_break(demand.text.best(i18n.language()))), 1, Qt.AlignmentFlag.AlignTop)
        missing = [language for language in LANGUAGES if not demand.text.has(language)]
        if missing:
            lacks = text.caption(_("not in {languages}").format(languages=", ".join(missing)))
            lacks.setWordWrap(False)
            line.addWidget(lacks, 0, Qt.AlignmentFlag.AlignTop)
        for words, call in ((_("Edit"), self._edit), (_("Remove"), self._remove)):
            link = button(words, partial(call, demand), kind="link", in_row=True, writes=True)
            link.setAccessibleName(_("{verb} request {number}").format(verb=words, number=number))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return widget

    @opens_form
    def _add(self) -> None:
        self.edit_in_place(
            Form(Demand, ("text",)),
            lambda values: case_file.ask(self.desk.vault, self._case_id, values["text"]),
            _("The request was added."),
            beside=True,
        )

    @opens_form
    def _edit(self, demand: Demand) -> None:
        form = Form(Demand, ("text", "approved"))
        form.show_record(demand)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Demand, demand.id, **values),
            _("The request was changed."),
        )

    def _remove(self, demand: Demand) -> None:
        records.remove(self.desk.vault, Demand, demand.id)
        self.desk.say(_("The request was removed."), undo=True)
