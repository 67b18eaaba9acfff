"""How urgent something is, the same on every screen: a shape, a word and a colour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kazrights.base.i18n import _, ngettext
from kazrights.gui.parts.days import day_in_words, short_day


@dataclass(frozen=True, slots=True)
class Mark:
    """The icon and the theme's colour of a kind of due row."""

    icon: str
    tone: str
    filled: bool = False


_MARKS = {
    "overdue": Mark("triangle", "overdue", True),
    "today": Mark("circle", "today", True),
    "later": Mark("clock", "secondary"),
    "upcoming": Mark("circle", "secondary"),
    "reply": Mark("mail", "secondary"),
    "done": Mark("check", "done"),
    "skipped": Mark("x", "secondary"),
}


def mark(kind: str) -> Mark:
    """The mark of "overdue", "today", "later", "upcoming", "reply", "done" or "skipped"."""
    return _MARKS.get(kind, _MARKS["upcoming"])


def when(kind: str, due_on: date | None, today: date) -> str:
    """The few words beside the mark: "3 d late", "today", "15 Jan 2027"; "" without a date."""
    if due_on is None:
        return ""
    if kind == "overdue":
        return _("{n} d late").format(n=(today - due_on).days)
    return _("today") if due_on == today else short_day(due_on)


def spoken(kind: str, due_on: date | None, today: date) -> str:
    """The same for a screen reader, in full words."""
    if due_on is None:
        return _("no date")
    if kind == "overdue":
        days = (today - due_on).days
        return ngettext("overdue by {n} day", "overdue by {n} days", days).format(n=days)
    if kind == "reply":
        return _("reply expected {day}").format(day=day_in_words(due_on))
    return _("due today") if due_on == today else _("due {day}").format(day=day_in_words(due_on))
