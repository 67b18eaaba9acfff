"""What is known of the case: status, categories, place, days."""

from __future__ import annotations

from typing import Any

from kazrights.base.i18n import _
from kazrights.casework import cases, records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, terms
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choices_field import ChoicesField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import Values, shown
from kazrights.model.case import Case
from kazrights.model.record import label_of

_SHOWN = (
    "status",
    "victim_status",
    "priority",
    "risk",
    "region",
    "place",
    "opened_on",
    "verified_on",
    "review_on",
)
_EDITED = (
    "title", "status", "victim_status", "priority", "risk", "monitoring", "region", "place", "assignee_id",
    "opened_on", "verified_on", "review_on", "outcome", "external_refs",
)  # fmt: skip
_ONLY_IF_KNOWN = ("priority", "risk", "verified_on")


class FactsBlock(Block):
    """What is unknown says so; what few cases have is shown only where it is known."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Facts"))
        self._case: Case | None = None
        self.add_button(_("Edit"), self._edit, _("Edit the facts"))

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case = case
        if self.form is not None:
            return
        self.clear()
        values = Values()
        held = ", ".join(terms.words("case_category", row.category) for row in case.categories)
        values.add(_("Categories"), held)
        for name in _SHOWN:
            value = shown(case, name)
            if value or name not in _ONLY_IF_KNOWN:
                values.add(label_of(Case, name), value)
        for name in ("outcome", "external_refs", "as_of"):
            if value := shown(case, name):
                values.add(label_of(Case, name), value)
        self.rows.addWidget(values)

    @opens_form
    def _edit(self) -> None:
        case = self._case
        if case is None:
            return
        workers = offers.caseworkers(self.desk.vault)
        form = Form()
        categories = form.add(_("Categories"), ChoicesField(terms.choices("case_category")), ("categories",))
        for name in _EDITED:
            form.add_column(Case, name, workers if name == "assignee_id" else None)
        form.set_values({name: getattr(case, name) for name in _EDITED})
        categories.set_value(tuple(row.category for row in case.categories))
        self.edit_in_place(form, lambda values: self._save(case.id, values), _("The case was changed."))

    def _save(self, case_id: int, values: dict[str, Any]) -> None:
        vault = self.desk.vault
        with vault.step(_("Edit case")):
            cases.set_categories(vault, case_id, list(values.pop("categories")))
            records.edit(vault, Case, case_id, **values)
