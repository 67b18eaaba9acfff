"""What a removal is called: the chief thing that went, its name as it then was, and the case it was of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework.case_rows import heading, with_people
from kazrights.casework.kinds import kind_word
from kazrights.casework.people import shown_name
from kazrights.model.case import Case
from kazrights.model.columns import from_plain
from kazrights.model.history import Change
from kazrights.model.person import Person
from kazrights.model.tables import METADATA

THINGS = (
    "case", "person", "appeal", "theme", "office", "proceeding", "letter", "source", "event", "detention_period",
    "transfer", "hearing", "decision", "charge", "sanction", "attachment", "reply", "contact", "action", "consent",
    "person_relation", "handover", "sender", "letter_template", "facility", "office_group", "office_holder", "demand",
    "commitment", "figure", "law_change", "theme_note", "legal_provision", "opponent", "case_person", "person_name",
    "saved_view",
)  # fmt: skip
"""The kinds of record that the Trash lists, the chief one first: a removal is called by the first that went."""

_NAMING = ("full", "name", "title", "subject", "file_name", "ref", "code", "text", "note", "place", "reason")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Removed:
    """The kind and name of the chief thing, what it belonged to, and how many other things went with it."""

    kind: str
    what: str
    of_case: str
    more: int


def removed_words(session: Session, changes: Sequence[Change]) -> Removed:
    """What one step removed, in words."""
    gone = [
        (change.table, change.row_id, json.loads(change.before))
        for change in changes
        if change.before is not None and change.after is None and change.table in THINGS
    ]
    gone.sort(key=lambda row: THINGS.index(row[0]))
    table, row_id, row = gone[0]
    what = called(session, table, row_id, gone)
    kind = kind_word(table)
    return Removed(
        kind=kind,
        what=what or kind,
        of_case="" if table == "case" else _case_of(session, row),
        more=len(gone) - 1,
    )


Gone = tuple[str, int, dict[str, Any]]


def called(session: Session, table: str, row_id: int, gone: Sequence[Gone]) -> str:
    """What a row is called by itself and the other rows of its step; "" for what has no name of its own."""
    row = next(row for of, found, row in gone if (of, found) == (table, row_id))
    if table == "case" and (subject := _subject(session, row_id, gone)):
        return subject
    if table == "person":
        return _full_name(row_id, gone) or row.get("pseudonym") or ""
    if table == "case_person":
        return _person_now(session, row)
    return _own_name(table, row)


def _own_name(table: str, row: dict[str, Any]) -> str:
    columns = METADATA.tables[table].columns
    if row.get("sensitive"):
        return ""  # folded wherever it is shown
    for name in _NAMING:
        if name in columns and row.get(name) and not columns[name].info.get("sensitive"):
            value = from_plain(columns[name].type, row[name])
            words = value.best(spoken_language()) if isinstance(value, Wording) else str(value)
            if words.strip():
                return _short(words)
    return ""


def _subject(session: Session, case_id: int, gone: Sequence[Gone]) -> str:
    """The first named subject of a case, whether or not they went with it."""
    subjects = (
        row for table, _id, row in gone
        if table == "case_person" and row["case_id"] == case_id and row["role"] == "subject"
    )  # fmt: skip
    names = (_full_name(row["person_id"], gone) or _person_now(session, row) for row in subjects)
    return next(filter(None, names), "")


def _full_name(person_id: int, gone: Sequence[Gone]) -> str:
    names = [row for table, _id, row in gone if table == "person_name" and row["person_id"] == person_id]
    names.sort(key=lambda row: row["position"])
    return names[0]["full"] if names else ""


def _person_now(session: Session, row: dict[str, Any]) -> str:
    person = session.get(Person, row["person_id"], options=[selectinload(Person.names)])
    return shown_name(person) if person else ""


def _case_of(session: Session, row: dict[str, Any]) -> str:
    """The case that a thing belonged to, if that is still there."""
    case_id = row.get("case_id")
    case = session.get(Case, case_id, options=with_people()) if case_id else None
    return heading(case) if case else ""


def _short(words: str) -> str:
    line = " ".join(words.split())
    return _("{words}…").format(words=line[:_LONGEST]) if len(line) > _LONGEST else line
