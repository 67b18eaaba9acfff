"""How urgent something is, the same on every screen: a shape, words and a colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
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


def mark(kind: str, *, deadline: bool = False) -> Mark:
    """The mark of "overdue", "today", "later", "upcoming", "reply", "done" or "skipped"; a deadline has a flag."""
    found = _MARKS.get(kind, _MARKS["upcoming"])
    return replace(found, icon="flag") if deadline and kind not in ("done", "skipped") else found


def kind_of(due_on: date, today: date) -> str:
    """How urgent a day is."""
    return "overdue" if due_on < today else "today" if due_on == today else "upcoming"


def in_full(due_on: date, today: date, time: str = "") -> str:
    """When it is due, where there is room: "3 days overdue", "Today at 17:00", "Fri 15 Jan 2027"."""
    if due_on < today:
        days = (today - due_on).days
        return ngettext("{n} day overdue", "{n} days overdue", days).format(n=days)
    if due_on == today:
        return _("Today at {time}").format(time=time) if time else _("Today")
    day = day_in_words(due_on)
    return _("{day}, {time}").format(day=day, time=time) if time else day


def in_short(kind: str, due_on: date | None, today: date) -> str:
    """The few words beside the mark: "3 d overdue", "today", "15 Jan 2027"; "" without a date."""
    if due_on is None:
        return ""
    if kind == "overdue":
        return _("{n} d overdue").format(n=(today - due_on).days)
    return _("today") if due_on == today else short_day(due_on)


def spoken(kind: str, due_on: date | None, today: date) -> str:
    """The same for a screen reader."""
    if due_on is None:
        return _("no date")
    if kind == "reply":
        return _("reply expected {day}").format(day=day_in_words(due_on))
    if kind == "overdue":
        return in_full(due_on, today)
    return _("due today") if due_on == today else _("due {day}").format(day=day_in_words(due_on))
