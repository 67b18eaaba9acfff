"""How a row of Today says when it is due: a shape, words and a colour, in that order."""

from __future__ import annotations

from datetime import timedelta

from kazrights.base.i18n import _, ngettext
from kazrights.casework.due_row import DueRow
from kazrights.gui.parts import due
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.due import Mark
from kazrights.gui.parts.news import changed_words
from kazrights.gui.today.lines import Line

SECTION_MARKS = {
    "overdue": ("triangle", "overdue", True),
    "today": ("circle", "today", True),
    "handed": ("user-check", "text", False),
    "replies": ("mail", "text", False),
    "next_7_days": ("circle", "secondary", False),
    "hearings": ("gavel", "text", False),
    "ends": ("hourglass", "text", False),
    "quiet": ("clock", "secondary", False),
    "changed": ("history", "text", False),
}
_KIND_ICONS = {
    "hearing": "gavel",
    "sanction_end": "hourglass",
    "review": "calendar-clock",
    "quiet": "clock",
    "reply": "mail",
    "consent": "shield-check",
    "appeal": "megaphone",
    "commitment": "handshake",
    "handover": "user-check",
    "changed": "history",
}


def mark_of(line: Line) -> tuple[Mark, str]:
    """The status of a row: its mark and its words."""
    row = line.row
    assert row is not None
    if line.is_done:
        return due.mark("done"), _("Done")
    if row.kind == "quiet":
        return due.mark("later"), _("Quiet")
    if row.is_news:
        return Mark(_KIND_ICONS[row.kind], "secondary"), short_day(row.due_on)
    if row.kind == "reply" and row.day is not None and row.of_days is not None:
        words = _("Day {day} of {of_days}").format(day=row.day, of_days=row.of_days)
        return Mark("mail", "overdue" if row.day > row.of_days else "secondary"), words
    today = row.due_on - timedelta(days=row.days)
    mark = due.mark(due.kind_of(row.due_on, today), deadline=row.deadline)
    if row.kind in _KIND_ICONS and not row.deadline:
        mark = Mark(_KIND_ICONS[row.kind], mark.tone)
    when = due.in_full(row.due_on, today, row.time)
    return mark, _("Deadline: {when}").format(when=when) if row.deadline else when


def title_of(row: DueRow) -> str:
    """What a row is about."""
    if row.kind == "changed":
        what = changed_words(row.parts, [row.assignee] if row.assignee else [])
        return _("Changed: {what}").format(what=what)
    return row.title


def assignee_of(line: Line) -> str:
    """Who else sees to it: said beside the row."""
    return _("for {name}").format(name=line.assignee) if line.assignee else ""


def offer_of(line: Line) -> str:
    """The word on the button at the end of a row, or ""."""
    row = line.row
    if row is None or line.is_done:
        return ""
    if row.kind == "quiet":
        return _("Fine until")
    if row.kind == "reply":
        return _("Log reply")
    if row.kind in ("commitment", "consent"):
        return _("Look again")
    return _("Later") if row.is_task else ""


def more_words(line: Line) -> str:
    """The offer to show the rest of a section."""
    return ngettext("Show {n} more", "Show {n} more", line.more).format(n=line.more)


def sentence_of(line: Line) -> str:
    """A row for a screen reader: who, what, when."""
    row = line.row
    if line.more:
        return more_words(line)
    if row is None:
        return _("{section}, {count}").format(section=line.words, count=line.count)
    parts = (title_of(row), row.heading, mark_of(line)[1], assignee_of(line))
    return ", ".join(part for part in parts if part)
