"""The people of a case: whose case it is, and who stands around it."""

from __future__ import annotations

from functools import partial
from typing import Any

from kazrights.base.i18n import _
from kazrights.casework import acquaintance, people
from kazrights.casework.people import NewName
from kazrights.gui.cases.overview.person_card import PersonCard
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.person_field import PersonField
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_field import LineField
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import Person

_PLACE = ("since", "certainty")
_CONTACT = ("safe_to_contact", "how_to_contact")


class PeopleBlock(Block):
    """A card for each; the cards stay over a reload, so that the keyboard keeps its place, and serve the next case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("People"))
        self._case: Case | None = None
        self._cards: list[PersonCard] = []
        self._nobody = text.body(_("Nobody is recorded in this case yet."), tone="secondary")
        self.rows.addWidget(self._nobody)
        self.add_button(_("Add person"), self.add_person)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case = case
        links = sorted(case.people, key=lambda link: link.role != "subject")
        here = {link.id for link in links}
        free = [card for card in self._cards if card.link_id not in here]
        kept = {card.link_id: card for card in self._cards if card.link_id in here}
        for at, link in enumerate(links):
            card = kept.get(link.id) or (free.pop(0) if free else None)
            if card is None:
                card = PersonCard(self.desk, link)
                self._cards.append(card)
            elif card.link_id == link.id:
                card.show_link(link)
            else:
                card.begin(link)
            if self.rows.indexOf(card) != at:
                self.rows.insertWidget(at, card)
            card.show()
        for card in free:
            card.leave_form()
            card.hide()
        self._nobody.setVisible(not links)

    def cards(self) -> list[PersonCard]:
        """The cards, in the order they stand."""
        found = (self.rows.itemAt(at).widget() for at in range(self.rows.count()))  # type: ignore[union-attr]
        return [card for card in found if isinstance(card, PersonCard) and not card.isHidden()]

    @opens_form
    def add_person(self) -> None:
        """A form for someone else in the case."""
        if (case := self._case) is None:
            return
        here = [link.person_id for link in case.people]
        form = Form()
        form.add_column(CasePerson, "role")
        search = partial(acquaintance.search, self.desk.vault, but=here)
        open_case = partial(self.desk.go, "case")
        field = PersonField(search, alike_in=self.desk.vault, open_case=open_case)
        form.add(_("Name"), field, ("full",))
        form.add(_("Name in another script"), LineField(), ("other",))
        form.add_column(Person, "description")
        for name in _PLACE:
            form.add_column(CasePerson, name)
        for name in _CONTACT:
            form.add_column(Person, name)
        self.edit_in_place(form, partial(self._save, case.id), _("The person was added."), beside=True)

    def leave_form(self) -> None:
        """Save what is being edited in place, and drop the forms."""
        for card in self._cards:
            card.leave_form()
        super().leave_form()

    def _save(self, case_id: int, values: dict[str, Any]) -> None:
        vault, somebody = self.desk.vault, values.pop("full")
        role, other = values.pop("role") or "", values.pop("other")
        place = {name: values.pop(name) for name in _PLACE}
        if somebody.id is None:
            names = [NewName(name) for name in (somebody.name, other) if name]
            people.add_person(vault, case_id, role, names, in_case=place, **values)
        else:
            acquaintance.join(vault, case_id, somebody.id, role, other_name=other, in_case=place, **values)
