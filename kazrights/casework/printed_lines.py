"""A case's events, custody and proceedings as one printed line each, for papers that list them."""

from __future__ import annotations

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.spoken import date_in_words
from kazrights.casework.letter_case import LetterCase
from kazrights.casework.sentences import charge_words, length_words, sanction_words
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.proceeding import Proceeding
from kazrights.model.term import vocabulary

Line = dict[str, str]


def events(case: LetterCase, language: str) -> list[Line]:
    """Each event: date – place – what happened; what the sentence says is not said twice."""
    lines = []
    for event in case.in_order(cleared_only=False):
        if not isinstance(event, Event):
            continue
        text, on, place = event.text.in_(language), event.happened_on, event.place.in_(language)
        if text:
            date = "" if on and on.start[:4] in text else _date(on, language)
            lines.append(_line(date, "" if place[:4] in text else place, text))
    return lines


def detentions(case: LetterCase, language: str) -> list[Line]:
    """Each time in custody: dates – place – basis, term."""
    return [_line(*_detention(period, language)) for period in case.detentions]


def proceedings(case: LetterCase, language: str) -> list[Line]:
    """Each proceeding: track, court – charges – decisions with what they imposed – state."""
    return [_line(*_proceeding(proceeding, language)) for proceeding in case.proceedings]


def _detention(period: DetentionPeriod, language: str) -> list[str]:
    held_at = period.facility.name.in_(language) if period.facility else ""
    dates = " – ".join(_date(day, language) for day in (period.from_on, period.to_on) if day)
    return [
        dates,
        period.place.in_(language),
        held_at,
        vocabulary("detention_basis").label(period.basis, language),
        length_words(period, language),
    ]


def _proceeding(proceeding: Proceeding, language: str) -> list[str]:
    parts = [vocabulary("proceeding_track").label(proceeding.track, language), proceeding.court.in_(language)]
    parts += [opponent.description.in_(language) for opponent in proceeding.opponents]
    parts += [charge_words(charge, language) for charge in proceeding.charges]
    for decision in proceeding.decisions:
        imposed = ", ".join(sanction_words(sanction, language) for sanction in decision.sanctions)
        kind = vocabulary("decision_kind").label(decision.kind, language)
        parts.append(" ".join(part for part in (kind, _date(decision.decided_on, language)) if part))
        parts.append(imposed)
    if proceeding.status:
        parts.append(vocabulary("proceeding_status").label(proceeding.status, language))
    return parts


def _date(day: FuzzyDate | None, language: str) -> str:
    return date_in_words(day, language, "heading") if day else ""


def _line(*parts: str) -> Line:
    return {"text": " – ".join(part for part in parts if part)}
