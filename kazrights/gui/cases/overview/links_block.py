"""The cases that a case is linked to, each opened by a press; said from either side."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases, links, records
from kazrights.casework.acquaintance import Known
from kazrights.casework.links import Link
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.person_field import CaseField
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.case import Case, CaseLink
from kazrights.model.record import label_of

_OFFERED = 8


class LinksBlock(Block):
    """How this case stands to each other one, in a word, and its name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Linked cases"))
        self._case_id = 0
        self.add_button(_("Link a case"), self.add_link)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case_id = case.id
        if self.form is not None:
            return
        self.clear()
        for link in links.of_case(self.desk.vault, case.id):
            self.rows.addWidget(self._row(link))

    @opens_form
    def add_link(self) -> None:
        """A form for a link to another case."""
        form = Form(CaseLink, ("kind",))
        form.add(label_of(CaseLink, "other_id"), CaseField(self._search), ("other_id",))
        form.add_column(CaseLink, "note")
        self.edit_in_place(form, partial(self._save, self._case_id), _("The cases were linked."), beside=True)

    def _row(self, link: Link) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        kind = text.body(terms.words("case_link", link.kind), tone="secondary")
        kind.setWordWrap(False)
        name = _("{heading} · {ref}").format(heading=link.other.name, ref=link.other.ref)
        there = button(name, lambda: self.desk.go("case", link.other_id), kind="link", in_row=True)
        there.setAccessibleName(_("Open the case {name}").format(name=name))
        remove = button(_("Remove"), partial(self._remove, link.id), kind="link", in_row=True, writes=True)
        remove.setAccessibleName(_("{verb}: {name}").format(verb=_("Remove"), name=name))
        line.addWidget(kind, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(there, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(text.caption(text_break(link.note.best(i18n.language()))), 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _search(self, typed: str) -> list[Known]:
        if not typed.strip():
            return []
        rows = cases.rows(self.desk.vault, text=typed, limit=_OFFERED + 1, language=i18n.language())
        return [Known(row.id, row.heading, (row.ref,)) for row in rows if row.id != self._case_id][:_OFFERED]

    def _remove(self, link_id: int) -> None:
        vault = self.desk.vault
        do(
            self.desk,
            lambda: records.remove(vault, CaseLink, link_id),
            _("The link between the cases was removed."),
        )

    def _save(self, case_id: int, values: dict[str, Any]) -> None:
        other = values.pop("other_id")
        links.add(self.desk.vault, case_id, other.id, values.pop("kind") or "", **values)
