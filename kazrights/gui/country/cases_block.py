"""The cases that hang on a theme."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import cases, country_notes
from kazrights.casework.acquaintance import Known
from kazrights.casework.country import ThemeCaseRow, ThemePage
from kazrights.casework.filters import Filters
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.person_field import CaseField
from kazrights.gui.parts.reopening import opens_form

MOST = 20
"""So many are shown here; the list of cases shows them all."""
_OFFERED = 8


class CasesBlock(Block):
    """Each is a link to the case; one more is found by name or reference."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Cases"))
        self._page: ThemePage | None = None
        self.add_button(_("Add case"), self.add_case, _("Add a case to the theme"))

    def show_page(self, page: ThemePage) -> None:
        """Fill in a theme."""
        self._page = page
        self.clear()
        for case in page.cases:
            self.rows.addWidget(self._row(case))
        if page.case_count > 1:
            words = ngettext(
                "Open this {n} case in the list", "Open these {n} cases in the list", page.case_count
            )
            chosen = Filters.of(theme=(page.theme.code,))
            everyone = button(
                words.format(n=page.case_count),
                partial(self.desk.cases_wanted.emit, chosen),
                kind="link",
                in_row=True,
            )
            self.rows.addWidget(everyone, 0, Qt.AlignmentFlag.AlignLeft)
        if not page.cases:
            self.rows.addWidget(text.body(_("No case hangs on this theme."), tone="secondary"))

    @opens_form
    def add_case(self) -> None:
        """A form to find a case."""
        if (page := self._page) is None:
            return
        form = Form()
        form.add(_("Case"), CaseField(self._search), ("case_id",))
        self.edit_in_place(
            form, partial(self._save, page.theme.id), _("The case was added to the theme."), beside=True
        )

    def _row(self, case: ThemeCaseRow) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name = _("{heading} · {ref}").format(heading=case.heading, ref=case.ref)
        there = ElidedButton()
        there.setProperty("kind", "link")
        there.setProperty("size", "row")
        there.set_words(name, _("Open the case {name}").format(name=name))
        there.clicked.connect(lambda _checked=False: self.desk.go("case", case.id))
        remove = button(_("Remove"), partial(self._remove, case), kind="link", in_row=True, writes=True)
        remove.setAccessibleName(_("{verb}: {name}").format(verb=_("Remove"), name=name))
        line.addWidget(there, 1)
        line.addWidget(remove, 0)
        return row

    def _search(self, typed: str) -> list[Known]:
        if not typed.strip():
            return []
        found = cases.rows(self.desk.vault, text=typed, limit=_OFFERED, language=i18n.language())
        return [Known(row.id, row.heading, (row.ref,)) for row in found]

    def _save(self, theme_id: int, values: dict[str, Any]) -> None:
        found = values["case_id"]
        country_notes.hang_case(self.desk.vault, theme_id, found.id if found else None)

    def _remove(self, case: ThemeCaseRow) -> None:
        if (page := self._page) is None:
            return
        vault, theme_id = self.desk.vault, page.theme.id
        said = _("“{name}” hangs on this theme no more.").format(name=case.heading)
        if do(self.desk, lambda: country_notes.take_case_off(vault, theme_id, case.id), said):
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
