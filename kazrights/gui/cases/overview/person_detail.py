"""What is known of someone in a case: names, relations, and values that are edited where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.cases.overview.names_block import NamesBlock
from kazrights.gui.cases.overview.relations_block import RelationsBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts.editable_values import EditableValues
from kazrights.gui.parts.shape import Shape
from kazrights.model.case import CasePerson
from kazrights.model.person import Person

_IN_CASE = ("role", "since", "certainty", "note")
_KNOWN = (
    "born_on", "died_on", "sex", "citizenship", "languages", "occupation", "home", "description",
    "pseudonym", "counting_unit",
)  # fmt: skip
_OF_SEVERAL = ("count", "count_words")
_SHAPES = {
    "safe": ("check", "done"),
    "as_described": ("triangle-alert", "today"),
    "through_other": ("triangle-alert", "today"),
    "not_safe": ("x", "overdue"),
    "unknown": ("circle", "secondary"),
}


class PersonDetail(QWidget):
    """Emits `opened` when a form opens in it: none is open where nobody sees it."""

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.names = NamesBlock(desk)
        self.relations = RelationsBlock(desk)
        self.values = EditableValues(desk)
        self.values.add_columns(CasePerson, _IN_CASE)
        self.values.add_column(Person, "safe_to_contact", shape=contact_shape)
        self.values.add_columns(Person, (*_KNOWN, *_OF_SEVERAL))
        self.values.add_link(_("Name"), self.names.add_name)
        self.values.add_link(_("Relation"), self.relations.add_relation)
        for part in (self.names, self.relations):
            part.form_turned.connect(self._on_form)
        self.values.turned.connect(lambda: self._on_form(self.values.is_being_edited))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self.names, self.relations, self.values):
            column.addWidget(widget)

    def show_link(self, link: CasePerson) -> None:
        """Fill in a person and their part in the case."""
        person = link.person
        one = person.counting_unit == "individual"
        self.values.show_record(link)
        self.values.show_record(person, {"counting_unit": ""} if one else {}, _OF_SEVERAL if one else ())
        self.names.show_person(person)
        self.relations.show_person(person, link.case_id)

    def leave_form(self) -> None:
        """Save what is being edited in place, and drop the forms."""
        self.values.settle()
        self.names.leave_form()
        self.relations.leave_form()

    def _on_form(self, is_open: bool) -> None:
        if is_open and self.isHidden():
            self.opened.emit()


def contact_shape(safety: str) -> Shape:
    """How safe it is to contact someone, as a mark."""
    icon, tone = _SHAPES.get(safety, _SHAPES["unknown"])
    return Shape(icon, tone)
