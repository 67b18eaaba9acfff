"""What is known of the case: status, categories, place, days; each edited where it stands."""

from __future__ import annotations

from functools import partial

from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, terms
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choices_field import ChoicesField
from kazrights.gui.parts.editable_values import EditableValues
from kazrights.gui.parts.in_place import Held
from kazrights.model.case import Case

_BEFORE = ("title", "status", "victim_status", "risk", "priority", "monitoring", "region", "place")
_AFTER = ("opened_on", "verified_on", "review_on", "outcome", "external_refs", "as_of")


class FactsBlock(Block):
    """What is not known takes no room but a quiet link."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Facts"))
        self.values = EditableValues(desk)
        self.values.add_cell(
            "categories", _("Categories"), lambda: ChoicesField(terms.choices("case_category"))
        )
        self.values.add_columns(Case, _BEFORE)
        self.values.add_column(Case, "assignee_id", lambda: offers.caseworkers(desk.vault))
        self.values.add_columns(Case, _AFTER)
        self.rows.addWidget(self.values)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        vault = self.desk.vault
        worker = next((c.words for c in offers.caseworkers(vault) if c.value == case.assignee_id), "")
        self.values.show_record(case, {"assignee_id": worker})
        held = tuple(row.category for row in case.categories)
        words = ", ".join(terms.words("case_category", code) for code in held)
        save = partial(cases.set_categories, vault, case.id)
        self.values.show_cell(
            "categories", Held(words, held, f"case={case.id}", lambda chosen: save(list(chosen)))
        )

    def leave_form(self) -> None:
        """Save what is being edited, or keep it as a draft."""
        self.values.settle()
        super().leave_form()
