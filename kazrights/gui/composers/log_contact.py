"""Log contact: what was said, with whom and when, what it settles, and what comes next."""

from __future__ import annotations

from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import actions, cases, contacts
from kazrights.casework.people import shown_name
from kazrights.gui.composers.closes_field import ClosesField
from kazrights.gui.composers.composer import Composer
from kazrights.gui.composers.grid import FieldGrid
from kazrights.gui.desk import Desk
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.planned_day import NextStepField, PlannedDayField
from kazrights.gui.parts.terms import choices
from kazrights.gui.parts.text_field import LinesField

_USUAL_KIND = "call"


class LogContact(Composer):
    """The cursor starts in the note; what it closes is ticked by a person, never by itself."""

    def __init__(self, desk: Desk, case_id: int | None) -> None:
        super().__init__(desk, "log", _("Log contact"), _("Log it"), case_id)
        self.kind = ChoiceField(choices("contact_kind"))
        self.with_whom = ChoiceField([], empty=_("nobody in particular"))
        self.when = PlannedDayField(desk.today)
        self.note = LinesField()
        self.next_step = NextStepField(desk.today)
        self.closes = ClosesField()
        self.kind.set_value(_USUAL_KIND)
        self.when.set_value(desk.today)
        for field in (self.kind, self.with_whom, self.when, self.note, self.next_step, self.closes):
            field.edited.connect(self.touch)
        self.body.addLayout(self._grid())
        self._begun = self._typed()

    def case_chosen(self, case_id: int) -> None:
        language, is_untouched = i18n.language(), not self.content()
        case = cases.load(self.desk.vault, case_id)
        people = [joined.person for joined in case.people if joined.person.names]
        self.with_whom.set_choices([Choice(person.id, shown_name(person, language)) for person in people])
        still_open = actions.of_case(self.desk.vault, case_id, include_done=False)
        self.closes.offer([Choice(row.id, row.title) for row in still_open])
        for widget in (self._closes_label, self.closes):
            widget.setVisible(bool(still_open))
        if is_untouched:
            self._begun = self._typed()

    def first_field(self) -> None:
        self.note.setFocus()

    def content(self) -> dict[str, Any]:
        typed = self._typed()
        return typed if typed != self._begun else {}

    def restore(self, content: dict[str, Any]) -> None:
        for name, field in self._fields().items():
            field.set_typed(content[name])

    def _typed(self) -> dict[str, Any]:
        return {name: field.typed() for name, field in self._fields().items()}

    def _fields(self) -> dict[str, Field]:
        return {
            "kind": self.kind, "with": self.with_whom, "when": self.when, "note": self.note,
            "next": self.next_step, "closes": self.closes,
        }  # fmt: skip

    def write(self, case_id: int) -> str:
        self.check(self.kind, self.when, self.next_step, self.closes)
        next_title, next_due = self.next_step.value()
        person_id = self.with_whom.value()
        contacts.log(
            self.desk.vault,
            case_id,
            self.note.value(),
            kind=self.kind.value() or "other",
            on=self.when.value(),
            person_id=person_id,
            with_whom="" if person_id else self.with_whom.line.text(),
            closes=self.closes.value(),
            next_title=next_title,
            next_due=next_due,
        )
        return _("Contact logged, with its next step.") if next_title else _("Contact logged.")

    def _grid(self) -> FieldGrid:
        grid = FieldGrid(2, 3, 3)
        grid.put(_("What"), self.kind, 0, 0)
        grid.put(_("With"), self.with_whom, 0, 1)
        grid.put(_("When"), self.when, 0, 2)
        grid.put(_("Note"), self.note, 1, 0, 3)
        grid.put(_("Next step"), self.next_step, 2, 0, 2)
        self._closes_label = grid.put(_("Closes"), self.closes, 2, 2)
        return grid
