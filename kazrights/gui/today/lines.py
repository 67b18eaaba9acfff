"""The lines of Today as the list shows them: headings of sections, rows, and rows done a moment ago."""

from __future__ import annotations

from dataclasses import dataclass, field

from kazrights.base.i18n import N_, _
from kazrights.casework.due_row import DueRow, in_order
from kazrights.casework.today import Today

_SECTIONS = (
    ("overdue", N_("Overdue")),
    ("today", N_("Today")),
    ("handed", N_("Handed over to you")),
    ("replies", N_("Replies expected")),
    ("next_7_days", N_("Next 7 days")),
    ("hearings", N_("Hearings and deadlines")),
    ("ends", N_("What runs out")),
    ("quiet", N_("Quiet cases")),
    ("changed", N_("Changed since you looked")),
)
_IN_ORDER_FOUND = ("changed",)

RowKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (`row` is None) with its `count`; a row; or the offer to show the `more` rows of a section.

    `section` is the name of the list it came from; `assignee` is told only where it is somebody else.
    """

    section: str
    words: str = ""
    count: int = 0
    row: DueRow | None = None
    is_done: bool = False
    more: int = 0
    assignee: str = ""

    @property
    def key(self) -> tuple[str, str, int]:
        """What stays the same when the page is read again."""
        return (self.section, self.row.kind, self.row.id) if self.row else (self.section, "", self.more)

    @property
    def is_heading(self) -> bool:
        """Whether it can't be chosen."""
        return self.row is None and not self.more

    @property
    def has_box(self) -> bool:
        """Whether it can be ticked: done, or seen."""
        return self.row is not None and (self.row.is_task or self.row.is_news)


@dataclass(slots=True)
class DoneRows:
    """What was ticked off while the page is looked at: it stays, struck through, so that a slip is seen."""

    rows: dict[RowKey, tuple[str, DueRow]] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Keep a row that was just done."""
        if line.row:
            self.rows[line.row.kind, line.row.id] = (line.section, line.row)

    def drop(self, line: Line) -> None:
        """It was not done after all."""
        if line.row:
            self.rows.pop((line.row.kind, line.row.id), None)

    def in_section(self, section: str, still_open: list[DueRow]) -> list[DueRow]:
        """The done rows of a section; what was undone meanwhile is among the open ones again and forgotten here."""
        for row in still_open:
            self.rows.pop((row.kind, row.id), None)
        return [row for where, row in self.rows.values() if where == section]


def lines_of(today: Today, done: DoneRows, own_name: str = "") -> list[Line]:
    """All lines in order, as seen by the caseworker of that name; a section with nothing in it has no heading."""
    lines: list[Line] = []
    for section, words in _SECTIONS:
        still_open: list[DueRow] = getattr(today, section)
        finished = done.in_section(section, still_open)
        if not still_open and not finished:
            continue
        count = today.counts[section]
        lines.append(Line(section, _(words), count))
        rows = still_open if section in _IN_ORDER_FOUND else in_order([*still_open, *finished])
        lines += [
            Line(section, row=row, is_done=row in finished, assignee=_other(row, own_name)) for row in rows
        ]
        if count > len(still_open):
            lines.append(Line(section, more=count - len(still_open)))
    return lines


def _other(row: DueRow, own_name: str) -> str:
    return "" if row.is_news or row.assignee == own_name else row.assignee
