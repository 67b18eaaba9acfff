"""What is folded away until someone asks for it: health, identity, safe contact, remarks."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework.people import shown_name
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import Values, shown
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.model.record import label_of

_OF_A_PERSON = ("health", "identity_note", "how_to_contact", "remarks")


class SensitiveBlock(Block):
    """Folded each time a case is opened; says only that there is something."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Sensitive detail"))
        self._case: Case | None = None
        self._shown_for: int | None = None

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        if self._case is None or self._case.id != case.id:
            self._shown_for = None
        self._case = case
        found = _found(case)
        self.setVisible(bool(found))
        self.clear()
        if self._shown_for != case.id:
            self.rows.addWidget(text.body(_("Sensitive detail, folded"), tone="secondary"))
            self.rows.addWidget(self._fold(_("Show")))
            return
        values = Values()
        for label, value in found:
            values.add(label, value)
        self.rows.addWidget(values)
        self.rows.addWidget(self._fold(_("Fold")))

    def fold(self) -> None:
        """Hide it again."""
        self._shown_for = None
        if self._case is not None:
            self.show_case(self._case)

    def _fold(self, words: str) -> QPushButton:
        return button(words, self._turn, in_row=True)

    def _turn(self) -> None:
        if self._case is None:
            return
        self._shown_for = None if self._shown_for == self._case.id else self._case.id
        self.show_case(self._case)


def _found(case: Case) -> list[tuple[str, str]]:
    found = []
    for link in case.people:
        for name in _OF_A_PERSON:
            if value := shown(link.person, name):
                who = shown_name(link.person, i18n.language())
                label = _("{field} ({name})").format(field=label_of(Person, name), name=who)
                found.append((label, value))
    if case.remarks:
        found.append((label_of(Case, "remarks"), case.remarks))
    return found
