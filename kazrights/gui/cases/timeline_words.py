"""The lines of a timeline in words."""

from __future__ import annotations

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework.timeline import FACTS, Entry
from kazrights.casework.timeline_more import More
from kazrights.gui.parts import terms
from kazrights.gui.parts.days import short_day


def year_of(entry: Entry) -> str:
    """The year an entry stands under."""
    return entry.on.iso[:4] if entry.on and entry.on.iso else _("No date")


def date_of(entry: Entry) -> str:
    """When, as far as it is known."""
    if entry.on is None:
        return _("no date")
    return entry.on.show(i18n.language())


def label_of(entry: Entry) -> str:
    """What kind of thing it was."""
    said = {"action_done": _("Done"), "event": terms.words("event_type", entry.type)}
    return said.get(entry.kind, entry.label)


def words_of(entry: Entry, *, opened: bool) -> tuple[str, str]:
    """What kind of thing it was and its sentence; a folded entry says neither until it is opened."""
    if entry.sensitive and not opened:
        return _("Sensitive entry, folded"), ""
    if entry.kind in ("detention", "transfer"):  # where someone is held matters more than why
        return label_of(entry), " · ".join(part for part in (entry.place, entry.text) if part)
    return label_of(entry), entry.text or entry.place


def called(entry: Entry) -> str:
    """What a toast calls an entry; of a folded one only its date."""
    if entry.sensitive:
        return _("folded entry, {date}").format(date=date_of(entry))
    return _("{label}, {date}").format(label=label_of(entry), date=date_of(entry))


def learned(entry: Entry) -> str:
    """The mark of an entry that we learned of only later, or ""."""
    if entry.learned_on is None or not entry.learned_later:
        return ""
    return _("learned {date}").format(date=entry.learned_on.show(i18n.language()))


def sources_of(entry: Entry) -> str:
    """How many sources it rests on, or ""."""
    count = len(entry.sources)
    return ngettext("{n} source", "{n} sources", count).format(n=count) if count else ""


def head_of(entry: Entry, *, opened: bool) -> str:
    """The line for a screen reader."""
    said = (date_of(entry), *words_of(entry, opened=opened), learned(entry))
    return ", ".join(part for part in said if part)


def facts_of(entry: Entry, more: More) -> list[tuple[str, str]]:
    """What an opened line tells under its text, as pairs of label and words."""
    people = [
        _("{name} ({role})").format(name=name, role=role) if role else name for name, role in more.people
    ]
    found = [
        (_("About the date"), entry.date_note),
        (_("Place"), entry.place),
        *more.facts,
        (_("People"), ", ".join(people)),
        (_("When we learned it"), entry.learned_on.show(i18n.language()) if entry.learned_on else ""),
        (_("Sources"), "\n".join(entry.sources) or (_("No source yet.") if entry.kind in FACTS else "")),
        (_("Files"), "\n".join(more.files)),
    ]
    return [(label, words) for label, words in found if words]


def entered(entry: Entry, more: More) -> str:
    """Who entered it, and when."""
    said = _("Entered by {name} on {day}") if more.entered_by else _("Entered on {day}")
    return said.format(name=more.entered_by, day=short_day(entry.recorded_at.astimezone().date()))


def opened_text(entry: Entry, more: More, *, with_detail: bool) -> str:
    """All that an opened line says, for a screen reader."""
    lines = [entry.text]
    if entry.detail:
        lines.append(entry.detail if with_detail else _("Sensitive detail, folded"))
    lines += [
        _("{label}: {words}").format(label=label, words=words) for label, words in facts_of(entry, more)
    ]
    return "\n".join(line for line in (*lines, entered(entry, more)) if line)
