"""What quick open finds: cases, the other people in them, letters and offices, by a few letters in any script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.casework import case_rows
from kazrights.casework.filters import contains, search_words
from kazrights.casework.people import shown_name
from kazrights.model.case import Case, CasePerson
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.person import Person, PersonName
from kazrights.model.term import vocabulary
from kazrights.names.fold import fold
from kazrights.names.keyboard import in_other_layout
from kazrights.store.vault import Vault

Kind = Literal["case", "letter", "office"]
_MOST = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: `kind` and `record_id` say what to open, `title` and `note` what it is.

    `section` is "cases", "people", "letters" or "officials"; `case_id` is the case it belongs to, if one.
    """

    section: str
    kind: Kind
    record_id: int
    title: str
    note: str = ""
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The hits by section, and what was looked for besides the text itself."""

    hits: list[Hit]
    also_tried: str = ""


def find(vault: Vault, text: str) -> Found:
    """What fits all words of `text`; where nothing does, what fits the same keys on the other keyboard layout."""
    with vault.read() as session:
        return find_in(session, text, vault.today)


def find_in(session: Session, text: str, on: date) -> Found:
    """The same as seen on that day, inside a read."""
    if not search_words(text):
        return Found([])
    hits = list(_hits(session, text, on))
    other = "" if hits else in_other_layout(text)
    if other:
        hits = list(_hits(session, other, on))
    return Found(hits, other)


def known(vault: Vault, things: list[tuple[str, int]]) -> list[Hit]:
    """These things as hits, those that are gone since left out."""
    makers = {"case": _case, "letter": _letter, "office": _office}
    with vault.read() as session:
        found = (makers[kind](session, vault, record_id) for kind, record_id in things if kind in makers)
        return [replace(hit, section="recent") for hit in found if hit is not None]


def _hits(session: Session, text: str, on: date) -> Iterator[Hit]:
    rows = case_rows.first_in(session, text, on, _MOST)
    for row in rows:
        yield Hit("cases", "case", row.id, row.heading, f"{row.state} · {row.ref}".lstrip(" ·"), row.id)
    yield from _others(session, text)
    yield from _letters(session, text, [row.id for row in rows])
    yield from _offices(session, text)


def _others(session: Session, text: str) -> Iterator[Hit]:
    """People who are not the subjects of the cases already found: their lawyers, relatives, witnesses."""
    words = search_words(text)
    named = select(PersonName.person_id).where(*(contains(PersonName.folded, word) for word in words))
    joined = (
        select(CasePerson)
        .where(CasePerson.person_id.in_(named), CasePerson.role != case_rows.SUBJECT)
        .options(
            joinedload(CasePerson.person).selectinload(Person.names),
            *case_rows.with_people(selectinload(CasePerson.case)),
        )
        .limit(_MOST)
    )
    for held in session.scalars(joined):
        role = vocabulary("case_role").label(held.role, spoken_language())
        note = _("{role} in the case of {who}").format(role=role, who=case_rows.heading(held.case))
        yield Hit("people", "case", held.case_id, shown_name(held.person), note, held.case_id)


def _letters(session: Session, text: str, case_ids: list[int]) -> Iterator[Hit]:
    found = select(Letter).where(Letter.case_id.in_(case_ids)).order_by(Letter.dated_on.desc()).limit(_MOST)
    by_code = select(Letter).where(Letter.code == text.strip().upper()).limit(_MOST)
    letters = {letter.id: letter for letter in (*session.scalars(by_code), *session.scalars(found))}
    for letter in list(letters.values())[:_MOST]:
        yield _letter_hit(letter)


def _letter_hit(letter: Letter) -> Hit:
    title = letter.office_title or letter.subject or letter.code
    return Hit("letters", "letter", letter.id, title, f"{letter.subject} · {letter.code}", letter.case_id)


def _offices(session: Session, text: str) -> Iterator[Hit]:
    words = search_words(text)
    shown = 0
    for office in session.scalars(select(Office).options(selectinload(Office.holders)).order_by(Office.id)):
        titles = (office.title.en, office.title.ru, office.title.kk, office.institution.best("en"))
        holders = (
            name for holder in office.holders for name in (holder.name.en, holder.name.ru, holder.name.kk)
        )
        told = fold(" ".join((*titles, *holders)))
        if all(word in told for word in words) and shown < _MOST:
            shown += 1
            yield _office_hit(office)


def _office_hit(office: Office) -> Hit:
    language = spoken_language()
    return Hit(
        "officials", "office", office.id, office.title.best(language), office.institution.best(language)
    )


def _case(session: Session, vault: Vault, case_id: int) -> Hit | None:
    case = session.scalar(select(Case).where(Case.id == case_id).options(*case_rows.with_people()))
    if case is None:
        return None
    [row] = case_rows.rows_of(session, [case], vault.today, None)
    return Hit("cases", "case", row.id, row.heading, f"{row.state} · {row.ref}".lstrip(" ·"), row.id)


def _letter(session: Session, _vault: Vault, letter_id: int) -> Hit | None:
    letter = session.get(Letter, letter_id)
    return _letter_hit(letter) if letter else None


def _office(session: Session, _vault: Vault, office_id: int) -> Hit | None:
    office = session.get(Office, office_id)
    return _office_hit(office) if office else None
