"""What an office can do, and how long it has to reply."""

from __future__ import annotations

from kazrights.base.i18n import _, ngettext
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import Values
from kazrights.model.official import Office
from kazrights.model.record import label_of

_EDITED = ("competence", "level", "reply_days", "code")


class PostBlock(Block):
    """The code is what the command line calls the office."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("The post"))
        self._office: Office | None = None
        self.add_button(_("Edit"), self._edit, _("Edit the post"))

    def show_office(self, office: Office) -> None:
        """Fill in an office."""
        self._office = office
        if self.form is not None:
            return
        self.clear()
        values = Values()
        values.add(label_of(Office, "competence"), office.competence)
        values.add(label_of(Office, "level"), terms.words("office_level", office.level))
        days = ngettext("{n} working day", "{n} working days", office.reply_days)
        values.add(
            _("Time to reply"),
            days.format(n=office.reply_days) if office.reply_days else _("no answer is expected"),
        )
        values.add(label_of(Office, "code"), office.code)
        if office.evidence:
            values.add(label_of(Office, "evidence"), office.evidence)
        self.rows.addWidget(values)

    @opens_form
    def _edit(self) -> None:
        office = self._office
        if office is None:
            return
        form = Form(Office, _EDITED)
        form.show_record(office)
        self.edit_in_place(form, lambda values: self._save(office.id, values), _("The office was changed."))

    def _save(self, office_id: int, values: dict[str, object]) -> None:
        if "reply_days" in values:
            values["reply_days"] = values["reply_days"] or 0
        records.edit(self.desk.vault, Office, office_id, **values)
