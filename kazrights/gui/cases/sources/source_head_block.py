"""What a source is: its title and what is known of it; who a protected one is stays folded."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import citations, clippings, records
from kazrights.casework.citations import CitedSource
from kazrights.gui.cases.sources import forms
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import Values, shown, text_break
from kazrights.model.record import label_of
from kazrights.model.source import Source

_SHOWN = ("kind", "author", "dated_on", "address", "accessed_on", "reliability")
_ALWAYS = ("kind", "dated_on", "reliability")


class SourceHeadBlock(Block):
    """The address is text: nothing here opens a browser."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._case_id = 0
        self._cited: CitedSource | None = None
        self._unfolded = False

    def fold(self) -> None:
        """Hide again who a protected source is."""
        self._unfolded = False

    def show_source(self, case_id: int, cited: CitedSource) -> None:
        """Fill in a source."""
        self._case_id, self._cited = case_id, cited
        if self.form is not None:
            return
        self.clear()
        source = cited.source
        hidden = source.protected and not self._unfolded
        named = clippings.heading(source, i18n.language()) if hidden else _open_heading(source)
        title = _("[{n}] {source}").format(n=cited.number, source=named)
        self.rows.addWidget(text.section(text_break(title)))
        if source.protected:
            said = _("The identity is protected: no paper and no export names this source.")
            self.rows.addWidget(text.body(said, tone="secondary"))
        self.rows.addWidget(self._tools(source))
        if not hidden:
            self.rows.addWidget(_values(source))

    @opens_form
    def edit(self) -> None:
        """Change what is known of the source."""
        if self._cited is None:
            return
        source_id = self._cited.source.id
        form = forms.source_form(self.desk.today)
        form.show_record(self._cited.source)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Source, source_id, **values),
            _("The source was changed."),
        )

    def remove(self) -> None:
        """Take the source out of the case."""
        if self._cited is None:
            return
        named = clippings.heading(self._cited.source, i18n.language())
        citations.leave(self.desk.vault, self._case_id, self._cited.source.id)
        said = _("“{source}” was taken out of this case. Its files stay here.")
        plain = _("“{source}” was taken out of this case.")
        self.desk.say((said if self._cited.files else plain).format(source=named), undo=True)

    def _tools(self, source: Source) -> QWidget:
        tools = QWidget()
        row = FlowLayout(tools, 8)
        if source.protected:
            words = _("Hide who it is") if self._unfolded else _("Show who it is")
            row.addWidget(button(words, self._turn, in_row=True))
        if not source.protected or self._unfolded:
            row.addWidget(button(_("Edit"), self.edit, in_row=True, writes=True))
        row.addWidget(button(_("Remove from this case"), self.remove, in_row=True, writes=True))
        return tools

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        if self._cited:
            self.show_source(self._case_id, self._cited)


def _open_heading(source: Source) -> str:
    return source.title.best(i18n.language()) or source.author or source.address or shown(source, "kind")


def _values(source: Source) -> Values:
    values = Values()
    for name in _SHOWN:
        value = shown(source, name)
        if value or name in _ALWAYS:
            values.add(label_of(Source, name), value)
    if source.remarks and source.protected:  # it is unfolded
        values.add(label_of(Source, "remarks"), source.remarks)
    return values
