"""The rows of what was found: a heading for each kind, its hits, and a way to more of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework import search
from kazrights.casework.passages import Piece
from kazrights.casework.search import Group
from kazrights.casework.search_hits import Hit
from kazrights.gui.parts.days import short_day

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PARTS = {
    "event": "timeline",
    "contact": "timeline",
    "handover": "timeline",
    "detention_period": "proceedings",
    "transfer": "proceedings",
    "proceeding": "proceedings",
    "opponent": "proceedings",
    "charge": "proceedings",
    "hearing": "proceedings",
    "decision": "proceedings",
    "sanction": "proceedings",
    "action": "steps",
    "attachment": "sources",
}
"""The part of a case in which a record of a table stands; the overview for any other."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line: a hit, else the heading of a kind, else the way to `more` of a kind."""

    words: str
    kind: str
    hit: Hit | None = None
    is_more: bool = False

    @property
    def note(self) -> str:
        """Whose case it is in, and when."""
        if self.hit is None:
            return ""
        who = self.hit.who if self.hit.who != self.hit.title else ""
        said = (who, self.hit.ref, day_words(self.hit.day))
        return " · ".join(part for part in said if part)

    @property
    def where(self) -> str:
        """The field that the words stand in."""
        if self.hit is None or not self.hit.why:
            return ""
        return (
            _("In folded detail: {field}").format(field=self.hit.why) if self.hit.is_folded else self.hit.why
        )

    @property
    def passage(self) -> tuple[Piece, ...]:
        """The text around the words."""
        return self.hit.passage if self.hit else ()

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        text = "".join(said for said, _is_match in self.passage)
        return ", ".join(part for part in (self.words, self.note, self.where, text) if part)

    @property
    def way(self) -> tuple[str, int] | None:
        """What the window is asked to show: the thing itself, or its part of the case."""
        if self.hit is None or self.hit.opens is None:
            return None
        kind, record_id = self.hit.opens
        part = _PARTS.get(self.hit.table, "") if kind == "case" else ""
        return (f"case:{part}" if part else kind, record_id)


def day_words(day: date | FuzzyDate | None) -> str:
    """A day, or what is known of it."""
    if day is None:
        return ""
    return day.show(i18n.language()) if isinstance(day, FuzzyDate) else short_day(day)


def rows_of(groups: Sequence[Group], *, alone: bool) -> list[Row]:
    """The groups with their headings; of one that stands `alone` more is read by going down."""
    made: list[Row] = []
    for group in groups:
        made.append(Row(search.kind_label(group.kind), group.kind))
        made += hits_of(group)
        if group.after is not None and not alone:
            made.append(Row(_("More of these"), group.kind, is_more=True))
    return made


def hits_of(group: Group) -> list[Row]:
    """The hits alone."""
    return [Row(hit.title, group.kind, hit) for hit in group.hits]


class FoundRows(QAbstractListModel):
    """The rows as a model; a heading can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """These rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """More rows at the end."""
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if row.hit is None and not row.is_more:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence
            case Qt.ItemDataRole.UserRole:
                return row
        return None
