"""What is said of a theme, year by year."""

from __future__ import annotations

from itertools import groupby
from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes
from kazrights.casework.country import ThemePage
from kazrights.gui.country.records_block import RecordsBlock, joined
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.model.country import ThemeNote
from kazrights.model.record import Record


class NotesBlock(RecordsBlock):
    """The newest year first; what has no date comes last."""

    record_type: ClassVar[type[Record]] = ThemeNote
    asked: ClassVar[tuple[str, ...]] = ("text", "period", "event_type", "place")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Situation"), _("Add note"), _("No note yet."))

    def show_records(self, page: ThemePage) -> bool:
        newest = sorted(page.notes, key=_key)
        for year, notes in groupby(sorted(newest, key=_year, reverse=True), key=_year):
            self.rows.addWidget(text.body(year or _("no date"), strong=True))
            for note in notes:
                self._show(note)
        return bool(page.notes)

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_note(self.desk.vault, theme_id, **values)

    def _show(self, note: ThemeNote) -> None:
        language = i18n.language()
        period = note.period.show(language) if note.period else ""
        above = joined(
            (
                "" if period == _year(note) else period,
                terms.words("event_type", note.event_type),
                note.place.best(language),
            )
        )
        self.add_row(note, note.text.best(language), above=above)


def _year(note: ThemeNote) -> str:
    return note.period.start[:4] if note.period else ""


def _key(note: ThemeNote) -> tuple[str, int]:
    return (note.period.sort_key if note.period else "", note.id)
