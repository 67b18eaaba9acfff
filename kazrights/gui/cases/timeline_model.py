"""The timeline of a case as lines: years, and under each what happened in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import timeline, timeline_more
from kazrights.casework.timeline import Entry
from kazrights.gui.parts import terms
from kazrights.gui.parts.days import short_day
from kazrights.store.vault import Vault

LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_LEGAL = frozenset(
    ("charge", "investigation_opened", "investigation_closed", "investigation_finding", "complaint_lodged",
     "hearing", "conviction", "sentence", "acquittal", "case_closed", "appeal_lodged", "appeal_rejected",
     "sentence_reduced", "restricted_freedom", "ban_on_activity", "fine", "warning", "civil_suits_lodged",
     "civil_judgment", "civil_suit_withdrawn", "order_to_retract", "damages", "unfair_trial", "closed_trial",
     "perpetrator_sentenced", "reinstatement_of_rights", "legal_capacity_reinstated",
     "deprivation_of_legal_capacity")
)  # fmt: skip
_CUSTODY = frozenset(
    ("arrest", "detention", "police_custody", "administrative_detention", "remand", "pre_trial_detention",
     "house_arrest", "imprisonment", "imprisonment_start_at_facility", "imprisonment_continuing", "transfer",
     "regime_tightening", "disciplinary_cell", "released", "parole", "death_in_custody", "hunger_strike")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A year above its entries, or an entry; `undated` entries stand under a year of their own."""

    year: str = ""
    entry: Entry | None = None


def fits(entry: Entry, group: str) -> bool:
    """Whether an entry belongs to a group of the filter: "", "legal", "custody", "contact" or "letter"."""
    match group:
        case "legal":
            return entry.kind in ("hearing", "decision") or entry.type in _LEGAL
        case "custody":
            return entry.kind == "detention" or (entry.kind == "event" and entry.type in _CUSTODY)
        case "contact":
            return entry.kind in ("contact", "action_done")
        case "letter":
            return entry.kind == "letter"
    return True


class TimelineModel(QAbstractListModel):
    """All entries are read at once, since a case has hundreds of them at most; only what is seen is drawn."""

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._entries: list[Entry] = []
        self._lines: list[Line] = []
        self._group = ""
        self._open: set[str] = set()
        self._more: dict[str, timeline_more.More] = {}

    def show_case(self, case_id: int) -> None:
        """Read the entries of a case."""
        self._entries = timeline.entries(self._vault, case_id, i18n.language())
        self._more.clear()
        self._build()

    def fold_all(self) -> None:
        """Close every opened line."""
        self._open.clear()

    def filter(self, group: str) -> None:
        """Show one group only, "" for all."""
        self._group = group
        self._build()

    def turn(self, index: Index) -> None:
        """Open a line, or close it."""
        line = self._lines[index.row()]
        if line.entry is not None:
            self._open ^= {line.entry.uid}
            self.dataChanged.emit(index, index)

    def is_open(self, entry: Entry) -> bool:
        """Whether a line is opened."""
        return entry.uid in self._open

    def opened_text(self, entry: Entry) -> str:
        """All that an opened line says."""
        if entry.uid not in self._more:
            self._more[entry.uid] = timeline_more.more(self._vault, entry, i18n.language())
        more = self._more[entry.uid]
        recorded = short_day(entry.recorded_at.astimezone().date())
        people = [_("{name} ({role})").format(name=name, role=role) for name, role in more.people]
        entered = _("Entered by {name} on {day}") if more.entered_by else _("Entered on {day}")
        said = [
            entry.text,
            entry.detail,
            entry.date_note,
            _("Place: {place}").format(place=entry.place) if entry.place else "",
            _("People: {people}").format(people=", ".join(people)) if people else "",
            _("Sources: {sources}").format(sources="; ".join(entry.sources))
            if entry.sources
            else _("No source yet."),
            entered.format(name=more.entered_by, day=recorded),
        ]
        return "\n".join(part for part in said if part)

    def index_of(self, kind: str, record_id: int) -> QModelIndex:
        """Where a record stands; an invalid index if it is not shown."""
        for at, line in enumerate(self._lines):
            if line.entry and (line.entry.kind, line.entry.record_id) == (kind, record_id):
                return self.index(at)
        return QModelIndex()

    def dates(self) -> set[str]:
        """The dates as they are written, each once."""
        return {date_of(line.entry) for line in self._lines if line.entry}

    @property
    def count(self) -> int:
        """How many entries are shown."""
        return sum(1 for line in self._lines if line.entry)

    @property
    def is_empty(self) -> bool:
        """Whether the case has no entry at all."""
        return not self._entries

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._lines[index.row()].entry is None:
            return Qt.ItemFlag.ItemIsEnabled
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
        if line.entry is None:
            return line.year
        if self.is_open(line.entry):
            return f"{head_of(line.entry, opened=True)}\n{self.opened_text(line.entry)}"
        return head_of(line.entry, opened=False)

    def _build(self) -> None:
        self.beginResetModel()
        self._lines = []
        year = ""
        for entry in self._entries:
            if not fits(entry, self._group):
                continue
            of_entry = year_of(entry)
            if of_entry != year:
                year = of_entry
                self._lines.append(Line(year=year))
            self._lines.append(Line(entry=entry))
        self.endResetModel()


def year_of(entry: Entry) -> str:
    """The year an entry stands under."""
    return entry.on.iso[:4] if entry.on and entry.on.iso else _("No date")


def date_of(entry: Entry) -> str:
    """When, as far as it is known."""
    if entry.on is None:
        return _("no date")
    return entry.on.show(i18n.language())


def words_of(entry: Entry, *, opened: bool) -> tuple[str, str]:
    """What kind of thing it was and its sentence; a folded entry says neither until it is opened."""
    if entry.sensitive and not opened:
        return _("Sensitive entry, folded"), ""
    label = {"action_done": _("Done"), "event": terms.words("event_type", entry.type)}.get(
        entry.kind, entry.label
    )
    return label, entry.text or entry.place


def head_of(entry: Entry, *, opened: bool) -> str:
    """The line for a screen reader."""
    return ", ".join(part for part in (date_of(entry), *words_of(entry, opened=opened)) if part)
