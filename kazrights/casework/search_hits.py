"""What is shown of the records that a search found: what they are, whose case they belong to, and the passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import headings, passages, sensitivity, whose_case
from kazrights.casework.kinds import kind_word
from kazrights.casework.passages import Piece
from kazrights.model.person import PersonName
from kazrights.model.record import Record, label_of
from kazrights.model.source import BlobText
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.model.term import vocabulary
from kazrights.store import search_texts

Key = tuple[str, int]
Fits = Callable[[str], bool]
_DAYS = (
    *("happened_on", "decided_on", "held_on", "dated_on", "received_on", "handed_on", "from_on", "moved_on"),
    *("due_on", "obtained_on", "issued_on", "period", "signed_on", "made_on", "laid_on", "opened_on"),
)
_NAMED_BY = ("title", "office_title", "subject", "name", "counts")
_TOLD_BY = ("type", "kind", "basis", "role")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found. `opens` is what to go to, `who` the heading of its case, `why` where the words stand.

    `passage` is empty where they stand in detail that is folded on screens.
    """

    kind: str
    table: str
    record_id: int
    title: str
    opens: Key | None
    case_id: int | None = None
    who: str = ""
    ref: str = ""
    day: date | FuzzyDate | None = None
    passage: tuple[Piece, ...] = ()
    why: str = ""
    is_folded: bool = False


@dataclass(slots=True)
class _Around:
    """What was read beside the records, for all of them at once."""

    cases: dict[Key, set[int]]
    headings: dict[int, headings.Heading] = field(default_factory=dict)
    people: dict[int, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def of_records(session: Session, kind: str, keys: Sequence[Key], fits: Fits) -> list[Hit]:
    """The hits for these records of a kind, in their order; those that are gone are left out."""
    records = {
        (name, record.id): record
        for name in {name for name, _id in keys}
        for record in session.scalars(
            select(BY_NAME[name]).where(BY_NAME[name].id.in_([one for held, one in keys if held == name]))
        )
    }
    around = _around(session, records)
    return [_hit(session, kind, key, records[key], around, fits) for key in keys if key in records]


def _around(session: Session, records: dict[Key, Record]) -> _Around:
    found = _Around(whose_case.of_rows(session, records))
    first = {min(ids) for ids in found.cases.values()} | {one for name, one in records if name == "case"}
    found.headings = headings.of_cases(session, first)
    people = {one for name, one in records if name == "person"}
    people |= {record.person_id for record in records.values() if hasattr(record, "person_id")}
    found.people = headings.of_people(session, people - {None})
    digests = [record.sha256 for (name, _id), record in records.items() if name == "attachment"]  # type: ignore[attr-defined]
    if digests:
        read = session.execute(select(BlobText.sha256, BlobText.text).where(BlobText.sha256.in_(digests)))
        found.files = {row[0]: row[1] for row in read}
    return found


def _hit(session: Session, kind: str, key: Key, record: Record, around: _Around, fits: Fits) -> Hit:
    name, record_id = key
    case_id = record_id if name == "case" else min(around.cases.get(key, {0})) or None
    heading = around.headings.get(case_id or 0)
    where, passage, folded = _where(session, name, record, around, fits)
    return Hit(
        kind,
        name,
        record_id,
        _title(name, record, around),
        _opens(session, name, record, case_id),
        case_id,
        heading.name if heading else "",
        heading.ref if heading else "",
        next((day for column in _DAYS if (day := getattr(record, column, None))), None),
        () if folded else passage,
        where,
        folded,
    )


def _title(name: str, record: Record, around: _Around) -> str:
    if name == "person":
        own = getattr(record, "pseudonym", "") or _said(getattr(record, "description", ""))
        return around.people.get(record.id) or own or _capital(kind_word(name))
    if name == "case":
        return around.headings[record.id].name
    if name == "case_person":
        return around.people.get(record.person_id) or _capital(kind_word(name))  # type: ignore[attr-defined]
    for column in _NAMED_BY:
        if said := _said(getattr(record, column, "")):
            return said
    for column in _TOLD_BY:
        if (code := getattr(record, column, None)) and (terms := _terms(name, column)):
            return vocabulary(terms).label(code, spoken_language())
    return _capital(kind_word(name))


def _where(
    session: Session, name: str, record: Record, around: _Around, fits: Fits
) -> tuple[str, tuple[Piece, ...], bool]:
    """The field with most of the words, its passage, and whether it is folded; an open field goes before a folded."""
    whole = sensitivity.is_folded(session, name, record, {})
    best: tuple[tuple[int, int], str, tuple[Piece, ...], bool] = ((0, 0), "", (), False)
    for label, folded, text in _texts(session, name, record, around):
        passage = passages.passage(text, fits)
        worth = (passages.marked(passage), int(not folded))
        if passage and worth > best[0]:
            best = (worth, label, passage, folded or whole)
    return best[1:]


def _texts(session: Session, name: str, record: Record, around: _Around) -> list[tuple[str, bool, str]]:
    columns = METADATA.tables[name].columns
    found = []
    for column in sorted(search_texts.fields(name), key=lambda one: one == "code"):
        value = getattr(record, column)
        parts = _parts(value) if isinstance(value, Wording) else [value or ""]
        folded = bool(columns[column].info.get("sensitive"))
        found += [(label_of(BY_NAME[name], column), folded, part) for part in parts if part]
    if name == "person":
        named = select(PersonName.full).where(PersonName.person_id == record.id).order_by(PersonName.id)
        found += [(_("Name"), False, full) for full in session.scalars(named)]
    if name == "attachment" and (text := around.files.get(record.sha256, "")):  # type: ignore[attr-defined]
        found.append((_("Text of the file"), False, text))
    return found


def _opens(session: Session, name: str, record: Record, case_id: int | None) -> Key | None:
    """What the window goes to: the thing itself where it has a page, else its case, else its theme."""
    if name in ("case", "letter", "office", "appeal"):
        return name, record.id
    if name in ("source", "citation"):
        return "source", record.id if name == "source" else record.source_id  # type: ignore[attr-defined]
    if name == "office_holder":
        return "office", record.office_id  # type: ignore[attr-defined]
    if name == "reply":
        return "letter", record.letter_id  # type: ignore[attr-defined]
    if case_id is not None:
        return "case", case_id
    if theme_id := getattr(record, "theme_id", None):
        return "theme", theme_id
    return ("action", record.id) if name == "action" else None


def _terms(name: str, column: str) -> str:
    held = METADATA.tables[name].columns.get(column)
    return str(held.info.get("terms", "")) if held is not None else ""


def _said(value: str | Wording) -> str:
    return value.best(spoken_language()) if isinstance(value, Wording) else value


def _parts(value: Wording) -> list[str]:
    """The text in each language, that of the language spoken now first."""
    spoken = spoken_language()
    return [value.in_(one) for one in sorted(LANGUAGES, key=lambda one: one != spoken) if value.has(one)]


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
