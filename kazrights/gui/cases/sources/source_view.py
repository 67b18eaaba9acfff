"""One source of a case: what it is, what rests on it, the words pasted from it, and its files."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework.citations import CitedSource
from kazrights.gui.cases.sources.source_files_block import SourceFilesBlock
from kazrights.gui.cases.sources.source_head_block import SourceHeadBlock
from kazrights.gui.cases.sources.source_text_block import SourceTextBlock
from kazrights.gui.cases.sources.supports_block import SupportsBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.text_column import TextColumn


class SourceView(TextColumn):
    """One column that scrolls; a form that is open stays open while it is the same source."""

    file_wanted = Signal(int)  # show this file
    attach_wanted = Signal(int)  # attach files to this source

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Source"), parent)
        self.head = SourceHeadBlock(desk)
        self.supports = SupportsBlock(desk)
        self.words = SourceTextBlock(desk)
        self.files = SourceFilesBlock(desk)
        self.lay(*self._blocks(), top=8, spacing=16)
        self.words.quoted.connect(self._on_quoted)
        self.files.file_wanted.connect(self.file_wanted)
        self.files.attach_wanted.connect(self.attach_wanted)

    def show_source(self, case_id: int, cited: CitedSource) -> None:
        """Fill in a source."""
        if self.property("source") != (case_id, cited.source.id):
            self.setProperty("source", (case_id, cited.source.id))
            self.verticalScrollBar().setValue(0)
            self.head.fold()
            self.leave_forms()
        self.head.show_source(case_id, cited)
        self.supports.show_source(case_id, cited)
        self.words.show_source(cited.source)
        self.files.show_source(cited)
        self.put_in_tab_order()

    def leave_forms(self) -> None:
        """Drop what is half typed."""
        for block in self._blocks():
            block.leave_form()

    def _on_quoted(self, quote: str) -> None:
        self.supports.add(quote)
        self.ensureWidgetVisible(self.supports)

    def _blocks(self) -> tuple[Block, ...]:
        return self.head, self.supports, self.words, self.files
