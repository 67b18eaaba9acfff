"""The timeline of a case as lines: years, under each what happened in it, and under what is opened all about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kazrights.base import i18n
from kazrights.casework import timeline, timeline_more
from kazrights.casework.timeline import Entry
from kazrights.casework.timeline_groups import Group, fits
from kazrights.gui.cases import timeline_words
from kazrights.names.fold import fold
from kazrights.store.vault import Vault

LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A year above its entries, an entry, or (`body`) what is told of an opened one."""

    year: str = ""
    entry: Entry | None = None
    body: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a timeline is shown, and how: `known_on` shows only what was known on that day."""

    group: Group = ""
    words: str = ""
    newest_first: bool = True
    known_on: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not (self.group or self.words or self.known_on)


class TimelineModel(QAbstractListModel):
    """All entries are read at once, since a case has hundreds of them at most; only what is seen is drawn."""

    opened = Signal(QModelIndex)  # a body that needs its widget

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._entries: list[Entry] = []
        self._lines: list[Line] = []
        self._open: set[str] = set()
        self._unfolded: set[str] = set()
        self._more: dict[str, timeline_more.More] = {}
        self._found_by: dict[str, str] = {}
        self.sight = Sight()

    def show_case(self, case_id: int) -> None:
        """Read the entries of a case."""
        self._entries = timeline.entries(self._vault, case_id, i18n.language())
        self._more.clear()
        self._found_by.clear()
        self._build()

    def fold_all(self) -> None:
        """Close every opened line."""
        self._open.clear()
        self._unfolded.clear()

    def look(self, sight: Sight) -> None:
        """Show something else of the same entries."""
        self.sight = sight
        self._build()

    def turn(self, index: Index) -> None:
        """Open a line, or close it."""
        line = self._lines[index.row()]
        if line.entry is None or line.body:
            return
        self._open ^= {line.entry.uid}
        below = index.row() + 1
        if line.entry.uid in self._open:
            self.beginInsertRows(ROOT, below, below)
            self._lines.insert(below, Line(entry=line.entry, body=True))
            self.endInsertRows()
            self.opened.emit(self.index(below))
        else:
            self._unfolded.discard(line.entry.uid)
            self.beginRemoveRows(ROOT, below, below)
            del self._lines[below]
            self.endRemoveRows()
        self.dataChanged.emit(index, index)

    def unfold(self, entry: Entry) -> None:
        """Show the sensitive detail of an opened line."""
        self._unfolded.add(entry.uid)

    def is_open(self, entry: Entry) -> bool:
        """Whether a line is opened."""
        return entry.uid in self._open

    def is_unfolded(self, entry: Entry) -> bool:
        """Whether its sensitive detail is shown."""
        return entry.uid in self._unfolded

    def more(self, entry: Entry) -> timeline_more.More:
        """The rest of an entry, read when it is first wanted."""
        if entry.uid not in self._more:
            self._more[entry.uid] = timeline_more.more(self._vault, entry, i18n.language())
        return self._more[entry.uid]

    def index_of(self, kind: str, record_id: int) -> QModelIndex:
        """Where a record stands; an invalid index if it is not shown."""
        for at, line in enumerate(self._lines):
            if line.entry and not line.body and (line.entry.kind, line.entry.record_id) == (kind, record_id):
                return self.index(at)
        return QModelIndex()

    def nearest(self, row: int) -> QModelIndex:
        """The entry at a row, or the next one to it."""
        for at in (*range(row, len(self._lines)), *range(min(row, len(self._lines)) - 1, -1, -1)):
            line = self._lines[at]
            if line.entry and not line.body:
                return self.index(at)
        return QModelIndex()

    def dates(self) -> set[str]:
        """The dates as they are written, each once."""
        return {timeline_words.date_of(line.entry) for line in self._lines if line.entry}

    @property
    def count(self) -> int:
        """How many entries are shown."""
        return sum(1 for line in self._lines if line.entry and not line.body)

    @property
    def total(self) -> int:
        """How many entries the case has."""
        return len(self._entries)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The arrow keys go from entry to entry, past years and what stands under an opened one."""
        line = self._lines[index.row()] if index.isValid() else None
        if line is not None and (line.entry is None or line.body):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(line)
        return None

    def _sentence(self, line: Line) -> str:
        entry = line.entry
        if entry is None:
            return line.year
        said = (
            timeline_words.opened_text(entry, self.more(entry), with_detail=self.is_unfolded(entry))
            if self.is_open(entry)
            else ""
        )
        if line.body:
            return said
        head = timeline_words.head_of(entry, opened=self.is_open(entry))
        return f"{head}\n{said}" if said else head

    def _build(self) -> None:
        self.beginResetModel()
        self._lines = []
        year = ""
        shown = [entry for entry in self._entries if self._is_shown(entry)]
        for entry in shown if self.sight.newest_first else timeline.in_time(shown, newest_first=False):
            of_entry = timeline_words.year_of(entry)
            if of_entry != year:
                year = of_entry
                self._lines.append(Line(year=year))
            self._lines.append(Line(entry=entry))
            if self.is_open(entry):
                self._lines.append(Line(entry=entry, body=True))
        self.endResetModel()
        for at, line in enumerate(self._lines):
            if line.body:
                self.opened.emit(self.index(at))

    def _is_shown(self, entry: Entry) -> bool:
        sight = self.sight
        if not fits(entry, sight.group) or (sight.known_on and entry.known_from > sight.known_on):
            return False
        return all(word in self._findable(entry) for word in fold(sight.words).split())

    def _findable(self, entry: Entry) -> str:
        """Its words as they are searched: in any of the scripts and spellings."""
        if entry.uid not in self._found_by:
            words = (timeline_words.label_of(entry), entry.text, entry.place, entry.detail, *entry.sources)
            self._found_by[entry.uid] = fold(" ".join((*words, timeline_words.date_of(entry))))
        return self._found_by[entry.uid]
