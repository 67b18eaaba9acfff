"""Published numbers: how many of what, when, according to whom."""

from __future__ import annotations

from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes, records
from kazrights.casework.country import ThemePage
from kazrights.gui.country.records_block import RecordsBlock, joined
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.offers import provision_words, provisions
from kazrights.model.country import Figure
from kazrights.model.law import LegalProvision
from kazrights.model.record import Record

_THIN = "\u202f"


class FiguresBlock(RecordsBlock):
    """Where the source gives words and no number, the words stand in its place."""

    record_type: ClassVar[type[Record]] = Figure
    asked: ClassVar[tuple[str, ...]] = (
        "value", "as_written", "unit", "counts", "period", "as_of", "publisher", "provision_id",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Figures"), _("Add figure"), _("No figure yet."))

    def show_records(self, page: ThemePage) -> bool:
        for figure in page.figures:
            self._show(figure)
        return bool(page.figures)

    def offered(self) -> dict[str, list[Choice]]:
        return {"provision_id": provisions(self.desk.vault)}

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_figure(self.desk.vault, theme_id, **values)

    def _show(self, figure: Figure) -> None:
        language = i18n.language()
        words = figure.as_written.best(language)
        shown = grouped(figure.value) if figure.value is not None else words
        said = _("{number}: {counts}").format(number=shown, counts=figure.counts.best(language))
        when = figure.period.show(language) if figure.period else _("no date")
        if figure.period and figure.as_of:
            when = _("as of {date}").format(date=when)
        below = [] if figure.value is None or not words else [_("In words: {words}").format(words=words)]
        if figure.provision_id:
            below.append(provision_words(records.get(self.desk.vault, LegalProvision, figure.provision_id)))
        above = joined((terms.words("figure_unit", figure.unit), when, figure.publisher.best(language)))
        self.add_row(figure, said, above=above, below=below)


def grouped(value: float) -> str:
    """A number with its thousands apart: 2 219."""
    whole = int(value) if value == int(value) else value
    return f"{whole:,}".replace(",", _THIN)
