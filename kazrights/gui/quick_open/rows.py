"""What the list of quick open shows: headings, things that were found, and commands that fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from kazrights.base.i18n import N_, _
from kazrights.casework.quick_find import Hit
from kazrights.names.fold import fold

_SECTIONS = {
    "cases": N_("Cases"),
    "people": N_("People in cases"),
    "letters": N_("Letters"),
    "officials": N_("Officials"),
    "recent": N_("Seen last"),
}
_ICONS = {"case": "folder-open", "letter": "mail", "office": "landmark"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list; a heading has nothing to `call`."""

    words: str
    note: str = ""
    keys: str = ""
    icon: str = ""
    call: Callable[[], object] | None = None
    case_id: int | None = None

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.words, self.note, self.keys) if part)


def rows_of(hits: Iterable[Hit], go: Callable[[str, int], object]) -> list[Row]:
    """The hits under their headings."""
    made: list[Row] = []
    for section, group in groupby(hits, key=lambda hit: hit.section):
        made.append(Row(_(_SECTIONS[section])))
        made += [_row(hit, go) for hit in group]
    return made


def commands_that_fit(actions: Iterable[QAction], typed: str) -> list[Row]:
    """The commands with a word that begins with each word typed, under their heading."""
    wanted = fold(typed).split()
    fitting = []
    for action in actions:
        words = fold(action.text().replace("&", "")).split()
        if action.isEnabled() and all(any(word.startswith(part) for word in words) for part in wanted):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            icon = str(action.property("icon_name") or "")
            fitting.append(Row(action.text().replace("&", ""), "", keys, icon, action.trigger))
    return [Row(_("Commands")), *fitting] if fitting else []


def _row(hit: Hit, go: Callable[[str, int], object]) -> Row:
    def call() -> None:
        go(hit.kind, hit.record_id)

    return Row(hit.title, hit.note, "", _ICONS[hit.kind], call, hit.case_id)


class RowsModel(QAbstractListModel):
    """The rows as a model; a heading can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def first(self) -> int:
        """The first row that can be chosen, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.call), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.rows[index.row()].call is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == Qt.ItemDataRole.UserRole:
            return row
        return None
