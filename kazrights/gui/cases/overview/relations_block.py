"""What someone is to other people of the casebook, in a sentence each."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import acquaintance, parties, records, relations
from kazrights.casework.relations import Relation
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.line_of_verbs import line_of_verbs
from kazrights.gui.parts.person_field import PersonField
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.person import Person, PersonRelation
from kazrights.model.record import label_of


class RelationsBlock(Block):
    """Takes no room while nothing is recorded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._person: Person | None = None
        self._case_id = 0

    def show_person(self, person: Person, case_id: int) -> None:
        """Fill in a person of a case; whoever is named here and is new joins that case."""
        self._person, self._case_id = person, case_id
        if self.form is not None:
            return
        self.clear()
        for relation in relations.of_person(self.desk.vault, person.id):
            self.rows.addWidget(self._row(relation))

    @opens_form
    def add_relation(self) -> None:
        """A form for what someone else of the casebook is to this person."""
        if (person := self._person) is None:
            return
        form = Form()
        form.add_column(PersonRelation, "kind")
        search = partial(acquaintance.search, self.desk.vault, but=[person.id])
        open_case = partial(self.desk.go, "case")
        field = PersonField(search, alike_in=self.desk.vault, open_case=open_case)
        form.add(label_of(PersonRelation, "other_id"), field, ("other_id",))
        for name in ("certainty", "note"):
            form.add_column(PersonRelation, name)
        save = partial(self._save, person.id, self._case_id)
        self.edit_in_place(form, save, _("The relation was added."), beside=True)

    def _row(self, relation: Relation) -> QWidget:
        more = [terms.words("reliability", relation.certainty), relation.note.best(i18n.language())]
        verbs = [
            (_("Edit"), partial(self._edit, relation.id)),
            (_("Remove"), partial(self._remove, relation.id)),
        ]
        under = " · ".join(part for part in more if part)
        return line_of_verbs(relation.sentence, verbs, under=under)

    @opens_form
    def _edit(self, relation_id: int) -> None:
        form = Form(PersonRelation, ("certainty", "note"))
        form.show_record(records.get(self.desk.vault, PersonRelation, relation_id))
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, PersonRelation, relation_id, **values),
            _("The relation was changed."),
        )

    def _remove(self, relation_id: int) -> None:
        vault = self.desk.vault
        do(
            self.desk,
            lambda: records.remove(vault, PersonRelation, relation_id),
            _("The relation was removed."),
        )

    def _save(self, person_id: int, case_id: int, values: dict[str, Any]) -> None:
        vault, other, kind = self.desk.vault, values.pop("other_id"), values.pop("kind") or ""
        with vault.change(_("Add relation")):
            other_id = other.id
            if other_id is None and other.name:
                other_id = parties.new_in_case(vault, case_id, kind, other.name)
            relations.add(vault, person_id, other_id, kind, **values)
