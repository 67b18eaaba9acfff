"""Laws and treaties under a theme: what came, changed, or was used in a new way."""

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
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.offers import provision_words, provisions
from kazrights.model.country import LawChange
from kazrights.model.record import Record


class LawsBlock(RecordsBlock):
    """Dates are as exact as they are known."""

    record_type: ClassVar[type[Record]] = LawChange
    asked: ClassVar[tuple[str, ...]] = (
        "name", "kind", "by", "signed_on", "in_force_on", "content", "note", "provision_id",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Laws"), _("Add law"), _("No law yet."), _("The law was added."))

    def held(self, page: ThemePage) -> Sequence[Record]:
        return page.laws

    def offered(self) -> dict[str, list[Choice]]:
        return {"provision_id": provisions(self.desk.vault)}

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_law(self.desk.vault, theme_id, **values)

    def said(self, record: LawChange, page: ThemePage) -> Said:
        language = i18n.language()
        signed = _("signed {date}").format(date=record.signed_on.show(language)) if record.signed_on else ""
        force = (
            _("in force {date}").format(date=record.in_force_on.show(language)) if record.in_force_on else ""
        )
        above = (terms.words("law_change_kind", record.kind), record.by.best(language), signed, force)
        provision = provision_words(record.provision) if record.provision else ""
        below = (provision, record.content.best(language), record.note.best(language))
        return Said(
            record.name.best(language),
            joined(above),
            tuple(part for part in below if part),
            sources=sources_of(record, page),
        )
