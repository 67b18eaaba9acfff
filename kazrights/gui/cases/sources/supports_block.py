"""Which facts of the case rest on a source: each citation, with its place in the source and its words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import citations, records
from kazrights.casework.citations import CitedFact, CitedSource
from kazrights.gui.cases.sources import forms
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.source import Citation

_AT_FIRST = 30


class SupportsBlock(Block):
    """A source is in a case by what it supports there; without the last citation it is in the case no more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Supports"))
        self._case_id = 0
        self._cited: CitedSource | None = None
        self._whole = 0
        self.add_button(_("Add fact"), self.add, _("Add a fact that this source supports"))

    def show_source(self, case_id: int, cited: CitedSource) -> None:
        """Fill in a source."""
        self._case_id, self._cited = case_id, cited
        if self.form is not None:
            return
        self.clear()
        shown = len(cited.supports) if self._whole == cited.source.id else _AT_FIRST
        for fact in cited.supports[:shown]:
            self.rows.addWidget(self._row(fact))
        if (hidden := len(cited.supports) - shown) > 0:
            words = ngettext("Show {n} more", "Show {n} more", hidden).format(n=hidden)
            self.rows.addWidget(button(words, self._on_whole, kind="link"), 0, Qt.AlignmentFlag.AlignLeft)

    @opens_form
    def add(self, quote: str = "") -> None:
        """Choose one more fact that rests on the source; `quote` are its words, if they were marked."""
        if self._cited is None:
            return
        source_id = self._cited.source.id
        form = forms.citation_form(forms.facts(self.desk.vault, self._case_id))
        form.set_values({"quote": quote})

        def save(values: dict[str, Any]) -> None:
            citations.cite(self.desk.vault, source_id, forms.fact_of(values), **values)

        self.edit_in_place(form, save, _("The source now supports one fact more."), beside=True)

    @opens_form
    def edit(self, citation: Citation) -> None:
        """Change where in the source it stands, and its words."""
        form = forms.citation_form(None)
        form.show_record(citation)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Citation, citation.id, **values),
            _("The citation was changed."),
            beside=True,
        )

    def remove(self, citation: Citation) -> None:
        """This fact does not rest on the source."""
        if self._cited is None:
            return
        if len(self._cited.supports) > 1:
            records.remove(self.desk.vault, Citation, citation.id)
            self.desk.say(_("The source does not support this fact any more."), undo=True)
        else:
            citations.leave(self.desk.vault, self._case_id, self._cited.source.id)
            said = _("The source was taken out of this case: nothing here rests on it any more.")
            self.desk.say(said, undo=True)

    def _on_whole(self) -> None:
        if self._cited:
            self._whole = self._cited.source.id
            self.show_source(self._case_id, self._cited)

    def _row(self, fact: CitedFact) -> QWidget:
        citation, row = fact.citation, QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text.body(text_break(fact.words)))
        if where := citation.locator.best(i18n.language()):
            words.addWidget(text.caption(where))
        if citation.quote:
            words.addWidget(
                text.body(_("“{quote}”").format(quote=text_break(citation.quote)), tone="secondary")
            )
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 4)
        across.setSpacing(8)
        across.addLayout(words, 1)
        change = button(_("Edit"), lambda: self.edit(citation), kind="link", in_row=True, writes=True)
        change.setAccessibleName(_("Edit where it stands: {fact}").format(fact=fact.words))
        gone = _("It does not support: {fact}").format(fact=fact.words)
        across.addWidget(change)
        across.addWidget(icon_button("x", gone, lambda: self.remove(citation), writes=True))
        return row
