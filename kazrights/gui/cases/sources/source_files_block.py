"""The files of a source that are kept with the case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.citations import CitedSource
from kazrights.gui.cases.sources.rows import file_words
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break
from kazrights.model.source import Attachment


class SourceFilesBlock(Block):
    """A file is opened from here, or one more attached to the source."""

    file_wanted = Signal(int)
    attach_wanted = Signal(int)  # the source

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Files"))
        self._source_id = 0
        self.add_button(
            _("Attach files…"),
            lambda: self.attach_wanted.emit(self._source_id),
            _("Attach files to this source"),
        )

    def show_source(self, cited: CitedSource) -> None:
        """Fill in a source."""
        self._source_id = cited.source.id
        self.clear()
        for file in cited.files:
            self.rows.addWidget(self._row(file))
        if not cited.files:
            self.rows.addWidget(text.body(_("No file of this source is kept here."), tone="secondary"))

    def _row(self, file: Attachment) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        words = _("{title} ({about})").format(title=file.title, about=file_words(file))
        across.addWidget(text.body(text_break(words)), 1)
        link = button(_("Show"), lambda: self.file_wanted.emit(file.id), kind="link", in_row=True)
        link.setAccessibleName(_("Show the file {title}").format(title=file.title))
        across.addWidget(link)
        return row
