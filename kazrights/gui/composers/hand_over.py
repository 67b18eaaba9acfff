"""Hand over: to whom a case goes, what the next one has to know, and whether its open actions go along."""

from __future__ import annotations

from typing import Any

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _, ngettext
from kazrights.casework import cases, handover, members
from kazrights.gui.composers.composer import Composer
from kazrights.gui.composers.grid import FieldGrid
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.gui.parts.plain_fields import YesField
from kazrights.gui.parts.text_field import LinesField


class HandOver(Composer):
    """The cursor starts in the name; the note is needed: a case without a word is only half handed over."""

    def __init__(self, desk: Desk, case_id: int | None) -> None:
        super().__init__(desk, "hand_over", _("Hand over"), _("Hand it over"), case_id)
        self.receiver = FreeChoiceField([], empty=_("nobody yet"), new=_("Someone new: joins the casebook."))
        self.receiver.setToolTip(_("A new name joins the casebook."))
        self.note = LinesField()
        self.with_actions = YesField("")
        self.with_actions.set_value(True)
        grid = FieldGrid(2, 3)
        grid.put(_("To whom"), self.receiver, 0, 0)
        grid.put("", self.with_actions, 0, 1)
        grid.put(_("What the next caseworker has to know"), self.note, 1, 0, 2)
        for field in (self.receiver, self.note, self.with_actions):
            field.edited.connect(self.touch)
        self.body.addLayout(grid)

    def case_chosen(self, case_id: int) -> None:
        vault = self.desk.vault
        holder = cases.load(vault, case_id).assignee_id
        self.receiver.set_choices([c for c in offers.caseworkers(vault) if c.value != holder])
        going = handover.actions_going(vault, case_id)
        said = ngettext(
            "{n} open action of this case goes along", "{n} open actions of this case go along", going
        )
        self.with_actions.box.setText(said.format(n=going))
        self.with_actions.setVisible(going > 0)

    def first_field(self) -> None:
        self.receiver.setFocus()

    def content(self) -> dict[str, Any]:
        typed = self.receiver.typed()
        if not (self.note.value() or typed) and self.with_actions.value():
            return {}
        return {"to": typed, "note": self.note.value(), "actions": self.with_actions.value()}

    def restore(self, content: dict[str, Any]) -> None:
        self.receiver.set_typed(content["to"])
        self.note.set_typed(content["note"])
        self.with_actions.set_value(content["actions"])

    def write(self, case_id: int) -> str:
        vault, (known, typed) = self.desk.vault, self.receiver.value()
        if not typed:
            _ask_for(self.receiver, _("To whom does the case go? Choose or type a name."))
        if not self.note.value():
            _ask_for(self.note, _("Write what the next caseworker has to know."))
        with vault.change(_("Hand over a case")):  # whoever is new joins in the same step
            to_id = known or members.named(vault, typed) or 0
            handover.hand_over(
                vault, case_id, to_id, self.note.value(), with_actions=self.with_actions.value()
            )
        receiver = next(member.name for member in members.all(vault) if member.id == to_id)
        return _("Handed over to {name}.").format(name=receiver)


def _ask_for(field: Field, sentence: str) -> None:
    field.setFocus()
    raise InvalidInput([Problem("", sentence)])
