"""The fields a letter template may use, and how each is filled from a case, an office and a sender."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kazrights.base.i18n import N_
from kazrights.base.spoken import article_in_words, date_in_words
from kazrights.base.wording import Wording
from kazrights.casework.letter_case import LetterCase
from kazrights.casework.letter_record import detentions, events, proceedings
from kazrights.casework.people import name_for_letter
from kazrights.casework.sentences import sanction_words
from kazrights.documents.filling import Value
from kazrights.model.letter import Letter, Sender
from kazrights.model.official import Office, OfficeHolder
from kazrights.model.proceeding import Decision
from kazrights.model.term import vocabulary

CATALOGUE: dict[str, str] = {
    "name": N_("the name, or the title of a case without a named person"),
    "first_name": N_("the given name"),
    "names[]": N_("the name in each script"),
    "names[].text": N_("one name"),
    "ref": N_("the reference of the case"),
    "group?": N_("whether the case is of people without names"),
    "home": N_("where the person is from"),
    "occupation": N_("the occupation"),
    "born": N_("the date of birth"),
    "sex": N_("the sex"),
    "citizenship": N_("the citizenship"),
    "facts": N_("one fact at least, as a sentence in the language of the letter"),
    "summary": N_("the summary"),
    "situation": N_("the current situation"),
    "status": N_("the state of the person"),
    "facility": N_("where the person is held"),
    "articles": N_("the articles charged"),
    "charges": N_("the charges in words"),
    "court": N_("the court"),
    "sentence": N_("what was imposed"),
    "health": N_("what may be said of health"),
    "died?": N_("whether the person has died"),
    "death_date": N_("the date of death"),
    "death_place": N_("the place of death"),
    "proceedings_status": N_("the state of the proceedings"),
    "threats?": N_("whether there were threats"),
    "lawsuits?": N_("whether suits were brought against the person"),
    "convicted?": N_("whether the person was convicted"),
    "restricted?": N_("whether restricted freedom or probation was imposed"),
    "noncustodial?": N_("whether what was imposed is served outside prison"),
    "earlier?": N_("whether an earlier letter is on file"),
    "ban?": N_("whether a ban was imposed"),
    "imprisoned?": N_("whether the person is held"),
    "ongoing?": N_("whether a proceeding goes on"),
    "good_news": N_("a good step to thank for"),
    "remaining": N_("what remains to be done"),
    "demands[]": N_("the requests of the case"),
    "demands[].text": N_("one request"),
    "laws[]": N_("the laws concerned"),
    "laws[].name": N_("the law"),
    "laws[].content": N_("what it says"),
    "laws[].note": N_("why it is of concern"),
    "promises[]": N_("what the state promised"),
    "promises[].by": N_("who promised"),
    "promises[].what": N_("the promise"),
    "promises[].made": N_("when it was promised"),
    "promises[].due": N_("by when"),
    "events[]": N_("the events"),
    "events[].text": N_("one event, with its date and place"),
    "detentions[]": N_("the times in custody"),
    "detentions[].text": N_("one time in custody"),
    "proceedings[]": N_("the proceedings"),
    "proceedings[].text": N_("one proceeding"),
    "office": N_("the title of the office"),
    "holder": N_("who holds the office"),
    "sender": N_("the sender"),
    "presentation": N_("who the sender is"),
    "town": N_("the sender’s town"),
    "country": N_("the sender’s country"),
    "sender_address": N_("how to reach the sender"),
    "date": N_("the date of the letter"),
    "previous_date": N_("the date of the earlier letter"),
    "previous_code": N_("the code of the earlier letter"),
    "previous_office": N_("the office the earlier letter went to"),
    "previous_requests[]": N_("the requests of the earlier letter"),
    "previous_requests[].text": N_("one earlier request"),
}

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
    """Every field of the catalogue for one letter; what the case doesn't hold in that language is empty."""
    return {
        **_person(case, language),
        **_matter(case, language),
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
        "sex": vocabulary("sex").label(person.sex, language) if person and person.sex else "",
        "home": person.home.in_(language) if person else "",
        "occupation": person.occupation.in_(language) if person else "",
        "citizenship": person.citizenship if person else "",
        "born": date_in_words(person.born_on, language, "heading") if person and person.born_on else "",
        "health": person.health.in_(language) if person and person.audience != "internal" else "",
    }


def _matter(case: LetterCase, language: str) -> dict[str, Value]:
    custody, record = case.custody(), case.case
    ours = [(d, [s for s in d.sanctions if s.opponent_id is None]) for d in case.decisions()]
    imposed = [sanction for _decision, sanctions in ours for sanction in sanctions]
    death = next((event for event in case.events if event.type in _DEATHS), None)
    good = next((event for event in case.events if event.type in _GOOD and event.text.has(language)), None)
    articles = list(
        dict.fromkeys(
            article_in_words(charge.provision.code, charge.provision.article, charge.provision.part, language)
            for charge in case.charges()
            if charge.provision and charge.provision.article
        )
    )
    statuses = [p.status for p in case.proceedings if p.status]
    return {
        "ref": record.ref,
        "facts": " ".join(case.facts(language)),
        "summary": record.summary.in_(language),
        "situation": record.situation.in_(language),
        "status": vocabulary("victim_status").label(record.victim_status, language)
        if record.victim_status
        else "",
        "facility": custody.facility.name.in_(language)
        if custody and custody.facility and custody.facility.named
        else "",
        "articles": ", ".join(articles),
        "charges": "; ".join(c.in_words.in_(language) for c in case.charges() if c.in_words.has(language)),
        "court": next((p.court.in_(language) for p in case.proceedings if p.court.has(language)), ""),
        "sentence": "; ".join(sanction_words(sanction, language) for sanction in imposed),
        "died": death is not None or record.victim_status == "deceased",
        "death_date": date_in_words(death.happened_on, language) if death and death.happened_on else "",
        "death_place": death.place.in_(language) if death else "",
        "proceedings_status": vocabulary("proceeding_status").label(statuses[-1], language).lower()
        if statuses
        else "",
        "threats": case.has_event(*_THREATS),
        "lawsuits": any(p.track == "civil" and p.role == "defendant" for p in case.proceedings),
        "ban": any(sanction.kind == "ban_on_activity" for sanction in imposed),
        "convicted": any(d.outcome == "convicted" for d, measures in ours if measures)
        or case.has_event("conviction"),
        "restricted": any(sanction.kind in _RESTRICTED for sanction in imposed),
        "noncustodial": bool(imposed) and custody is None and not any(s.kind in _CUSTODIAL for s in imposed),
        "imprisoned": custody is not None,
        "ongoing": "ongoing" in statuses,
        "good_news": good.text.in_(language) if good else _won(case.decisions(), language),
        "remaining": "",
        "demands": _wordings([demand.text for demand in case.demands], language),
    }


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


def _wordings(found: Sequence[Wording], language: str) -> list[dict[str, str]]:
    return _texts([text.in_(language) for text in found if text.has(language)])


def _texts(found: Sequence[str]) -> list[dict[str, str]]:
    return [{"text": text} for text in found]
