"""What the state promised: who, what, when, by when, and whether it was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import country_notes, due_ends
from kazrights.casework.country import ThemePage
from kazrights.gui.country.record_row import Due, Said
from kazrights.gui.country.records_block import RecordsBlock, joined, sources_of
from kazrights.gui.desk import Desk
from kazrights.gui.parts import due, terms
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.record_field import OfficeField
from kazrights.model.country import Commitment
from kazrights.model.record import Record


class CommitmentsBlock(RecordsBlock):
    """One that is to be looked at, or whose time is over, says so as Today does."""

    record_type: ClassVar[type[Record]] = Commitment
    asked: ClassVar[tuple[str, ...]] = (
        "what", "by", "office_id", "to_whom", "made_on", "due_on", "status", "review_on",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, _("Promises"), _("Add promise"), _("No promise yet."), _("The promise was added.")
        )

    def held(self, page: ThemePage) -> Sequence[Record]:
        return page.commitments

    def editor(self, name: str) -> Field | None:
        return OfficeField(self.desk.vault) if name == "office_id" else None

    def new_form(self) -> Form:
        form = super().new_form()
        form.field("status").set_value("open")  # said before it is saved, so that it can be another
        return form

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        return country_notes.add_commitment(self.desk.vault, theme_id, **values)

    def said(self, record: Commitment, page: ThemePage) -> Said:
        language = i18n.language()
        by, to = record.by.best(language), record.to_whom.best(language)
        made = _("promised {date}").format(date=record.made_on.show(language)) if record.made_on else ""
        above = (
            terms.words("commitment_status", record.status),
            by,
            _("to {whom}").format(whom=to) if to else "",
            made,
            _("by {date}").format(date=record.due_on.show(language)) if record.due_on else _("no date set"),
        )
        return Said(
            record.what.best(language), joined(above), due=self._due(record), sources=sources_of(record, page)
        )

    def _due(self, promise: Commitment) -> Due | None:
        day = due_ends.look_at_on(promise)
        if day is None:
            return None
        kind = due.kind_of(day, self.desk.today)
        late = (self.desk.today - day).days
        if promise.review_on is None:
            return Due(kind, due.in_full(day, self.desk.today)) if kind in ("overdue", "today") else None
        if kind == "overdue":
            words = ngettext("Review {n} day overdue", "Review {n} days overdue", late).format(n=late)
        elif kind == "today":
            words = _("Review today")
        else:
            words = _("Review {day}").format(day=short_day(day))
        return Due(kind, words)
