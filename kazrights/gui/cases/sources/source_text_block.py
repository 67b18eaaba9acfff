"""The words pasted from a source, as they stood there: read, marked, quoted; with the digest of the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from kazrights.base.i18n import _
from kazrights.casework import clippings, records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.source import Source

_LEAST_HEIGHT = 200


class SourceTextBlock(Block):
    """Hidden for a source without pasted text."""

    quoted = Signal(str)  # the marked words

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Pasted text"))
        self._source: Source | None = None
        self.words: QPlainTextEdit | None = None
        self.add_button(_("Edit"), self.edit, _("Edit the pasted text"))

    def show_source(self, source: Source) -> None:
        """Fill in a source."""
        before, self._source = self._source, source
        self.setVisible(bool(source.text))
        same = before is not None and (before.id, before.text) == (source.id, source.text)
        if self.form is not None or not source.text or (same and self.words is not None):
            return
        self.clear()
        self.words = words = QPlainTextEdit(readOnly=True)
        words.setAccessibleName(_("The pasted text"))
        words.setTabChangesFocus(True)
        words.setMinimumHeight(_LEAST_HEIGHT)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        words.setPlainText(source.text)
        quote = button(_("Quote the marked words"), self._on_quote, in_row=True, writes=True)
        quote.setEnabled(False)
        words.copyAvailable.connect(quote.setEnabled)
        hint = text.caption(_("Mark words in the text to quote them for a fact."))
        words.copyAvailable.connect(hint.setHidden)
        self.rows.addWidget(words)
        self.rows.addWidget(quote, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(hint)
        digest = text.caption(
            _("SHA-256 of the text: {digest}").format(digest=_grouped(clippings.digest(source)))
        )
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rows.addWidget(digest)

    @opens_form
    def edit(self) -> None:
        """Mend the pasted text."""
        if self._source is None:
            return
        source_id = self._source.id
        form = Form(Source, ("text",))
        form.show_record(self._source)
        self.words = None
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Source, source_id, **values),
            _("The pasted text was changed."),
        )

    def _on_quote(self) -> None:
        if self.words is not None:
            marked = self.words.textCursor().selectedText().replace("\u2029", "\n").strip()
            if marked:
                self.quoted.emit(marked)


def _grouped(digest: str) -> str:
    """In groups of eight, so that it can be read out and breaks where the column ends."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
