"""The people of a case: their part in it, their names in each script, what is known of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import people, records
from kazrights.casework.people import NewName, shown_name
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_field import LineField
from kazrights.gui.parts.values import Values, shown, text_break
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.model.record import label_of

_SHOWN = ("born_on", "occupation", "citizenship", "home")
_EDITED = (
    "description", "sex", "born_on", "died_on", "occupation", "citizenship", "home", "count", "count_words",
    "health", "identity_note", "how_to_contact", "remarks",
)  # fmt: skip
_NAME = ("full", "family", "given", "patronymic", "script", "language", "kind", "preferred_for", "evidence")


class PeopleBlock(Block):
    """The subjects with what is known of them, the others in a line each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("People"))
        self._case_id = 0
        self.add_button(_("Add person"), self.add_person)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case_id = case.id
        if self.form is not None:
            return
        self.clear()
        for link in case.people:
            self.rows.addWidget(self._person(link))
        if not case.people:
            self.rows.addWidget(text.body(_("Nobody is recorded in this case yet."), tone="secondary"))

    @opens_form
    def add_person(self) -> None:
        """A form for someone else in the case."""
        form = Form()
        form.add_column(CasePerson, "role")
        form.add(_("Name"), LineField(), ("full",))
        form.add(_("Name in another script"), LineField(), ("other",))
        form.add_column(Person, "description")
        self.edit_in_place(form, self._save_new, _("The person was added."), beside=True)

    def _person(self, link: CasePerson) -> QWidget:
        person = link.person
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text.body(text_break(shown_name(person, i18n.language())), strong=True), 1)
        head.addWidget(self._link(_("Edit"), lambda: self._edit(person), person))
        head.addWidget(self._link(_("Add name"), lambda: self._add_name(person), person))
        column.addLayout(head)
        role = terms.words("case_role", link.role)
        others = [name.full for name in person.names if name.full != shown_name(person, i18n.language())]
        if person.names and person.description:
            others.append(person.description.best(i18n.language()))
        column.addWidget(text.body(text_break(" · ".join([role, *others])), tone="secondary"))
        if link.note:
            column.addWidget(text.body(link.note.best(i18n.language())))
        if link.role == "subject":
            values = Values()
            if person.died_on:
                values.add(label_of(Person, "died_on"), shown(person, "died_on"))
            for name in _SHOWN:
                values.add(label_of(Person, name), shown(person, name))
            column.addWidget(values)
        return block

    @staticmethod
    def _link(words: str, call: Callable[[], object], person: Person) -> QWidget:
        link = button(words, call, kind="link", in_row=True)
        link.setAccessibleName(_("{verb}: {name}").format(verb=words, name=shown_name(person)))
        return link

    @opens_form
    def _edit(self, person: Person) -> None:
        form = Form(Person, _EDITED)
        form.show_record(person)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Person, person.id, **values),
            _("The person was changed."),
            beside=False,
        )

    @opens_form
    def _add_name(self, person: Person) -> None:
        form = Form(PersonName, _NAME)
        self.edit_in_place(
            form,
            lambda values: people.add_name(self.desk.vault, person.id, **_given(values)),
            _("The name was added."),
        )

    def _save_new(self, values: dict[str, object]) -> None:
        names = [NewName(str(values[key])) for key in ("full", "other") if values[key]]
        people.add_person(
            self.desk.vault,
            self._case_id,
            str(values["role"] or ""),
            names,
            description=values["description"],
        )


def _given(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if value}
