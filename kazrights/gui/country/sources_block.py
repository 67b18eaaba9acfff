"""What all that is said of a theme rests on: numbered, as the marks beside the records count them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import country_sources
from kazrights.casework.country import ThemePage
from kazrights.gui.country.record_row import Said
from kazrights.gui.country.records_block import RecordsBlock, joined
from kazrights.gui.country.source_form import chosen, source_form
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.form import Form
from kazrights.model.record import Record
from kazrights.model.source import Source


class SourcesBlock(RecordsBlock):
    """One whose identity is protected is not named."""

    record_type: ClassVar[type[Record]] = Source
    asked: ClassVar[tuple[str, ...]] = (
        "title", "kind", "author", "dated_on", "address", "reliability", "protected",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            _("Sources"),
            _("Add source"),
            _("No source yet. Nothing here supports what is said."),
            _("The source was added."),
        )

    def held(self, page: ThemePage) -> Sequence[Record]:
        return page.sources

    def said(self, record: Source, page: ThemePage) -> Said:
        number = [source.id for source in page.sources].index(record.id) + 1
        cited = [one for found in page.citations.values() for one in found if one.source_id == record.id]
        supports = ngettext("supports {n} fact", "supports {n} facts", len(cited)).format(n=len(cited))
        words = _("[{n}] {source}").format(n=number, source=_words(record))
        return Said(words, below=(supports,), cites=False)

    def new_form(self) -> Form:
        return source_form(self.desk.vault)

    def add_to(self, theme_id: int, values: dict[str, Any]) -> None:
        raise NotImplementedError  # a source is cited, not added alone

    def remove(self, record: Record, name: str) -> None:
        """Nothing of this theme rests on it any more."""
        page, vault = self._page, self.desk.vault
        if page is not None and do(
            self.desk,
            lambda: country_sources.leave(vault, page, record.id),
            _("“{words}” was removed.").format(words=name),
        ):
            self._buttons[0].setFocus()

    def show_source(self, source_id: int) -> None:
        """Put the keyboard to a source."""
        self.row(source_id).change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, theme_id: int, values: dict[str, Any]) -> None:
        if self._page is not None:
            source_id, new = chosen(values)
            country_sources.cite(self.desk.vault, self._page.theme, source_id, **new)


def _words(source: Source) -> str:
    if source.protected:
        return _("Protected source")
    language = i18n.language()
    dated = source.dated_on.show(language) if source.dated_on else ""
    title = source.title.best(language)
    author = "" if source.author in title else source.author
    return joined((terms.words("source_kind", source.kind), author, title, dated, source.address))
