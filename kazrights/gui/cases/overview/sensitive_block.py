"""What is folded away until someone asks for it: health, identity, safe contact, remarks."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework.people import shown_name
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.editable_values import EditableValues
from kazrights.gui.parts.values import text_break
from kazrights.model.case import Case
from kazrights.model.person import Person

_OF_A_PERSON = ("health", "identity_note", "how_to_contact", "remarks")


class SensitiveBlock(Block):
    """Folded each time a case is opened; says only whether there is something. Edited in place when it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Sensitive detail"))
        self._case: Case | None = None
        self._said = text.body(tone="secondary")
        self._turn_button = button(_("Show"), self._turn, in_row=True)
        self._held: dict[str, EditableValues] = {}
        self.rows.addWidget(self._said)
        self.rows.addWidget(self._turn_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown = False

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        if self._case is None or self._case.id != case.id:
            self._put_away()
        self._case = case
        self._say()
        if self._shown:
            self._fill(case)

    def fold(self) -> None:
        """Hide it again."""
        self._put_away()
        self._say()

    def leave_form(self) -> None:
        """Save what is being edited, or keep it as a draft."""
        for values in self._held.values():
            values.settle()
        super().leave_form()

    def _turn(self) -> None:
        if self._case is None:
            return
        if self._shown:
            self.leave_form()
            self.fold()
        else:
            self._shown = True
            self._say()
            self._fill(self._case)

    def _fill(self, case: Case) -> None:
        about: dict[str, tuple[str, Person | Case]] = {}
        for link in case.people:
            about[f"person={link.person_id}"] = (shown_name(link.person, i18n.language()), link.person)
        about["case"] = (_("The case"), case)
        if set(about) != set(self._held):
            self._take_out()
            for key, (name, record) in about.items():
                self._add(key, name, record)
        for key, (_name, record) in about.items():
            self._held[key].show_record(record)

    def _add(self, key: str, name: str, record: Person | Case) -> None:
        values = EditableValues(self.desk)
        if isinstance(record, Person):
            values.add_columns(Person, _OF_A_PERSON)
        else:
            values.add_columns(Case, ("remarks",))
        self._held[key] = values
        heading = text.body(text_break(name), strong=True)
        for widget in (heading, values):
            self.rows.addWidget(widget)

    def _put_away(self) -> None:
        self._shown = False
        self._take_out()

    def _take_out(self) -> None:
        self._held.clear()
        while self.rows.count() > 2:
            item = self.rows.takeAt(2)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()

    def _say(self) -> None:
        case = self._case
        some = case is not None and (
            bool(case.remarks)
            or any(getattr(link.person, name) for link in case.people for name in _OF_A_PERSON)
        )
        folded = _("Sensitive detail, folded") if some else _("No sensitive detail is recorded.")
        self._said.setText(folded)
        self._said.setVisible(not self._shown)
        self._turn_button.setText(_("Fold") if self._shown else _("Show") if some else _("Add…"))
        self._turn_button.setVisible(some or self._shown or not self.desk.read_only)
        self._turn_button.setAccessibleName(
            _("{verb}: {field}").format(verb=self._turn_button.text(), field=_("Sensitive detail"))
        )
