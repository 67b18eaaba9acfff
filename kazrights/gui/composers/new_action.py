"""New action: what is to be done, by when, by whom, and whether it comes again."""

from __future__ import annotations

from typing import Any

from kazrights.base.i18n import _
from kazrights.casework import actions, members
from kazrights.gui.composers.composer import Composer
from kazrights.gui.composers.grid import FieldGrid
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.gui.parts.plain_fields import YesField
from kazrights.gui.parts.planned_day import PlannedDayField
from kazrights.gui.parts.terms import choices
from kazrights.gui.parts.text_field import LineField

_USUAL_KIND = "follow_up"


class NewAction(Composer):
    """The cursor starts in what is to be done."""

    def __init__(self, desk: Desk, case_id: int | None) -> None:
        super().__init__(desk, "action", _("New action"), _("Add action"), case_id)
        self.title, self.due = LineField(), PlannedDayField(desk.today)
        self.deadline = YesField(_("Hard deadline: set from outside, can’t be moved"))
        self.kind = ChoiceField(choices("action_kind"))
        self.recurrence = ChoiceField(choices("recurrence"), empty=_("once"))
        self.assignee = FreeChoiceField(
            offers.caseworkers(desk.vault), empty=_("nobody yet"), new=_("Someone new: joins the casebook.")
        )
        self.kind.set_value(_USUAL_KIND)
        self.assignee.set_value((desk.vault.member_id, ""))
        self.assignee.setToolTip(_("A new name joins the casebook."))
        grid = FieldGrid(3, 2, 2)
        grid.put(_("What to do"), self.title, 0, 0)
        grid.put(_("Due"), self.due, 0, 1)
        grid.put(_("Kind"), self.kind, 0, 2)
        grid.put(_("Assigned to"), self.assignee, 1, 0)
        grid.put(_("Repeats"), self.recurrence, 1, 1)
        grid.put_bare(self.deadline, 2, 0, 3)
        for field in (self.title, self.due, self.kind, self.assignee, self.recurrence, self.deadline):
            field.edited.connect(self.touch)
        self.body.addLayout(grid)
        self._begun = {name: field.typed() for name, field in self._fields().items()}

    def first_field(self) -> None:
        self.title.setFocus()

    def content(self) -> dict[str, Any]:
        typed = {name: field.typed() for name, field in self._fields().items()}
        return typed if typed != self._begun else {}

    def restore(self, content: dict[str, Any]) -> None:
        for name, field in self._fields().items():
            field.set_typed(content[name])

    def _fields(self) -> dict[str, Field]:
        return {
            "title": self.title, "due": self.due, "deadline": self.deadline, "kind": self.kind,
            "recurrence": self.recurrence, "assignee": self.assignee,
        }  # fmt: skip

    def write(self, case_id: int) -> str:
        self.check(self.due, self.kind, self.recurrence)
        vault, (known, typed) = self.desk.vault, self.assignee.value()
        with vault.change(_("Add action")):  # whoever is new joins in the same step
            actions.add(
                vault,
                case_id,
                self.title.value(),
                self.due.value(),
                kind=self.kind.value() or "other",
                deadline=self.deadline.value(),
                assignee_id=known or members.named(vault, typed),
                recurrence=self.recurrence.value(),
            )
        return _("Action added.")
