"""A form for an office that is not in the list yet."""

from __future__ import annotations

from kazrights.base.i18n import _
from kazrights.casework import officials
from kazrights.gui.desk import Desk
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.new_record import NewRecord
from kazrights.model.official import Office

_ASKED = (
    "title", "institution", "level", "salutation_general", "salutation", "salutation_f", "closing", "email",
)  # fmt: skip


class NewOffice(NewRecord):
    """Only a title is needed; a letter also needs a salutation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            Form(Office, _ASKED),
            lambda values: officials.add(desk.vault, **values),
            heading=_("New office"),
            verb=_("Add office"),
            said=_("The office was added."),
            hint=_("A letter needs a title and a salutation in its language. The address comes later."),
        )
