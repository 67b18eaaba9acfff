"""The forms for times in custody and transfers, wherever they are opened from."""

from __future__ import annotations

from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import custody, records
from kazrights.casework.case_file import CaseFile
from kazrights.casework.people import shown_name
from kazrights.gui.cases import fact_fields
from kazrights.gui.cases.facility_field import FacilityField, facility_values
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.custody import DetentionPeriod, Transfer

_FACILITY = "facility_id"


class CustodyForms(Block):
    """A block that can put these forms into its place."""

    @opens_form
    def add_detention(self, file: CaseFile, *, beside: bool = False) -> None:
        """A form for a new time in custody, of the person the case is about unless another is chosen."""
        if file.subject is None:
            return
        case_id, language = file.case.id, i18n.language()
        form = Form()
        if len(file.case.people) > 1:
            people = [Choice(link.person_id, shown_name(link.person, language)) for link in file.case.people]
            form.add_column(DetentionPeriod, "person_id", people)
            form.set_values({"person_id": file.subject.id})
        subject_id = file.subject.id
        self._fill(form, DetentionPeriod, fact_fields.DETENTION, _("Facility"))

        def save(values: dict[str, Any]) -> None:
            person_id, basis = values.pop("person_id", subject_id), values.pop("basis") or ""
            custody.add(self.desk.vault, case_id, person_id or subject_id, basis, **_told(values))

        self.edit_in_place(form, save, _("The detention was added."), beside=beside)

    @opens_form
    def edit_detention(self, period_id: int, done: str, *, beside: bool = False) -> None:
        """A form for a time in custody on record."""
        period = records.get(self.desk.vault, DetentionPeriod, period_id)
        form = Form()
        self._fill(form, DetentionPeriod, fact_fields.DETENTION, _("Facility"))
        form.show_record(period)
        self.edit_in_place(
            form,
            lambda values: custody.edit(self.desk.vault, period_id, **_told(values)),
            done,
            beside=beside,
        )

    @opens_form
    def add_transfer(self, period_id: int, *, beside: bool = False) -> None:
        """A form for a move to another place."""
        form = Form()
        self._fill(form, Transfer, fact_fields.TRANSFER, _("To which facility"))
        self.edit_in_place(
            form,
            lambda values: custody.add_transfer(self.desk.vault, period_id, **_told(values)),
            _("The transfer was added."),
            beside=beside,
        )

    @opens_form
    def edit_transfer(self, transfer_id: int, done: str, *, beside: bool = False) -> None:
        """A form for a move on record."""
        transfer = records.get(self.desk.vault, Transfer, transfer_id)
        form = Form()
        self._fill(form, Transfer, fact_fields.TRANSFER, _("To which facility"))
        form.show_record(transfer)
        self.edit_in_place(
            form,
            lambda values: custody.edit_transfer(self.desk.vault, transfer_id, **_told(values)),
            done,
            beside=beside,
        )

    def _fill(
        self, form: Form, of: type[DetentionPeriod] | type[Transfer], names: tuple[str, ...], label: str
    ) -> None:
        """The facility stands second: after the basis, or the day."""
        first, *rest = names
        form.add_column(of, first)
        form.add(label, FacilityField(self.desk.vault), (_FACILITY,))
        for name in rest:
            form.add_column(of, name)


def _told(values: dict[str, Any]) -> dict[str, Any]:
    """The values as custody takes them; a form that mends a record gives only those that changed."""
    chosen = values.pop(_FACILITY, None)
    return {**values, **(facility_values(chosen) if chosen else {})}
