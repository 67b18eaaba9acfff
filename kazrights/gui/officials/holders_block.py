"""Who holds an office, and who held it before: the post stays, the holder changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import officials, records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.date_field import DateField
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.official import Office, OfficeHolder

_NEW = ("name", "sex", "from_on", "source")
_EDITED = ("name", "sex", "from_on", "to_on", "current", "source", "checked_on")
_BEFORE = "before_until"


class HoldersBlock(Block):
    """A new holder takes the place of the one before, who stays with the dates."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Holder"))
        self._office: Office | None = None
        self.add_button(_("Add holder"), self.add_holder)

    def show_office(self, office: Office) -> None:
        """Fill in an office given by `officials.load`."""
        self._office = office
        if self.form is not None:
            return
        self.clear()
        now = officials.holder_now(office)
        if now is None:
            said = _("Nobody is known to hold this office. Letters use the general salutation.")
            self.rows.addWidget(text.body(said, tone="secondary"))
        else:
            self.rows.addWidget(self._row(now, is_now=True))
        for holder in reversed(office.holders):
            if holder is not now:
                self.rows.addWidget(self._row(holder, is_now=False))

    @opens_form
    def add_holder(self) -> None:
        """A form for who holds the office now."""
        office = self._office
        if office is None:
            return
        form, now = Form(OfficeHolder, _NEW), officials.holder_now(office)
        if now is not None:
            words = _("{name} held it until").format(name=now.name.best(i18n.language()))
            form.add(words, DateField(), (_BEFORE,))
        self.edit_in_place(
            form, lambda values: self._save(office.id, now, values), _("The holder was added."), beside=True
        )

    def _row(self, holder: OfficeHolder, *, is_now: bool) -> QWidget:
        language = i18n.language()
        name = holder.name.best(language)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text.body(text_break(name), strong=is_now))
        spelled = dict.fromkeys(said for said in holder.name.to_json().values() if said != name)
        more = [_held(holder, is_now), *spelled]
        if holder.source:
            more.append(_("source: {source}").format(source=holder.source))
        if holder.checked_on:
            more.append(_("checked {day}").format(day=short_day(holder.checked_on)))
        words.addWidget(text.caption(text_break(" · ".join(part for part in more if part))))
        line.addLayout(words, 1)
        edit = button(_("Edit"), lambda: self._edit(holder), kind="link", in_row=True, writes=True)
        edit.setAccessibleName(_("Edit: {name}").format(name=name))
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @opens_form
    def _edit(self, holder: OfficeHolder) -> None:
        form = Form(OfficeHolder, _EDITED)
        form.show_record(holder)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, OfficeHolder, holder.id, **values),
            _("The holder was changed."),
        )

    def _save(self, office_id: int, before: OfficeHolder | None, values: dict[str, Any]) -> None:
        until, vault = values.pop(_BEFORE, None), self.desk.vault
        with vault.change(_("Add office-holder")):
            officials.add_holder(vault, office_id, **values)
            if before is not None and until is not None:
                records.edit(vault, OfficeHolder, before.id, to_on=until)


def _held(holder: OfficeHolder, is_now: bool) -> str:
    language = i18n.language()
    since = holder.from_on.show(language) if holder.from_on else ""
    until = holder.to_on.show(language) if holder.to_on else ""
    if is_now:
        return _("since {date}").format(date=since) if since else _("holds it now, since when is not known")
    if since and until:
        return _("{since} to {until}").format(since=since, until=until)
    if until:
        return _("until {date}").format(date=until)
    return _("earlier, since {date}").format(date=since) if since else _("earlier, dates not known")
