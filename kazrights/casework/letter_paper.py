"""From a choice to the finished sheet: the template filled, addressed, signed and set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.base.spoken import date_in_words
from kazrights.casework import letter_case, letter_fields, letter_templates, records
from kazrights.casework.officials import holder_now
from kazrights.documents.letter import LetterPage, render_letter
from kazrights.documents.letter_text import LetterText
from kazrights.model.letter import Letter, Sender
from kazrights.model.official import Office, OfficeHolder

STAMP = "SAMPLE – DO NOT SEND"
_COUNTRY = {"en": "KAZAKHSTAN", "ru": "КАЗАХСТАН", "kk": "ҚАЗАҚСТАН"}
_TO_PERSON = "person"
_TO_EMBASSY = "embassy"
_TO_UN = "un"
_NOT_FOLLOWED = ("unanswered", "embassy", "thank-you", "solidarity-card", "un-summary")
_THANKS = "thank-you"  # expects no answer


@dataclass(frozen=True, slots=True)
class Choice:
    """One letter to write. `requests` are the ids of those chosen (None: all); None for the sender: the usual one.

    `answers_id` is the earlier letter that this one follows up, or sends a copy of.
    """

    case_id: int
    office_id: int | None
    template: str
    language: str
    sender_id: int | None = None
    requests: tuple[str, ...] | None = None
    answers_id: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter ready to be set, and what the register keeps of it; `reply_days` 0 expects no answer."""

    page: LetterPage
    many_pages: bool
    text: str
    subject: str
    dated_on: date
    office_title: str
    holder_name: str
    sender_id: int
    sender_name: str
    reply_days: int

    def pdf(self) -> bytes:
        """The PDF, the same each time; raises TooLong or MissingGlyph. It takes a while: hold no session meanwhile."""
        return render_letter(self.page, multi_page=self.many_pages)


def make(session: Session, choice: Choice, *, dated_on: date, sample: bool) -> Paper:
    """Make the paper; raises MissingFields, or a KazrightsError that says what else holds it back."""
    language = choice.language
    template = letter_templates.load(choice.template, language)
    case = letter_case.load(session, choice.case_id)
    sender = _sender(session, choice.sender_id)
    office = _office(session, choice.office_id)
    audience = template.header.audience
    if office is None and audience not in (_TO_PERSON, _TO_UN):
        raise KazrightsError(_("The letter is held back: choose the office it goes to."))
    holder = holder_now(office) if office else None
    previous = _earlier(session, choice, audience)
    found = letter_fields.values(case, language, sender, dated_on, office, holder, previous)
    words = template.fill(found, choice.requests)
    page = _page(words, sender, str(found["sender"]), office, holder, language, dated_on, audience)
    if sample:
        page = replace(page, stamp=STAMP)
    expects_answer = office and audience == "official" and choice.template != _THANKS
    return Paper(
        page=page,
        many_pages=audience == _TO_UN,
        text=_in_words(words, page),
        subject=words.subject,
        dated_on=dated_on,
        office_title=office.title.in_(language) if office else "",
        holder_name=holder.name.in_(language) if holder else "",
        sender_id=sender.id,
        sender_name=page.sender,
        reply_days=office.reply_days if office and expects_answer else 0,
    )


def _page(
    words: LetterText,
    sender: Sender,
    sender_name: str,
    office: Office | None,
    holder: OfficeHolder | None,
    language: str,
    dated_on: date,
    audience: str,
) -> LetterPage:
    private = audience == _TO_PERSON
    town, country = sender.town.in_(language), sender.country.in_(language)
    own = [*sender.address.splitlines(), ", ".join(part for part in (town, country) if part), sender.email]
    salutation = words.salutation or (_salutation(office, holder, language) if office else "")
    if not salutation and audience != _TO_UN:
        raise KazrightsError(_("The letter is held back: the office has no salutation in its language."))
    return LetterPage(
        language=language,
        dated_on=dated_on,
        sender=sender_name,
        sender_lines=() if private else tuple(line for line in own if line),
        dateline=date_in_words(dated_on, language, "heading"),
        addressee=_addressee(office, holder, language) if office and not private else (),
        subject=words.subject,
        salutation=salutation,
        before=(*words.before, *words.lead_in),
        requests=tuple(request.text for request in words.requests),
        after=words.after,
        parts=words.parts,
        closing=_with_comma(words.signoff or (office.closing.in_(language) if office else "")),
        enclosures=words.enclosures,
        copies=tuple(to for to in words.copies if not office or office.title.in_(language) not in to),
    )


def _salutation(office: Office, holder: OfficeHolder | None, language: str) -> str:
    """By the holder's sex where known; with no holder known, the general one."""
    general = office.salutation_general.in_(language)
    if holder and holder.sex == "female":
        said = office.salutation_f.in_(language) or general
    elif holder and holder.sex == "male":
        said = office.salutation.in_(language) or general
    else:
        said = general or office.salutation.in_(language)
    return _with_comma(said)


def _with_comma(said: str) -> str:
    return said if not said or said[-1] in "!,:." else f"{said},"


def _addressee(office: Office, holder: OfficeHolder | None, language: str) -> tuple[str, ...]:
    """Holder, title, institution; the address only when someone has checked it."""
    title = office.title.in_(language)
    if not title:
        raise KazrightsError(_("The letter is held back: the office has no title in its language."))
    lines = [holder.name.in_(language) if holder else "", title, office.institution.in_(language)]
    if office.checked_on and office.address:
        lines += [*office.address.splitlines(), _COUNTRY[language]]
    return tuple(dict.fromkeys(line for line in lines if line))


def _sender(session: Session, sender_id: int | None) -> Sender:
    if sender_id is not None:
        found = session.get(Sender, sender_id)
    else:
        found = session.scalar(select(Sender).order_by(Sender.usual.desc(), Sender.id).limit(1))
    if found is None:
        raise KazrightsError(_("The letter is held back: it needs a sender. Add one first."))
    return found


def _office(session: Session, office_id: int | None) -> Office | None:
    return None if office_id is None else records.load(session, Office, office_id)


def _earlier(session: Session, choice: Choice, audience: str) -> tuple[Letter, Office | None] | None:
    """The letter this one follows: the newest to the same office that has no answer; for an embassy, to another."""
    mine = select(Letter).where(Letter.case_id == choice.case_id, Letter.office_id.is_not(None))
    mine = mine.where(Letter.template.not_in(_NOT_FOLLOWED))
    if choice.answers_id:
        mine = select(Letter).where(Letter.id == choice.answers_id)
    elif audience == _TO_EMBASSY:
        mine = mine.where(Letter.office_id != choice.office_id)
    elif audience != _TO_UN:
        mine = mine.where(Letter.office_id == choice.office_id, Letter.status != "replied")
    letter = session.scalar(mine.order_by(Letter.dated_on.desc(), Letter.id.desc()).limit(1))
    return (letter, session.get(Office, letter.office_id) if letter.office_id else None) if letter else None


def _in_words(words: LetterText, page: LetterPage) -> str:
    """The letter as text, with the salutation and close that it bears."""
    whole = replace(words, salutation=page.salutation, signoff=page.closing)
    return f"{whole}\n\n{page.sender}"
