"""One theme: its notes by year, laws, promises, figures, and the cases that hang on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework.country import ThemePage
from kazrights.gui.country.cases_block import CasesBlock
from kazrights.gui.country.commitments_block import CommitmentsBlock
from kazrights.gui.country.figures_block import FiguresBlock
from kazrights.gui.country.laws_block import LawsBlock
from kazrights.gui.country.notes_block import NotesBlock
from kazrights.gui.country.records_block import RecordsBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.text_column import TextColumn


class ThemeView(TextColumn):
    """One column of text."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Theme"), parent)
        self._theme_id: int | None = None
        self._title = text.title()
        self.notes = NotesBlock(desk)
        self.laws = LawsBlock(desk)
        self.commitments = CommitmentsBlock(desk)
        self.figures = FiguresBlock(desk)
        self.cases = CasesBlock(desk)
        self.lay(self._title, *self._blocks(), self.cases)

    def show_theme(self, page: ThemePage) -> None:
        """Fill in a theme; a form that is open stays open while it is the same theme."""
        if page.theme.id != self._theme_id:
            for block in self._blocks():
                block.leave_form()
            self.verticalScrollBar().setValue(0)
        self._theme_id = page.theme.id
        self._title.setText(terms.words("theme", page.theme.code))
        for block in self._blocks():
            block.show_page(page)
        self.cases.show_page(page)
        self.put_in_tab_order()

    def _blocks(self) -> list[RecordsBlock]:
        return [self.notes, self.laws, self.commitments, self.figures]
