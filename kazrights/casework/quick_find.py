"""What quick open finds: cases, the other people in them, letters and offices, by a few letters in any script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.casework import case_rows, search_match
from kazrights.casework.people import shown_name
from kazrights.model.case import CasePerson
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.person import Person
from kazrights.model.term import vocabulary
from kazrights.names.query import Reading
from kazrights.store import search_find
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
    """What fits all words of `text`; where nothing does, what fits it in the other layout or without its ending."""
    with vault.read() as session:
        return find_in(session, text, vault.today)


def find_in(session: Session, text: str, on: date) -> Found:
    """The same as seen on that day, inside a read."""
    tried: list[Reading] = []
    for reading in search_match.readings(text):
        tried.append(reading)
        ids = _ids(session, reading)
        if any(ids.values()):
            return Found(list(_hits(session, ids, on)), _other(tried))
    return Found([], _other(tried))


def known(vault: Vault, things: list[tuple[str, int]]) -> list[Hit]:
    """These things as hits, those that are gone since left out."""
    makers = {"case": _case, "letter": _letter, "office": _office}
    with vault.read() as session:
        found = (makers[kind](session, vault, record_id) for kind, record_id in things if kind in makers)
        return [replace(hit, section="recent") for hit in found if hit is not None]


def _ids(session: Session, reading: Reading) -> dict[str, list[int]]:
    """What is called by these whole words, then what begins so; the newest first."""
    whole = search_find.newest(session, search_match.names(reading, whole=True), _MOST)
    begun = search_find.newest(session, search_match.names(reading), _MOST)
    return {kind: list(dict.fromkeys([*whole[kind], *begun[kind]]))[:_MOST] for kind in whole}


def _other(tried: list[Reading]) -> str:
    return next((reading.text for reading in tried if reading.how == "layout"), "")


def _hits(session: Session, ids: dict[str, list[int]], on: date) -> Iterator[Hit]:
    shown = ids["case"]
    yield from _cases(session, shown, on)
    yield from _others(session, ids["person"], set(shown))
    yield from _letters(session, ids["letter"], shown)
    for office in session.scalars(select(Office).where(Office.id.in_(ids["office"])).order_by(Office.id)):
        yield _office_hit(office)


def _cases(session: Session, case_ids: list[int], on: date) -> Iterator[Hit]:
    rows = case_rows.of_ids(session, case_ids, on)
    for row in (rows[case_id] for case_id in case_ids if case_id in rows):
        yield Hit("cases", "case", row.id, row.heading, f"{row.state} · {row.ref}".lstrip(" ·"), row.id)


def _others(session: Session, person_ids: list[int], shown: set[int]) -> Iterator[Hit]:
    """People who are not the subjects of the cases already found: their lawyers, relatives, witnesses."""
    joined = (
        select(CasePerson)
        .where(
            CasePerson.person_id.in_(person_ids),
            or_(CasePerson.role != case_rows.SUBJECT, CasePerson.case_id.not_in(shown)),
        )
        .options(
            joinedload(CasePerson.person).selectinload(Person.names),
            *case_rows.with_people(selectinload(CasePerson.case)),
        )
        .limit(_MOST)
    )
    for held in session.scalars(joined):
        role = vocabulary("case_role").label(held.role, spoken_language())
        note = _("{role} in the case of {who}").format(role=role, who=case_rows.heading(held.case))
        name = shown_name(held.person) if held.person.names else held.person.pseudonym
        yield Hit("people", "case", held.case_id, name, note, held.case_id)


def _letters(session: Session, letter_ids: list[int], case_ids: list[int]) -> Iterator[Hit]:
    found = select(Letter).where(Letter.case_id.in_(case_ids)).order_by(Letter.dated_on.desc()).limit(_MOST)
    by_code = select(Letter).where(Letter.id.in_(letter_ids)).order_by(Letter.id.desc())
    letters = {letter.id: letter for letter in (*session.scalars(by_code), *session.scalars(found))}
    for letter in list(letters.values())[:_MOST]:
        yield _letter_hit(letter)


def _letter_hit(letter: Letter) -> Hit:
    title = letter.office_title or letter.subject or letter.code
    return Hit("letters", "letter", letter.id, title, f"{letter.subject} · {letter.code}", letter.case_id)


def _office_hit(office: Office) -> Hit:
    language = spoken_language()
    return Hit(
        "officials", "office", office.id, office.title.best(language), office.institution.best(language)
    )


def _case(session: Session, vault: Vault, case_id: int) -> Hit | None:
    return next(_cases(session, [case_id], vault.today), None)


def _letter(session: Session, _vault: Vault, letter_id: int) -> Hit | None:
    letter = session.get(Letter, letter_id)
    return _letter_hit(letter) if letter else None


def _office(session: Session, _vault: Vault, office_id: int) -> Hit | None:
    office = session.get(Office, office_id)
    return _office_hit(office) if office else None
