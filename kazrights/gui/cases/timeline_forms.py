"""The forms above a timeline: what happened, added or mended in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import events, proceedings, records, timeline_more
from kazrights.casework.case_file import CaseFile
from kazrights.casework.people import shown_name
from kazrights.casework.timeline import Entry
from kazrights.gui.cases import fact_fields, proceeding_words
from kazrights.gui.cases.custody_forms import CustodyForms
from kazrights.gui.parts import terms
from kazrights.gui.parts.block import Save
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.event import Event
from kazrights.model.proceeding import Hearing
from kazrights.model.tables import BY_NAME

_FIELDS = {
    "event": fact_fields.EVENT,
    "hearing": fact_fields.HEARING,
    "decision": fact_fields.DECISION,
    "contact": fact_fields.CONTACT,
    "action_done": fact_fields.STEP_DONE,
    "file": fact_fields.FILE,
}


class TimelineForms(CustodyForms):
    """One form at a time; a new one takes the place of the last."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.file: CaseFile | None = None

    @opens_form
    def add_event(self) -> None:
        """A form for something that happened."""
        file = self.file
        if file is None:
            return
        subject = [(file.subject.id, "subject")] if file.subject else []

        def save(values: dict[str, Any]) -> None:
            events.add(self.desk.vault, file.case.id, values.pop("type") or "", people=subject, **values)

        self.edit_in_place(Form(Event, fact_fields.EVENT), save, _("The event was added."))

    @opens_form
    def add_detention_here(self) -> None:
        """A form for a time in custody."""
        if self.file is not None:
            self.add_detention(self.file)

    @opens_form
    def add_hearing(self) -> bool:
        """A form for a hearing; False when there is no proceeding that it could belong to."""
        if self.file is None:
            return False
        found = proceedings.of_case(self.desk.vault, self.file.case.id)
        if not found:
            return False
        form = Form()
        if len(found) > 1:
            choices = [Choice(one.id, _in_a_line(one)) for one in found]
            form.add(_("Proceeding"), ChoiceField(choices), ("proceeding_id",))
        for name in fact_fields.HEARING:
            form.add_column(Hearing, name)

        def save(values: dict[str, Any]) -> None:
            proceeding_id = values.pop("proceeding_id", found[0].id)
            proceedings.add_hearing(self.desk.vault, proceeding_id or 0, **values)

        self.edit_in_place(form, save, _("The hearing was added."))
        return True

    def edit(self, entry: Entry, done: str) -> None:
        """A form for what an entry stands for; a letter has none."""
        special: dict[str, Callable[[int, str], object]] = {
            "detention": self.edit_detention,
            "transfer": self.edit_transfer,
        }
        if entry.kind in special:
            special[entry.kind](entry.record_id, done)
            return
        self._edit_record(timeline_more.record_type(entry).__tablename__, entry.kind, entry.record_id, done)

    @opens_form
    def _edit_record(self, table: str, kind: str, record_id: int, done: str) -> None:
        record_type = BY_NAME[table]
        form = Form(record_type, _FIELDS[kind])
        form.show_record(records.get(self.desk.vault, record_type, record_id))
        self.edit_in_place(form, self._editing(record_type, record_id), done)

    def edit_people(self, entry: Entry, done: str) -> None:
        """A form that says for each person of the case what part they had in an event."""
        self._edit_people(entry.record_id, done)

    @opens_form
    def _edit_people(self, event_id: int, done: str) -> None:
        if self.file is None:
            return
        form = Form()
        had = events.roles(self.desk.vault, event_id)
        for link in self.file.case.people:
            field = ChoiceField(terms.choices("case_role"), empty=_("no part in it"))
            form.add(shown_name(link.person, i18n.language()), field, (str(link.person_id),))
            field.set_value(had.get(link.person_id))

        def save(values: dict[str, Any]) -> None:
            roles = {int(person): role for person, role in values.items()}
            events.set_people(self.desk.vault, event_id, roles)

        self.edit_in_place(form, save, done)

    def _editing(self, record_type: type[Any], record_id: int) -> Save:
        return lambda values: records.edit(self.desk.vault, record_type, record_id, **values)


def _in_a_line(proceeding: Any) -> str:
    said = (proceeding_words.title(proceeding), proceeding_words.gist(proceeding))
    return " · ".join(part for part in said if part)
