"""What the search tables hold of each record: its words; of people, cases, offices, letters what they are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sqlalchemy import String, Text, select
from sqlalchemy.orm import Session

from kazrights.base.wording import Wording
from kazrights.model.case import Case, CasePerson
from kazrights.model.columns import WordingColumn
from kazrights.model.letter import Letter
from kazrights.model.official import Office, OfficeHolder
from kazrights.model.person import Person, PersonName
from kazrights.model.source import Attachment, BlobText
from kazrights.model.tables import METADATA
from kazrights.names import in_text
from kazrights.names.words import tokens

Texts = list[str]
BREAK = "¶"
"""A token between two texts, so that no phrase reaches from one into the next."""

_NO_TEXT = frozenset(
    (
        *("time", "language", "languages", "preferred_language", "preferred_for", "template", "currency"),
        *("script", "locator"),
    )
)
_PHONE = re.compile(r"\+?\d[\d ()-]{4,}\d")


@cache
def fields(table: str) -> tuple[str, ...]:
    """The columns of a table whose words are searched: all that a person types freely."""
    return tuple(
        column.name
        for column in METADATA.tables[table].columns
        if isinstance(column.type, (String, Text, WordingColumn))
        and "label" in column.info
        and not column.info.get("terms")
        and not column.foreign_keys
        and column.name not in _NO_TEXT
    )


def words_of(session: Session, table: str, ids: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """Of each of these records that is there its id, its words as they are said, and their other forms."""
    more = _MORE[table](session, ids) if table in _MORE else {}
    columns = METADATA.tables[table].columns
    asked = [columns["id"], *(columns[name] for name in fields(table))]
    for record_id, *values in session.connection().execute(select(*asked).where(columns["id"].in_(ids))):
        yield record_id, *_tokens([*_parted(values), *more.get(record_id, ())])


def names_of(session: Session, table: str, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Of each of these records that is there its id, and the tokens of what it is called."""
    for record_id, texts in _NAMED[table](session, ids).items():
        yield record_id, " ".join(dict.fromkeys(token(key) for text in texts for key in tokens(text)))


def token(key: str) -> str:
    """A key as the search tables hold it: one word to them, whatever is in it."""
    return key if key.isalnum() else "".join(filter(str.isalnum, key)) or BREAK


def phones(text: str) -> list[str]:
    """The telephone numbers in a text, each as one word, with and without the first digit of its country."""
    found = ["".join(filter(str.isdigit, held)) for held in _PHONE.findall(text)]
    return [part for number in found for part in (number, number[1:])]


def _tokens(texts: Iterable[str]) -> tuple[str, str]:
    said: list[str] = []
    forms: dict[str, None] = {}
    for text in texts:
        for found in in_text.WORD.finditer(in_text.composed(text)):
            first, *others = in_text.tokens(found.group())
            if first:
                said.append(token(first))
                forms.update(dict.fromkeys(map(token, others)))
        said.append(BREAK)
    return " ".join(said), " ".join(forms)


def _parted(values: Iterable[str | Wording | None]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Wording):
            yield from (text for text in (value.en, value.ru, value.kk) if text)
        elif value:
            yield value


def _of_people(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    found: dict[int, Texts] = defaultdict(list)
    people = select(Person.id, Person.pseudonym, Person.how_to_contact).where(Person.id.in_(ids))
    for person_id, pseudonym, contact in session.execute(people):
        found[person_id] = [pseudonym, *phones(contact)]
    for person_id, full in _full_names(session, ids):
        found[person_id].append(full)
    return found


def _names_of_people(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    found: dict[int, Texts] = defaultdict(list)
    for person_id, full in _full_names(session, ids):
        found[person_id].append(full)
    return found


def _full_names(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    named = select(PersonName.person_id, PersonName.full).where(PersonName.person_id.in_(ids))
    for row in session.execute(named.order_by(PersonName.person_id, PersonName.id)):
        yield row[0], row[1]


def _of_cases(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    """A case is called by its reference, its title, and by everyone in it."""
    called = select(Case.id, Case.ref, Case.title, Case.external_refs).where(Case.id.in_(ids))
    found = {
        case_id: [ref, title.en, title.ru, title.kk, others]
        for case_id, ref, title, others in session.execute(called)
    }
    people = (
        select(CasePerson.case_id, Person.pseudonym, PersonName.full)
        .join(Person, Person.id == CasePerson.person_id)
        .outerjoin(PersonName, PersonName.person_id == Person.id)
        .where(CasePerson.case_id.in_(ids))
        .order_by(CasePerson.case_id, CasePerson.id, PersonName.id)
    )
    for case_id, pseudonym, full in session.execute(people):
        if case_id in found:
            found[case_id] += [text for text in (full, pseudonym) if text]
    return found


def _of_offices(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    called = select(Office.id, Office.title, Office.institution, Office.code).where(Office.id.in_(ids))
    found = {
        office_id: [code, *_parted((title, institution))]
        for office_id, title, institution, code in session.execute(called)
    }
    holders = select(OfficeHolder.office_id, OfficeHolder.name).where(OfficeHolder.office_id.in_(ids))
    for office_id, name in session.execute(holders.order_by(OfficeHolder.office_id, OfficeHolder.id)):
        if office_id in found:
            found[office_id] += _parted((name,))
    return found


def _of_letters(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    called = select(Letter.id, Letter.code).where(Letter.id.in_(ids))
    return {letter_id: [code] for letter_id, code in session.execute(called)}


def _of_files(session: Session, ids: Sequence[int]) -> dict[int, Texts]:
    read = (
        select(Attachment.id, BlobText.text)
        .join(BlobText, BlobText.sha256 == Attachment.sha256)
        .where(Attachment.id.in_(ids))
    )
    return {attachment_id: [text] for attachment_id, text in session.execute(read)}


_NAMED = {"case": _of_cases, "person": _of_people, "office": _of_offices, "letter": _of_letters}
_MORE = {"person": _names_of_people, "attachment": _of_files}
NAMED = tuple(_NAMED)
"""The tables whose records are found by what they are called."""
