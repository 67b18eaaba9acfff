"""What the state promised: who, what, when, by when, and whether it was kept."""

from __future__ import annotations

from typing import Any, ClassVar

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes, officials
from kazrights.casework.country import ThemePage
from kazrights.gui.country.records_block import RecordsBlock, joined
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.days import short_day
from kazrights.model.country import Commitment
from kazrights.model.record import Record

_STILL_WATCHED = ("open", "partly", "overdue")


class CommitmentsBlock(RecordsBlock):
    """A review that is due says so."""

    record_type: ClassVar[type[Record]] = Commitment
    asked: ClassVar[tuple[str, ...]] = (
        "what", "by", "office_id", "to_whom", "made_on", "due_on", "status", "review_on",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Promises"), _("Add promise"), _("No promise yet."))

    def show_records(self, page: ThemePage) -> bool:
        for promise in page.commitments:
            self._show(promise)
        return bool(page.commitments)

    def offered(self) -> dict[str, list[Choice]]:
        return {
            "office_id": [Choice(row.id, row.title, (row.code,)) for row in officials.rows(self.desk.vault)]
        }

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        values["status"] = values["status"] or "open"
        return country_notes.add_commitment(self.desk.vault, theme_id, **values)

    def _show(self, promise: Commitment) -> None:
        language = i18n.language()
        status = terms.words("commitment_status", promise.status)
        by, to = promise.by.best(language), promise.to_whom.best(language)
        made = _("promised {date}").format(date=promise.made_on.show(language)) if promise.made_on else ""
        due = (
            _("by {date}").format(date=promise.due_on.show(language)) if promise.due_on else _("no date set")
        )
        said_to = _("to {whom}").format(whom=to) if to else ""
        self.add_row(
            promise,
            promise.what.best(language),
            above=joined((status, by, said_to, made, due)),
            below=[self._review(promise)] if promise.review_on else [],
        )

    def _review(self, promise: Commitment) -> str:
        assert promise.review_on is not None
        day = short_day(promise.review_on)
        if promise.status in _STILL_WATCHED and promise.review_on <= self.desk.today:
            return _("Review due since {day}").format(day=day)
        return _("Review {day}").format(day=day)
