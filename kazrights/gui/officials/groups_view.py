"""The groups of offices that are written to together: named, changed and removed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import office_groups, officials
from kazrights.casework.office_groups import GroupRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.text_field import LineField
from kazrights.gui.parts.tick_list import Tickable
from kazrights.gui.parts.ticks_field import TicksField
from kazrights.gui.parts.values import text_break
from kazrights.model.official import OfficeGroup
from kazrights.model.record import label_of


class GroupsView(TextColumn):
    """All groups, one under the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Groups of offices"), parent)
        self.block = GroupsBlock(desk)
        self.lay(text.title(_("Groups of offices")), self.block)

    def reload(self) -> None:
        """Read the groups again; a form that is open stays."""
        self.block.reload()
        self.put_in_tab_order()


class GroupsBlock(Block):
    """One form at a time takes the place of the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_button(_("New group"), self.new_group)

    def reload(self) -> None:
        """Read the groups again."""
        if self.form is not None:
            return
        self.clear()
        titles = {row.id: row.title for row in officials.rows(self.desk.vault)}
        found = office_groups.all(self.desk.vault)
        for group in found:
            self.rows.addWidget(self._row(group, titles))
        if not found:
            said = _("No group yet. A group ticks several offices at once when an appeal is written.")
            self.rows.addWidget(text.body(said, tone="secondary"))

    @opens_form
    def new_group(self) -> None:
        """A form for a group that is not there yet."""
        self.edit_in_place(
            self._form("", ()),
            lambda values: office_groups.add(self.desk.vault, **values),
            _("The group was added."),
        )

    @opens_form
    def edit_group(self, group_id: int) -> None:
        """A form for the name and the offices of a group."""
        group = next((row for row in office_groups.all(self.desk.vault) if row.id == group_id), None)
        if group is not None:
            self.edit_in_place(
                self._form(group.name, group.office_ids),
                lambda values: self._save(group_id, values),
                _("The group was changed."),
            )

    def _save(self, group_id: int, values: dict[str, Any]) -> None:
        office_groups.change(self.desk.vault, group_id, values["name"], values["office_ids"])

    def _form(self, name: str, office_ids: tuple[int, ...]) -> Form:
        form = Form()
        offices = [Tickable(row.id, row.title, row.holder) for row in officials.rows(self.desk.vault)]
        form.add(label_of(OfficeGroup, "name"), LineField(), ("name",))
        form.add(_("Offices"), TicksField(_("Offices of the group"), offices), ("office_ids",))
        form.set_values({"name": name, "office_ids": office_ids})
        return form

    def _row(self, group: GroupRow, titles: dict[int, str]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 8)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text.body(text_break(group.name), strong=True))
        named = [titles[office_id] for office_id in group.office_ids if office_id in titles]
        words.addWidget(text.body("\n".join(named) or _("no office"), tone="secondary"))
        line.addLayout(words, 1)
        for said, spoken, call in (
            (_("Edit"), _("Edit: {name}"), lambda: self.edit_group(group.id)),
            (_("Remove"), _("Remove: {name}"), lambda: self._remove(group)),
        ):
            link = button(said, call, kind="link", in_row=True, writes=True)
            link.setAccessibleName(spoken.format(name=group.name))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _remove(self, group: GroupRow) -> None:
        office_groups.remove(self.desk.vault, group.id)
        self.desk.say(_("The group “{name}” was removed.").format(name=group.name), undo=True)
