"""One theme: its notes by year, laws, promises, figures, the cases that hang on it, and its sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.country import ThemePage
from kazrights.gui.country.cases_block import CasesBlock
from kazrights.gui.country.commitments_block import CommitmentsBlock
from kazrights.gui.country.figures_block import FiguresBlock
from kazrights.gui.country.laws_block import LawsBlock
from kazrights.gui.country.notes_block import NotesBlock
from kazrights.gui.country.records_block import RecordsBlock
from kazrights.gui.country.sources_block import SourcesBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.text_column import TextColumn
from kazrights.model.country import Theme


class ThemeView(TextColumn):
    """One column of text; a mark like “[1]” leads to the source at the end."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Theme"), parent)
        self._desk = desk
        self.theme_id: int | None = None
        self._title = text.title()
        self.remove = button(_("Remove theme"), self._remove, kind="link", in_row=True, writes=True)
        self.notes = NotesBlock(desk)
        self.laws = LawsBlock(desk)
        self.commitments = CommitmentsBlock(desk)
        self.figures = FiguresBlock(desk)
        self.cases = CasesBlock(desk)
        self.sources = SourcesBlock(desk)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.lay(head, *self._said(), self.cases, self.sources)
        for block in self._said():
            block.source_wanted.connect(self.show_source)

    def show_theme(self, page: ThemePage) -> None:
        """Fill in a theme; a form that is open stays open while it is the same theme."""
        if page.theme.id != self.theme_id:
            for block in (*self._said(), self.sources):
                block.leave_forms()
            self.cases.leave_form()
            self.verticalScrollBar().setValue(0)
        self.theme_id = page.theme.id
        self._title.setText(terms.words("theme", page.theme.code))
        for block in (*self._said(), self.sources):
            block.show_page(page)
        self.cases.show_page(page)
        self.put_in_tab_order()

    def forget(self) -> None:
        """Show no theme."""
        self.theme_id = None

    def show_source(self, source_id: int) -> None:
        """Go to a source."""
        self.sources.show_source(source_id)
        self.ensureWidgetVisible(self.sources.row(source_id), 0, 24)

    def _said(self) -> tuple[RecordsBlock, ...]:
        return (self.notes, self.laws, self.commitments, self.figures)

    def _remove(self) -> None:
        if (theme_id := self.theme_id) is None:
            return
        vault = self._desk.vault
        said = _("The theme “{theme}” was removed, with all that stood under it.")
        do(
            self._desk,
            lambda: records.remove(vault, Theme, theme_id),
            said.format(theme=self._title.text()),
        )
