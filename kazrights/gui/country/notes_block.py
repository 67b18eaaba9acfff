"""What is said of a theme, year by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes
from kazrights.casework.country import ThemePage
from kazrights.gui.country.record_row import Said
from kazrights.gui.country.records_block import RecordsBlock, joined, sources_of
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.model.country import ThemeNote
from kazrights.model.record import Record


class NotesBlock(RecordsBlock):
    """The newest year first; what has no date comes last."""

    record_type: ClassVar[type[Record]] = ThemeNote
    asked: ClassVar[tuple[str, ...]] = ("text", "period", "event_type", "place")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Situation"), _("Add note"), _("No note yet."), _("The note was added."))

    def held(self, page: ThemePage) -> Sequence[Record]:
        in_order = sorted(page.notes, key=lambda note: (note.period.sort_key if note.period else "", note.id))
        return sorted(in_order, key=_year, reverse=True)

    def group(self, record: ThemeNote) -> str:
        return _year(record) or _("no date")

    def said(self, record: ThemeNote, page: ThemePage) -> Said:
        language = i18n.language()
        period = record.period.show(language) if record.period else ""
        above = (
            "" if period == _year(record) else period,
            terms.words("event_type", record.event_type),
            record.place.best(language),
        )
        return Said(record.text.best(language), joined(above), sources=sources_of(record, page))

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_note(self.desk.vault, theme_id, **values)


def _year(note: ThemeNote) -> str:
    return note.period.start[:4] if note.period else ""
