"""How a row of Today says when it is due: a shape, words and a colour, in that order."""

from __future__ import annotations

from datetime import timedelta

from kazrights.base.i18n import _
from kazrights.gui.parts import due
from kazrights.gui.parts.due import Mark
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


def mark_of(line: Line) -> tuple[Mark, str]:
    """The status of a row: its mark and its words."""
    row = line.row
    assert row is not None
    if line.is_done:
        return due.mark("done"), _("Done")
    if row.kind == "quiet":
        return due.mark("later"), _("Quiet")
    if row.kind == "reply" and row.day is not None and row.of_days is not None:
        words = _("Day {day} of {of_days}").format(day=row.day, of_days=row.of_days)
        return Mark("mail", "overdue" if row.day > row.of_days else "secondary"), words
    today = row.due_on - timedelta(days=row.days)
    mark = due.mark(due.kind_of(row.due_on, today), deadline=row.deadline)
    if row.kind in _KIND_ICONS and not row.deadline:
        mark = Mark(_KIND_ICONS[row.kind], mark.tone)
    when = due.in_full(row.due_on, today, row.time)
    return mark, _("Deadline: {when}").format(when=when) if row.deadline else when


def sentence_of(line: Line) -> str:
    """A row for a screen reader: who, what, when."""
    row = line.row
    if row is None:
        return _("{section}, {count}").format(section=line.words, count=line.count)
    parts = (row.title, row.heading, mark_of(line)[1])
    return ", ".join(part for part in parts if part)
