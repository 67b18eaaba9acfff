"""A proceeding and its parts said in a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework.people import shown_name
from kazrights.casework.proceedings import charge_words, computed_end, sanction_words
from kazrights.casework.sentences import counted_from, length_words
from kazrights.gui.parts import terms
from kazrights.gui.parts.days import day_in_words, short_day
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction

_CREDITED = ("imprisonment", "restricted_freedom")
"""Measures from which a court takes off the time that a person was held before; how much, only its order says."""


def summary(proceedings: Sequence[Proceeding]) -> list[str]:
    """One line a track: "8 civil suits: 2 lost, 2 withdrawn, 4 ongoing"."""
    said = []
    for track in dict.fromkeys(proceeding.track for proceeding in proceedings):
        of_track = [proceeding for proceeding in proceedings if proceeding.track == track]
        states = Counter(proceeding.status or "unknown" for proceeding in of_track)
        counted = ", ".join(_("{n} {state}").format(n=n, state=state(status)) for status, n in states.items())
        said.append(_("{count}: {states}").format(count=_counted(track, len(of_track)), states=counted))
    return said


def title(proceeding: Proceeding) -> str:
    """The track and the part our person has in it."""
    track = terms.words("proceeding_track", proceeding.track)
    role = terms.words("proceeding_role", proceeding.role)
    return _("{track} · {role}").format(track=track, role=role)


def gist(proceeding: Proceeding) -> str:
    """What tells this proceeding from the others, in a line: parties, charges, the last decision."""
    said = [party(opponent) for opponent in proceeding.opponents]
    said += [charge_words(charge, i18n.language()) for charge in proceeding.charges if not charge.opponent_id]
    if not said and proceeding.about:
        said.append(proceeding.about.best(i18n.language()))
    if proceeding.decisions:
        said.append(decision(proceeding.decisions[-1]))
    return " · ".join(part for part in said if part)


def party(opponent: Opponent) -> str:
    """Another party and its role."""
    language = i18n.language()
    who = shown_name(opponent.person, language) if opponent.person else opponent.description.best(language)
    if opponent.count and opponent.count > 1:
        who = _("{who} ({n})").format(who=who, n=opponent.count)
    role = terms.words("proceeding_role", opponent.role)
    return _("{role}: {who}").format(role=role, who=who) if who else role


def charge(found: Charge, proceeding: Proceeding) -> str:
    """A charge with its status; one against another party says so."""
    status = terms.words("charge_status", found.status)
    laid = found.laid_on.show(i18n.language()) if found.laid_on else ""
    parts = [charge_words(found, i18n.language()), _against(found.opponent_id, proceeding), status, laid]
    return " · ".join(part for part in parts if part)


def hearing(found: Hearing) -> str:
    """A hearing with its kind, place and outcome."""
    language = i18n.language()
    when = found.held_on.show(language) if found.held_on else _("no date")
    parts = (
        _("{day}, {time}").format(day=when, time=found.time) if found.time else when,
        terms.words("hearing_type", found.type),
        found.place.best(language),
        found.judge,
        found.outcome.best(language),
    )
    return " · ".join(part for part in parts if part)


def decision(found: Decision) -> str:
    """A decision: when, what kind, how it ended."""
    language = i18n.language()
    parts = (
        found.decided_on.show(language) if found.decided_on else _("no date"),
        terms.words("decision_kind", found.kind),
        terms.words("decision_outcome", found.outcome),
        found.court.best(language),
    )
    return " · ".join(part for part in parts if part)


def sanction(found: Sanction, of: Decision, proceeding: Proceeding, today: date) -> str:
    """A measure, on whom if not on our person, and when it ends as far as that can be computed."""
    language = i18n.language()
    parts = [
        sanction_words(found, language),
        _against(found.opponent_id, proceeding),
        end_of(found, of, today),
    ]
    if found.note:
        parts.append(found.note.best(language))
    return " · ".join(part for part in parts if part)


def end_of(found: Sanction, of: Decision, today: date) -> str:
    """When a measure ended or will, and how that was computed; "" for one without a length."""
    language = i18n.language()
    if found.ended_on:
        return _("ended {day}").format(day=found.ended_on.show(language))
    if found.length is None:
        return ""
    end, start = computed_end(found, of), counted_from(found, of)
    if end is None or start is None:
        return _("its end can’t be computed: the day it starts is not known")
    if end < today:
        said = (
            _("was to end {day}: {length} from its start, {start}")
            if found.starts_on
            else _("was to end {day}: {length} from the decision, {start}")
        )
    else:
        said = (
            _("ends {day}: {length} from its start, {start}")
            if found.starts_on
            else _("ends {day}: {length} from the decision, {start}")
        )
    words = said.format(day=short_day(end), length=length_words(found, language), start=start.show(language))
    if found.kind in _CREDITED:
        return _("{end}; time held before is not taken off").format(end=words)
    return words


def next_hearing(found: Hearing, proceeding: Proceeding, today: date) -> str:
    """The hearing to come: when, in how many days, which and where."""
    language = i18n.language()
    when = found.held_on
    first = when.earliest if when else None
    if when is None or first is None:
        return ""
    day = day_in_words(first) if when.precision == "day" else when.show(language)
    if found.time:
        day = _("{day}, {time}").format(day=day, time=found.time)
    days = (first - today).days
    ahead = ngettext("in {n} day", "in {n} days", days).format(n=days) if days else _("today")
    said = (
        _("Next hearing: {day}").format(day=day),
        ahead if when.precision == "day" else "",
        terms.words("hearing_type", found.type),
        found.place.best(language) or proceeding.court.best(language),
    )
    return " · ".join(part for part in said if part)


def _against(opponent_id: int | None, proceeding: Proceeding) -> str:
    found = next((one for one in proceeding.opponents if one.id == opponent_id), None)
    return _("concerns {party}").format(party=party(found)) if found else ""


def _counted(track: str, n: int) -> str:
    match track:
        case "civil":
            return ngettext("{n} civil suit", "{n} civil suits", n).format(n=n)
        case "criminal":
            return ngettext("{n} criminal case", "{n} criminal cases", n).format(n=n)
        case "administrative":
            return ngettext("{n} administrative case", "{n} administrative cases", n).format(n=n)
    named = terms.words("proceeding_track", track).lower()
    return ngettext("{n} proceeding ({track})", "{n} proceedings ({track})", n).format(n=n, track=named)


def state(status: str) -> str:
    """How a proceeding stands, inside a sentence."""
    words = {"withdrawn": _("withdrawn"), "unknown": _("of unknown outcome")}
    return words.get(status) or terms.words("proceeding_status", status).lower()
