"""People, timeline, proceedings and detentions of a case as plain data. Unknown is null, and never guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework.people import shown_name
from kazrights.casework.sentences import computed_end
from kazrights.casework.timeline_entry import Entry
from kazrights.model.case import CasePerson
from kazrights.model.custody import DetentionPeriod
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction

Json = dict[str, Any]


def person_json(joined: CasePerson, language: str) -> Json:
    """A person of the case; someone unnamed has a description, and a count where they are several."""
    person = joined.person
    return {
        "name": person.names[0].full if person.names else None,
        "names": [
            {
                "name": name.full,
                "script": name.script,
                "language": name.language,
                "kind": name.kind,
                "evidence": name.evidence or None,
            }
            for name in person.names
        ],
        "role": joined.role,
        "pseudonym": person.pseudonym or None,
        "description": said(person.description, language),
        "count": person.count,
        "counted_as": person.counting_unit,
        "count_words": said(person.count_words, language),
        "sex": person.sex,
        "born": iso(person.born_on),
        "died": iso(person.died_on),
        "occupation": said(person.occupation, language),
        "citizenship": person.citizenship or None,
        "home": said(person.home, language),
        "health": said(person.health, language),
        "identity_note": said(person.identity_note, language),
        "note": said(joined.note, language),
    }


def entry_json(entry: Entry) -> Json:
    """A fact of the timeline; `of` names the kind of record that it stands in."""
    return {
        "type": entry.type,
        **dated(entry.on, entry.until),
        "date_note": entry.date_note or (entry.on.text if entry.on else "") or None,
        "text": entry.text or None,
        "detail": entry.detail or None,
        "place": entry.place or None,
        "sensitive": entry.sensitive,
        "sources": list(entry.sources),
        "of": entry.kind,
    }


def proceeding_json(proceeding: Proceeding, language: str) -> Json:
    """A proceeding with its parties, charges, hearings and decisions."""
    parties = {opponent.id: _opponent(opponent, language) for opponent in proceeding.opponents}
    return {
        "track": proceeding.track,
        "role": proceeding.role,
        "court": said(proceeding.court, language),
        "facility": said(proceeding.facility.name, language) if proceeding.facility else None,
        "sensitive": proceeding.sensitive,
        "number": proceeding.number or None,
        "about": said(proceeding.about, language),
        "stage": proceeding.stage,
        "status": proceeding.status,
        "status_date": iso(proceeding.status_on),
        "opened": iso(proceeding.opened_on),
        "opponents": list(parties.values()),
        "opponent_roles": [opponent.role for opponent in proceeding.opponents],
        "charges": [_charge(charge, parties, language) for charge in proceeding.charges],
        "hearings": [_hearing(hearing, language) for hearing in proceeding.hearings],
        "decisions": [_decision(decision, language) for decision in proceeding.decisions],
    }


def detention_json(period: DetentionPeriod, language: str) -> Json:
    """A time in custody; without a facility or days that are known, these are null."""
    return {
        "basis": period.basis,
        "facility": said(period.facility.name, language) if period.facility else None,
        "from": iso(period.from_on),
        "to": iso(period.to_on),
        "length": number(period.length),
        "unit": period.unit,
        "place": said(period.place, language),
        "reason": said(period.reason, language),
        "ongoing": period.ongoing,
        "person": shown_name(period.person, "en"),
    }


def dated(on: FuzzyDate | None, until: FuzzyDate | None = None) -> Json:
    """The keys of a date: as precise as it is known, and how precise that is."""
    known = on if on is not None and on.iso else None
    end = known.end_iso if known else None
    return {
        "date": iso(known),
        "date_end": end or iso(until),
        "precision": known.precision if known else None,
    }


def iso(day: FuzzyDate | date | None) -> str | None:
    """ISO 8601 with no more than what is known."""
    if isinstance(day, FuzzyDate):
        return day.iso
    return day.isoformat() if day else None


def said(words: Wording, language: str) -> str | None:
    """The words in a language or else another, or None."""
    return words.best(language) or None


def number(value: float | None) -> int | float | None:
    """A whole number as an int."""
    return int(value) if value is not None and value == int(value) else value


def _opponent(opponent: Opponent, language: str) -> str:
    if opponent.description or opponent.person is None:
        return opponent.description.best(language)
    return shown_name(opponent.person, "en")


def _charge(charge: Charge, parties: dict[int, str], language: str) -> Json:
    provision = charge.provision
    return {
        "code": provision.code if provision else None,
        "article": (provision.article or None) if provision else None,
        "part": (provision.part or None) if provision else None,
        "text": said(charge.in_words, language) or (said(provision.heading, language) if provision else None),
        "against": parties.get(charge.opponent_id) if charge.opponent_id else None,
        "status": charge.status,
    }


def _hearing(hearing: Hearing, language: str) -> Json:
    return {
        **dated(hearing.held_on),
        "time": hearing.time or None,
        "type": hearing.type,
        "place": said(hearing.place, language),
        "outcome": said(hearing.outcome, language),
    }


def _decision(decision: Decision, language: str) -> Json:
    return {
        **dated(decision.decided_on),
        "kind": decision.kind,
        "outcome": decision.outcome,
        "court": said(decision.court, language),
        "text": said(decision.text, language),
        "sanctions": [_sanction(sanction, decision, language) for sanction in decision.sanctions],
    }


def _sanction(sanction: Sanction, decision: Decision, language: str) -> Json:
    return {
        "kind": sanction.kind,
        "length": number(sanction.length),
        "unit": sanction.unit,
        "amount": number(sanction.amount),
        "currency": sanction.currency or None,
        "activity": said(sanction.activity, language),
        "note": said(sanction.note, language),
        "on": "subject" if sanction.opponent_id is None else "opponent",
        "computed_end": iso(computed_end(sanction, decision)),
    }
