"""How a row of Today says when it is due: a shape, words and a colour, in that order."""

from __future__ import annotations

from typing import NamedTuple

from kazrights.base.i18n import _, ngettext
from kazrights.casework.due_row import DueRow
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.today.lines import Line

SECTION_MARKS = {
    "overdue": ("triangle", "overdue", True),
    "today": ("circle", "today", True),
    "replies": ("mail", "text", False),
    "next_7_days": ("circle", "secondary", False),
    "hearings": ("gavel", "text", False),
    "quiet": ("clock", "secondary", False),
}
_KIND_ICONS = {
    "hearing": "gavel",
    "sanction_end": "hourglass",
    "review": "calendar-clock",
    "quiet": "clock",
    "reply": "mail",
}


class Mark(NamedTuple):
    """A status as it is drawn."""

    icon: str
    filled: bool
    words: str
    tone: str


def mark_of(line: Line) -> Mark:
    """The status of a row."""
    row = line.row
    assert row is not None
    if line.is_done:
        return Mark("check", False, _("Done"), "done")
    if row.kind == "quiet":
        return Mark("clock", False, _("Quiet"), "secondary")
    if row.kind == "reply" and row.day is not None and row.of_days is not None:
        words = _("Day {day} of {of_days}").format(day=row.day, of_days=row.of_days)
        return Mark("mail", False, words, "overdue" if row.day > row.of_days else "secondary")
    icon, filled = _shape(row)
    tone = "overdue" if row.days < 0 else "today" if row.days == 0 else "secondary"
    words = _("Deadline: {when}").format(when=_when(row)) if row.deadline else _when(row)
    return Mark(icon, filled, words, tone)


def sentence_of(line: Line) -> str:
    """A row for a screen reader: who, what, when."""
    row = line.row
    if row is None:
        return _("{section}, {count}").format(section=line.words, count=line.count)
    parts = (row.title, row.heading, mark_of(line).words)
    return ", ".join(part for part in parts if part)


def _shape(row: DueRow) -> tuple[str, bool]:
    if row.deadline:
        return "flag", row.days <= 0
    if row.kind in _KIND_ICONS:
        return _KIND_ICONS[row.kind], False
    return ("triangle", True) if row.days < 0 else ("circle", row.days == 0)


def _when(row: DueRow) -> str:
    if row.days < 0:
        late = -row.days
        return ngettext("{n} day overdue", "{n} days overdue", late).format(n=late)
    if row.days == 0:
        return _("Today at {time}").format(time=row.time) if row.time else _("Today")
    day = day_in_words(row.due_on)
    return _("{day}, {time}").format(day=day, time=row.time) if row.time else day
