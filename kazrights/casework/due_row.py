"""One line of what is due, whatever kind of record it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from kazrights.casework import headings


class DueRow(NamedTuple):
    """`id` is that of the record named by `kind`: an action or deadline, a letter (reply), a hearing, a sanction
    (sanction_end), a consent, an appeal, a commitment, a handover, or a case (review, quiet, changed).

    `days` is negative when overdue by as many. `action_id` is the action to complete or put off, where there is one.
    A reply is on working day `day` of `of_days`. A commitment hangs on a theme; of a case that others changed, `parts`
    says where, `assignee` who, and `due_on` when last.
    """

    kind: str
    id: int
    case_id: int | None
    title: str
    due_on: date
    days: int
    time: str = ""
    deadline: bool = False
    assignee: str = ""
    ref: str = ""
    heading: str = ""
    action_id: int | None = None
    action_kind: str = ""
    letter_id: int | None = None
    day: int | None = None
    of_days: int | None = None
    theme_id: int | None = None
    parts: tuple[str, ...] = ()

    @property
    def is_task(self) -> bool:
        """Whether it can be ticked off: an action or a review; an answer is logged at its letter."""
        return self.kind == "review" or (self.action_id is not None and self.kind != "reply")

    @property
    def is_news(self) -> bool:
        """Whether it goes by being looked at."""
        return self.kind in ("handover", "changed")

    @property
    def can_move(self) -> bool:
        """Whether it can be put off by moving its day; a hard deadline can't."""
        return not self.deadline and (self.kind == "review" or self.action_id is not None)


@dataclass(slots=True)
class Found:
    """The first rows of a section and how many there are in all."""

    rows: list[DueRow]
    count: int

    @classmethod
    def of(cls, rows: list[DueRow], limit: int | None) -> Found:
        """All rows of a section, cut to the limit by date."""
        return cls(in_order(rows)[:limit], len(rows))

    def with_(self, other: Found, limit: int | None) -> Found:
        """Two kinds of row in one section, by date."""
        return Found(in_order([*self.rows, *other.rows])[:limit], self.count + other.count)


def in_order(rows: Iterable[DueRow]) -> list[DueRow]:
    """By date and time, those of a whole day first."""
    return sorted(rows, key=lambda row: (row.due_on, row.time, row.kind, row.id))


def headed(session: Session, sections: Iterable[Found]) -> None:
    """Give every row the reference and heading of its case, in one query for all."""
    sections = list(sections)
    wanted = {row.case_id for section in sections for row in section.rows if row.case_id is not None}
    called = headings.of_cases(session, wanted)
    for section in sections:
        section.rows = [
            row._replace(ref=called[row.case_id].ref, heading=called[row.case_id].name)
            if row.case_id in called
            else row
            for row in section.rows
        ]
