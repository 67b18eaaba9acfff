"""Published numbers: how many of what, when, according to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes, records
from kazrights.casework.country import ThemePage
from kazrights.gui.country.record_row import Said
from kazrights.gui.country.records_block import RecordsBlock, joined, sources_of
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
        super().__init__(desk, _("Figures"), _("Add figure"), _("No figure yet."), _("The figure was added."))

    def held(self, page: ThemePage) -> Sequence[Record]:
        return page.figures

    def offered(self) -> dict[str, list[Choice]]:
        return {"provision_id": provisions(self.desk.vault)}

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_figure(self.desk.vault, theme_id, **values)

    def said(self, record: Figure, page: ThemePage) -> Said:
        language = i18n.language()
        words = record.as_written.best(language)
        shown = grouped(record.value) if record.value is not None else words
        said = _("{number}: {counts}").format(number=shown, counts=record.counts.best(language))
        when = record.period.show(language) if record.period else _("no date")
        if record.period and record.as_of:
            when = _("as of {date}").format(date=when)
        below = [] if record.value is None or not words else [_("In words: {words}").format(words=words)]
        if record.provision_id:
            below.append(provision_words(records.get(self.desk.vault, LegalProvision, record.provision_id)))
        above = joined((terms.words("figure_unit", record.unit), when, record.publisher.best(language)))
        return Said(said, above, tuple(below), sources=sources_of(record, page))


def grouped(value: float) -> str:
    """A number with its thousands apart: 2 219."""
    whole = int(value) if value == int(value) else value
    return f"{whole:,}".replace(",", _THIN)
