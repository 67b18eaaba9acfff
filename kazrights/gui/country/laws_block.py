"""Laws and treaties under a theme: what came, changed, or was used in a new way."""

from __future__ import annotations

from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes
from kazrights.casework.country import ThemePage
from kazrights.gui.country.records_block import RecordsBlock, joined
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
        super().__init__(desk, _("Laws"), _("Add law"), _("No law yet."))

    def show_records(self, page: ThemePage) -> bool:
        for law in page.laws:
            self._show(law)
        return bool(page.laws)

    def offered(self) -> dict[str, list[Choice]]:
        return {"provision_id": provisions(self.desk.vault)}

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_law(self.desk.vault, theme_id, **values)

    def _show(self, law: LawChange) -> None:
        language = i18n.language()
        signed = _("signed {date}").format(date=law.signed_on.show(language)) if law.signed_on else ""
        force = _("in force {date}").format(date=law.in_force_on.show(language)) if law.in_force_on else ""
        above = joined((terms.words("law_change_kind", law.kind), law.by.best(language), signed, force))
        below = [law.content.best(language), law.note.best(language)]
        if law.provision:
            below.insert(0, provision_words(law.provision))
        self.add_row(law, law.name.best(language), above=above, below=[part for part in below if part])
