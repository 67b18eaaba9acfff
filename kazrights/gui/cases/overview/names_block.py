"""The names of a person in each script: which is shown first, which letters use which, where a spelling comes from."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework import naming, people, records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.languages_field import LanguagesField, language_words
from kazrights.gui.parts.line_of_verbs import line_of_verbs
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.person import Person, PersonName
from kazrights.model.record import label_of

_BEFORE = ("full", "kind", "script")
_AFTER = ("family", "given", "patronymic", "evidence")


class NamesBlock(Block):
    """One name a line, with what it is under it; the first is the one shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._person: Person | None = None

    def show_person(self, person: Person) -> None:
        """Fill in the names of a person."""
        self._person = person
        if self.form is not None:
            return
        self.clear()
        for at, name in enumerate(person.names):
            self.rows.addWidget(self._row(at, name, len(person.names)))

    @opens_form
    def add_name(self) -> None:
        """A form for one more name."""
        if (person := self._person) is not None:
            self.edit_in_place(
                _form(), partial(self._save_new, person.id), _("The name was added."), beside=True
            )

    def _row(self, at: int, name: PersonName, among: int) -> QWidget:
        verbs = [(_("Edit"), partial(self._edit, name)), (_("Remove"), partial(self._remove, name))]
        if at > 0:
            verbs.insert(1, (_("Move up"), partial(self._move, name)))
        verbs = verbs if among > 1 else verbs[:1]
        return line_of_verbs(name.full, verbs, under=_about(name), strong=at == 0)

    @opens_form
    def _edit(self, name: PersonName) -> None:
        form = _form()
        form.show_record(name)
        save = partial(self._save, name.id)
        self.edit_in_place(form, save, _("The name was changed."))

    def _save(self, name_id: int, values: dict[str, Any]) -> None:
        naming.change_name(self.desk.vault, name_id, **values)

    def _save_new(self, person_id: int, values: dict[str, Any]) -> None:
        given = {name: value for name, value in values.items() if value}
        with self.desk.vault.step(_("Add name")):
            people.add_name(self.desk.vault, person_id, given.pop("full", ""), **given)

    def _move(self, name: PersonName) -> None:
        said = _("“{name}” was moved up.").format(name=name.full)
        do(self.desk, lambda: naming.move_name(self.desk.vault, name.id, -1), said)

    def _remove(self, name: PersonName) -> None:
        said = _("The name “{name}” was removed.").format(name=name.full)
        do(self.desk, lambda: records.remove(self.desk.vault, PersonName, name.id), said)


def _form() -> Form:
    form = Form(PersonName, _BEFORE)
    languages = [Choice(code, words) for code, words in language_words().items()]
    form.add(label_of(PersonName, "language"), ChoiceField(languages), ("language",))
    form.add(_("Letters in these languages use it"), LanguagesField(), ("preferred_for",))
    for name in _AFTER:
        form.add_column(PersonName, name)
    return form


def _about(name: PersonName) -> str:
    parts = [terms.words("name_kind", name.kind), terms.words("name_script", name.script)]
    if name.preferred_for:
        words = [language_words().get(code, code) for code in name.preferred_for.split()]
        parts.append(_("for letters in: {languages}").format(languages=", ".join(words)))
    if name.evidence:
        parts.append(_("spelling from: {evidence}").format(evidence=name.evidence))
    return " · ".join(part for part in parts if part)
