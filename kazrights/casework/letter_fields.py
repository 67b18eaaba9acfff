"""Fills the fields of the letter catalogue from a case, an office and a sender."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kazrights.base.spoken import article_in_words, date_in_words
from kazrights.base.wording import Wording
from kazrights.casework.letter_case import LetterCase
from kazrights.casework.people import name_for_letter
from kazrights.casework.printed_lines import detentions, events, proceedings
from kazrights.casework.sentences import sanction_words
from kazrights.documents.filling import Value
from kazrights.model.letter import Letter, Sender
from kazrights.model.official import Office, OfficeHolder
from kazrights.model.proceeding import Decision
from kazrights.model.term import vocabulary

_THREATS = ("threats", "death_threats", "incitement_to_attack", "hate_speech", "smear_campaign")
_GOOD = (
    "legal_capacity_reinstated",
    "reinstatement_of_rights",
    "released",
    "acquittal",
    "amnesty_pardon",
    "parole",
)
_RESTRICTED = ("restricted_freedom", "probation")
_CUSTODIAL = ("imprisonment", "life_imprisonment", "criminal_arrest", "administrative_detention")
_DEATHS = ("death_in_custody", "death_in_care", "death")


def values(
    case: LetterCase,
    language: str,
    sender: Sender,
    dated_on: date,
    office: Office | None = None,
    holder: OfficeHolder | None = None,
    previous: tuple[Letter, Office | None] | None = None,
) -> dict[str, Value]:
    """Every field of `letter_catalogue` for one letter; what the case doesn't hold in that language is empty.

    `previous` is the earlier letter that this one speaks of, with the office it went to.
    """
    return {
        **_person(case, language),
        **_matter(case, language),
        **_custody(case, language),
        **_death(case, language),
        **_charges(case, language),
        **_court(case, language),
        **_sentence(case, language),
        **_country(case, language),
        **_sender(sender, language),
        **_previous(previous, language),
        "office": office.title.in_(language) if office else "",
        "office.sex": (holder.sex or "") if holder else "",
        "holder": holder.name.in_(language) if holder else "",
        "date": date_in_words(dated_on, language, "heading"),
        "events": events(case, language),
        "detentions": detentions(case, language),
        "proceedings": proceedings(case, language),
    }


def _person(case: LetterCase, language: str) -> dict[str, Value]:
    person = case.subject
    named = name_for_letter(person, language) if person else ""
    first = next((n.given for n in person.names if n.full == named), "") if person else ""
    spelled = list(dict.fromkeys(n.full for n in person.names if n.kind != "misspelling")) if person else []
    return {
        "name": named or case.case.title.in_(language),
        "first_name": first,
        "names": _texts(spelled),
        "group": not named,
        "person.sex": (person.sex or "") if person else "",
        "sex": _label("sex", person.sex if person else None, language),
        "home": person.home.in_(language) if person else "",
        "occupation": person.occupation.in_(language) if person else "",
        "citizenship": person.citizenship if person else "",
        "born": date_in_words(person.born_on, language, "heading") if person and person.born_on else "",
        "health": person.health.in_(language) if person and person.audience != "internal" else "",
    }


def _matter(case: LetterCase, language: str) -> dict[str, Value]:
    record = case.case
    return {
        "ref": record.ref,
        "facts": " ".join(case.facts(language)),
        "summary": record.summary.in_(language),
        "situation": record.situation.in_(language),
        "status": _label("victim_status", record.victim_status, language),
        "threats": case.has_event(*_THREATS),
        "good_news": _good_news(case, language),
        "remaining": "",
        "demands": _wordings([demand.text for demand in case.demands], language),
    }


def _custody(case: LetterCase, language: str) -> dict[str, Value]:
    held = case.custody()
    known = held.facility if held and held.facility and held.facility.named else None
    return {"imprisoned": held is not None, "facility": known.name.in_(language) if known else ""}


def _death(case: LetterCase, language: str) -> dict[str, Value]:
    death = next((event for event in case.events if event.type in _DEATHS), None)
    return {
        "died": death is not None or case.case.victim_status == "deceased",
        "death_date": date_in_words(death.happened_on, language) if death and death.happened_on else "",
        "death_place": death.place.in_(language) if death else "",
    }


def _charges(case: LetterCase, language: str) -> dict[str, Value]:
    charges = case.charges()
    articles = dict.fromkeys(
        article_in_words(charge.provision.code, charge.provision.article, charge.provision.part, language)
        for charge in charges
        if charge.provision and charge.provision.article
    )
    words = (charge.in_words.in_(language) for charge in charges)
    return {"articles": ", ".join(articles), "charges": "; ".join(said for said in words if said)}


def _court(case: LetterCase, language: str) -> dict[str, Value]:
    statuses = [proceeding.status for proceeding in case.proceedings if proceeding.status]
    courts = (proceeding.court.in_(language) for proceeding in case.proceedings)
    return {
        "court": next((court for court in courts if court), ""),
        "proceedings_status": _label(
            "proceeding_status", statuses[-1] if statuses else None, language
        ).lower(),
        "ongoing": "ongoing" in statuses,
        "lawsuits": any(p.track == "civil" and p.role == "defendant" for p in case.proceedings),
    }


def _sentence(case: LetterCase, language: str) -> dict[str, Value]:
    """What was imposed on our person; measures on other parties are left out."""
    ours = [(d, [s for s in d.sanctions if s.opponent_id is None]) for d in case.decisions()]
    imposed = [sanction for _decision, sanctions in ours for sanction in sanctions]
    kinds = {sanction.kind for sanction in imposed}
    convicted = any(decision.outcome == "convicted" for decision, sanctions in ours if sanctions)
    return {
        "sentence": "; ".join(sanction_words(sanction, language) for sanction in imposed),
        "convicted": convicted or case.has_event("conviction"),
        "ban": "ban_on_activity" in kinds,
        "restricted": not kinds.isdisjoint(_RESTRICTED),
        "noncustodial": bool(kinds) and case.custody() is None and kinds.isdisjoint(_CUSTODIAL),
    }


def _good_news(case: LetterCase, language: str) -> str:
    good = (event.text for event in case.events if event.type in _GOOD and event.text.has(language))
    return next((text.in_(language) for text in good), "") or _won(case.decisions(), language)


def _won(decisions: Sequence[Decision], language: str) -> str:
    good = (d for d in decisions if d.outcome in (*_GOOD, "acquitted", "won") and d.text.has(language))
    return next((decision.text.in_(language) for decision in good), "")


def _country(case: LetterCase, language: str) -> dict[str, Value]:
    laws = [
        {"name": law.name.in_(language), "content": law.content.in_(language), "note": law.note.in_(language)}
        for law in case.laws
        if law.name.has(language)
    ]
    promises = [
        {
            "by": promise.by.in_(language),
            "what": promise.what.in_(language),
            "made": date_in_words(promise.made_on, language) if promise.made_on else "",
            "due": date_in_words(promise.due_on, language, "heading") if promise.due_on else "",
        }
        for promise in case.commitments
        if promise.what.has(language)
    ]
    return {"laws": laws, "promises": promises}


def _sender(sender: Sender, language: str) -> dict[str, Value]:
    latin = language == "en" or not sender.name_cyrillic
    return {
        "sender": sender.name if latin else sender.name_cyrillic,
        "sender.sex": sender.sex or "",
        "presentation": sender.presentation.in_(language),
        "town": sender.town.in_(language),
        "country": sender.country.in_(language),
        "sender_address": ", ".join(line for line in (*sender.address.splitlines(), sender.email) if line),
    }


def _previous(earlier: tuple[Letter, Office | None] | None, language: str) -> dict[str, Value]:
    if earlier is None:
        return {
            "earlier": False,
            "previous_date": "",
            "previous_code": "",
            "previous_office": "",
            "previous_requests": [],
        }
    letter, office = earlier
    asked = [
        line.partition(". ")[2]
        for line in letter.text.splitlines()
        if line[:1].isdigit() and ". " in line[:4]
    ]
    return {
        "earlier": True,
        "previous_date": date_in_words(letter.sent_on or letter.dated_on, language),
        "previous_code": letter.code,
        "previous_office": office.title.in_(language) if office else letter.office_title,
        "previous_requests": _texts(asked) if letter.language == language else [],
    }


def _label(terms: str, code: str | None, language: str) -> str:
    return vocabulary(terms).label(code, language) if code else ""


def _wordings(found: Sequence[Wording], language: str) -> list[dict[str, str]]:
    return _texts([text.in_(language) for text in found if text.has(language)])


def _texts(found: Sequence[str]) -> list[dict[str, str]]:
    return [{"text": text} for text in found]
