"""A form for someone whose name is to stand under letters."""

from __future__ import annotations

from kazrights.base.i18n import _
from kazrights.casework import senders
from kazrights.gui.desk import Desk
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.new_record import NewRecord
from kazrights.gui.parts.text_field import LinesField
from kazrights.model.letter import Sender
from kazrights.model.record import label_of

_BEFORE = ("name", "name_cyrillic", "sex", "presentation")
_AFTER = ("town", "country", "email", "ties_to_country", "agreed_to_be_named")


class NewSender(NewRecord):
    """Only the name is needed."""

    def __init__(self, desk: Desk) -> None:
        form = Form(Sender, _BEFORE)
        form.add(label_of(Sender, "address"), LinesField(), ("address",), help=_("One line each"))
        for name in _AFTER:
            form.add_column(Sender, name)
        super().__init__(
            desk,
            form,
            lambda values: senders.add(desk.vault, **values),
            heading=_("New sender"),
            verb=_("Add sender"),
            said=_("The sender was added."),
        )
