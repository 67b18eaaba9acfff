"""The actions of a case as a list shows them, and their words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kazrights.base.i18n import _
from kazrights.casework import actions, members
from kazrights.casework.actions import ActionRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import due
from kazrights.gui.parts.days import short_day

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class ActionsModel(QAbstractListModel):
    """Open ones by date, then closed ones."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own_name = ""
        self.rows: list[ActionRow] = []

    def show_case(self, case_id: int) -> None:
        """Read the actions of a case."""
        vault = self._desk.vault
        self.beginResetModel()
        self._own_name = next((m.name for m in members.all(vault) if m.id == vault.member_id), "")
        self.rows = actions.of_case(vault, case_id)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._sentence(row)
        return None

    def when(self, row: ActionRow) -> str:
        """The few words that say when."""
        if row.status != "planned":
            return short_day(row.done_on) if row.done_on else _("closed")
        if row.state == "later" and row.remind_on:
            return _("again {day}").format(day=short_day(row.remind_on))
        return due.in_short(row.state, row.due_on, self._desk.today) or _("no date")

    def beside(self, row: ActionRow) -> str:
        """What stands beside the title: how it ended, or who else sees to it."""
        if row.status != "planned":
            return row.result
        return _("for {name}").format(name=row.assignee) if row.assignee not in ("", self._own_name) else ""

    def _sentence(self, row: ActionRow) -> str:
        if row.status == "planned":
            when = due.spoken(row.state, row.due_on, self._desk.today)
            deadline = _("hard deadline") if row.deadline else ""
        else:
            when = _("done {day}") if row.status == "done" else _("closed {day}, not needed")
            when = when.format(day=short_day(row.done_on)) if row.done_on else _("closed")
            deadline = ""
        return ", ".join(part for part in (row.title, when, deadline, self.beside(row)) if part)
