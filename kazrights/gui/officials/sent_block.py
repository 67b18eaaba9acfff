"""The letters that were written to an office."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kazrights.base.i18n import _
from kazrights.casework import letter_register
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.model.official import Office


class SentBlock(Block):
    """Newest first; each is a link to the letter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Letters to this office"))

    def show_office(self, office: Office) -> None:
        """Fill in an office."""
        self.clear()
        found = letter_register.to_office(self.desk.vault, office.id)
        for row in found:
            words = _("{day} · {template} · {language} · {status}").format(
                day=short_day(row.dated_on),
                template=row.template_title,
                language=NAMES[row.language],
                status=row.status_words,
            )
            link = button(words, lambda id=row.id: self.desk.go("letter", id), kind="link", in_row=True)  # type: ignore[misc]
            self.rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if not found:
            self.rows.addWidget(text.body(_("No letter was written to this office yet."), tone="secondary"))
