"""The lines of Today as the list shows them: headings of sections, rows, and rows done a moment ago."""

from __future__ import annotations

from dataclasses import dataclass, field

from kazrights.base.i18n import N_, _
from kazrights.casework.due_row import DueRow, in_order
from kazrights.casework.today import Today

_SECTIONS = (
    ("overdue", N_("Overdue")),
    ("today", N_("Today")),
    ("replies", N_("Replies expected")),
    ("next_7_days", N_("Next 7 days")),
    ("hearings", N_("Hearings and deadlines")),
    ("quiet", N_("Quiet cases")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (`row` is None) with its `count`, or a row; `section` is the name of the list it came from."""

    section: str
    words: str = ""
    count: int = 0
    row: DueRow | None = None
    is_done: bool = False

    @property
    def key(self) -> tuple[str, str, int]:
        """What stays the same when the page is read again."""
        return (self.section, self.row.kind, self.row.id) if self.row else (self.section, "", 0)

    @property
    def can_be_done(self) -> bool:
        """Whether there is an action to tick off; an answer to a letter is logged at the letter."""
        return self.row is not None and self.row.action_id is not None and self.row.kind != "reply"


@dataclass(slots=True)
class DoneRows:
    """What was ticked off while the page is looked at: it stays, struck through, so that a slip is seen."""

    rows: dict[int, tuple[str, DueRow]] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Keep a row that was just done."""
        if line.row and line.row.action_id is not None:
            self.rows[line.row.action_id] = (line.section, line.row)

    def in_section(self, section: str, still_open: list[DueRow]) -> list[DueRow]:
        """The done rows of a section; what was undone meanwhile is among the open ones again and forgotten here."""
        for row in still_open:
            if row.action_id is not None:
                self.rows.pop(row.action_id, None)
        return [row for where, row in self.rows.values() if where == section]


def lines_of(today: Today, done: DoneRows) -> list[Line]:
    """All lines in order; a section with nothing in it has no heading."""
    lines: list[Line] = []
    for section, words in _SECTIONS:
        still_open: list[DueRow] = getattr(today, section)
        finished = done.in_section(section, still_open)
        if not still_open and not finished:
            continue
        lines.append(Line(section, _(words), today.counts[section]))
        lines += [
            Line(section, row=row, is_done=row in finished) for row in in_order([*still_open, *finished])
        ]
    return lines
