"""The form for a source or a clipping that is not there yet, in the place of the detail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.casework import citations
from kazrights.gui.cases.sources import forms
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_column import TextColumn


class NewSourceView(TextColumn):
    """Says which source was added, and when its form is gone."""

    added = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("New source"), parent)
        self._desk = desk
        self.sources = _NewSource(desk)
        self.clippings = _NewClipping(desk)
        self._title = text.section()
        self._hint = text.caption(_("Text as it stood somewhere, with its address and the day it was read."))
        self.lay(self._title, self._hint, self.sources, self.clippings, top=8, spacing=2)
        for block in (self.sources, self.clippings):
            block.form_turned.connect(self._on_turned)

    @property
    def is_open(self) -> bool:
        """Whether the form in view is being filled in."""
        shown = self.clippings if self.sources.isHidden() else self.sources
        return shown.form is not None

    @opens_form
    def new_source(self, case_id: int) -> None:
        """A form for a source; one that is half filled in stays as it is."""
        self._title.setText(_("New source"))
        self._hint.hide()
        self._turn_to(self.sources)
        if self.sources.form is None:
            self._begin(self.sources, case_id, clipping=False)

    @opens_form
    def new_clipping(self, case_id: int, words: str) -> None:
        """A form for pasted text; in one that is half filled in the words are added to its own."""
        self._title.setText(_("New clipping"))
        self._hint.show()
        self._turn_to(self.clippings)
        if self.clippings.form is None:
            self._begin(self.clippings, case_id, clipping=True)
        form = self.clippings.form
        if words and form is not None:
            before = form.field("text").value()
            form.set_values({"text": f"{before}\n\n{words}" if before and before != words else words})
            form.edited.emit()
            form.field("address").setFocus()

    def leave(self) -> None:
        """Drop what is half typed."""
        self.sources.leave_form()
        self.clippings.leave_form()

    def _turn_to(self, block: Block) -> None:
        self.sources.setVisible(block is self.sources)
        self.clippings.setVisible(block is self.clippings)

    def _begin(self, block: Block, case_id: int, *, clipping: bool) -> None:
        choices = forms.facts(self._desk.vault, case_id)
        form = forms.source_form(self._desk.today, choices, clipping=clipping)
        said = _("The clipping was added.") if clipping else _("The source was added.")
        block.edit_in_place(form, self._saving(clipping), said)

    def _saving(self, clipping: bool) -> Callable[[dict[str, Any]], None]:
        def save(values: dict[str, Any]) -> None:
            if clipping and not values["text"]:
                raise InvalidInput([Problem("text", _("Paste the words that stood there."))])
            fact = forms.fact_of(values)
            self.added.emit(citations.add_source(self._desk.vault, fact, **values))

        return save

    def _on_turned(self, is_form: bool) -> None:
        if not is_form:
            self.left.emit()


class _NewSource(Block):
    """Named apart, so that its draft is its own."""


class _NewClipping(Block):
    """The same."""
