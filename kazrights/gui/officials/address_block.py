"""Where an office is reached, and whether anybody has checked it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_field import LinesField
from kazrights.gui.parts.values import Values
from kazrights.model.official import Office
from kazrights.model.record import label_of


class AddressBlock(Block):
    """Only a checked address is printed on letters."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Address"))
        self._office: Office | None = None
        self.add_button(_("Edit"), self._edit, _("Edit the address"))

    def show_office(self, office: Office) -> None:
        """Fill in an office."""
        self._office = office
        if self.form is not None:
            return
        self.clear()
        values = Values()
        values.add(label_of(Office, "address"), office.address)
        values.add(label_of(Office, "email"), office.email)
        from_where = " · ".join(part for part in (office.address_source, office.address_dated) if part)
        if from_where:
            values.add(_("Comes from"), from_where)
        values.add(label_of(Office, "preferred_language"), NAMES.get(office.preferred_language or "", ""))
        self.rows.addWidget(values)
        if office.checked_on:
            said = _("Checked on {day}.").format(day=short_day(office.checked_on))
            self.rows.addWidget(text.caption(said, tone="done"))
        elif office.address:
            self.rows.addWidget(self._unchecked())

    def check_today(self) -> None:
        """Record that someone checked the address today."""
        office = self._office
        if office is None:
            return
        records.edit(self.desk.vault, Office, office.id, checked_on=self.desk.today)
        self.desk.say(_("The address counts as checked today."), undo=True)

    def _unchecked(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = text.caption(_("Not checked: it is not printed on letters."))
        said.setWordWrap(False)
        checked = button(_("Checked today"), self.check_today, kind="link", in_row=True, writes=True)
        checked.setAccessibleName(_("The address was checked today"))
        row.addWidget(said)
        row.addWidget(checked)
        row.addStretch(1)
        return line

    @opens_form
    def _edit(self) -> None:
        office = self._office
        if office is None:
            return
        languages = [Choice(code, name) for code, name in NAMES.items()]
        form = Form()
        form.add(label_of(Office, "address"), LinesField(), ("address",))
        for name in ("email", "address_source", "address_dated", "checked_on"):
            form.add_column(Office, name)
        form.add_column(Office, "preferred_language", languages)
        form.show_record(office)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Office, office.id, **values),
            _("The address was changed."),
        )
