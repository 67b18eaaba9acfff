"""The cases that hang on a theme."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kazrights.base.i18n import _
from kazrights.casework.country import ThemePage
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button


class CasesBlock(Block):
    """Each is a link to the case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Cases"))

    def show_page(self, page: ThemePage) -> None:
        """Fill in a theme."""
        self.clear()
        for case in page.cases:
            words = _("{heading} · {ref}").format(heading=case.heading, ref=case.ref)
            link = button(words, lambda id=case.id: self.desk.go("case", id), kind="link", in_row=True)  # type: ignore[misc]
            self.rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if not page.cases:
            self.rows.addWidget(text.body(_("No case hangs on this theme."), tone="secondary"))
