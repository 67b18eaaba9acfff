"""The search tables inside the encrypted casebook, kept with each change, undo and redo, and made anew when they must.

`search_names` finds people, cases, offices and letters by beginnings of what they are called; `search_words` finds any
record by its words. Both hold tokens only: what was typed is read from the records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import column, delete, func, insert, select, table
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from kazrights.model.case import CasePerson
from kazrights.model.draft import Setting
from kazrights.model.official import OfficeHolder
from kazrights.model.person import PersonName
from kazrights.model.source import Attachment
from kazrights.model.tables import METADATA
from kazrights.store import search_texts, sqlite, touched
from kazrights.store.changes import RowChange
from kazrights.store.search_places import SEARCHED, is_searched, row_of

NAMES = table("search_names", column("rowid"), column("held"))
WORDS = table("search_words", column("rowid"), column("said"), column("forms"))
VERSION = "1"
"""Of the tokens: raise it when names are folded differently, and each casebook makes its tables anew when opened."""

_MADE_BY = "search_index"
_FORGETS = "forgets_"
_FROM_START = "-128"
"""Pages to merge at a time; below zero, every part of a table is merged, however few there are of a size."""
_CHANGES_OF_A_MERGE = 2
"""A merge that did nothing counts for less, as SQLite documents it."""
_AT_ONCE = 500
_TELLING = {
    "case": ("ref", "title", "external_refs"),
    "case_person": ("case_id", "person_id"),
    "person": ("pseudonym", "how_to_contact"),
    "person_name": ("full", "person_id"),
    "office": ("title", "institution", "code"),
    "office_holder": ("name", "office_id"),
    "letter": ("code",),
}
"""The columns that say what people, cases, offices and letters are called."""
_COUNTED = {
    "search_names": "SELECT count(*) FROM search_names_docsize",
    "search_words": "SELECT count(*) FROM search_words_docsize",
}


def keep(session: Session, rows: Iterable[RowChange]) -> None:
    """Index anew the records that these changes bear on."""
    listed = list(rows)
    for name, ids in _worded(session, listed).items():
        _put_words(session, name, sorted(ids))
    for name, ids in _called(session, listed).items():
        _put_names(session, name, sorted(ids))


def rebuild(session: Session) -> None:
    """Make both tables anew from the records."""
    for one in (NAMES, WORDS):
        _command(session, one.name, "delete-all")
    for name in SEARCHED:
        for ids in _all(session, name):
            _put_words(session, name, ids, new=True)
            if name in search_texts.NAMED:
                _put_names(session, name, ids, new=True)
    session.merge(Setting(key=_MADE_BY, value=VERSION))
    session.flush()


def is_current(session: Session) -> bool:
    """Whether the tables were made by this program's way of folding."""
    made_by = session.get(Setting, _MADE_BY)
    return made_by is not None and made_by.value == VERSION


def is_whole(session: Session) -> bool:
    """Whether each record has its row in the tables, no row is left over, and what the tables hold fits together."""
    try:
        for one in (NAMES, WORDS):
            _command(session, one.name, "integrity-check")
    except DatabaseError:
        return False
    return _rows(session, "search_words") == _expected(session, SEARCHED) and _rows(
        session, "search_names"
    ) == _expected(session, search_texts.NAMED)


def begin_forgetting(session: Session) -> None:
    """Remember that what was taken out of the tables is to leave the file too, however long that takes."""
    for one in (NAMES, WORDS):
        session.merge(Setting(key=_FORGETS + one.name, value=_FROM_START))
    session.flush()


def forgets(session: Session) -> bool:
    """Whether something that was taken out may still be in the file."""
    return any(session.get(Setting, _FORGETS + one.name) for one in (NAMES, WORDS))


def forget_some(session: Session) -> bool:
    """Write a part of the tables without what was taken out of them; whether nothing of it is left in the file.

    In parts, each saved on its own, so that nobody waits long for the casebook meanwhile.
    """
    for one in (NAMES, WORDS):
        to_do = session.get(Setting, _FORGETS + one.name)
        if to_do is None:
            continue
        driver, pages = sqlite.raw(session), int(to_do.value)
        before = driver.total_changes
        _command(session, one.name, "merge", pages)
        if driver.total_changes - before < _CHANGES_OF_A_MERGE:
            session.delete(to_do)
        else:
            to_do.value = str(abs(pages))
        session.flush()
        return False
    return True


def keep_file(session: Session, sha256: str) -> None:
    """Index anew the attachments of a file whose words have been read."""
    of_file = select(Attachment.id).where(Attachment.sha256 == sha256)
    _put_words(session, "attachment", sorted(session.scalars(of_file)))


def _worded(session: Session, rows: list[RowChange]) -> dict[str, set[int]]:
    """The records, by table, whose words are others now."""
    found: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if is_searched(row.table) and _bears(row, search_texts.fields(row.table)):
            found[row.table].add(row.row_id)
    if people := touched.pointed_at(session, rows, "person_name", "person_id", PersonName.person_id):
        found["person"] |= people
    return found


def _called(session: Session, rows: list[RowChange]) -> dict[str, set[int]]:
    """The records, by table, that are called something else now."""
    telling = [row for row in rows if row.table in _TELLING and _bears(row, _TELLING[row.table])]
    found = {
        name: {row.row_id for row in telling if row.table == name} for name in ("case", "office", "letter")
    }
    found["person"] = touched.people(session, telling)
    found["case"] |= touched.cases_of(session, found["person"])
    found["case"] |= touched.pointed_at(session, telling, "case_person", "case_id", CasePerson.case_id)
    found["office"] |= touched.pointed_at(
        session, telling, "office_holder", "office_id", OfficeHolder.office_id
    )
    return found


def _bears(row: RowChange, names: Iterable[str]) -> bool:
    """Whether a row came, went, or changed in one of these columns."""
    return row.before is None or row.after is None or not row.after.keys().isdisjoint(names)


def _put_words(session: Session, name: str, ids: Sequence[int], *, new: bool = False) -> None:
    connection = session.connection()  # a session in a change lets no bulk statement through
    for some in _portions(ids):
        if not new:
            connection.execute(delete(WORDS).where(WORDS.c.rowid.in_([row_of(name, one) for one in some])))
        made = [
            {"rowid": row_of(name, record_id), "said": said, "forms": forms}
            for record_id, said, forms in search_texts.words_of(session, name, some)
        ]
        if made:
            connection.execute(insert(WORDS), made)


def _put_names(session: Session, name: str, ids: Sequence[int], *, new: bool = False) -> None:
    connection = session.connection()
    for some in _portions(ids):
        if not new:
            connection.execute(delete(NAMES).where(NAMES.c.rowid.in_([row_of(name, one) for one in some])))
        made = [
            {"rowid": row_of(name, record_id), "held": held}
            for record_id, held in search_texts.names_of(session, name, some)
        ]
        if made:
            connection.execute(insert(NAMES), made)


def _command(session: Session, name: str, command: str, rank: int | None = None) -> None:
    """Tell a search table to do something."""
    told = table(name, column(name), column("rank"))
    values: dict[str, str | int] = {name: command}
    if rank is not None:
        values["rank"] = rank
    session.connection().execute(insert(told), values)


def _all(session: Session, name: str) -> Iterator[Sequence[int]]:
    """The ids of all records of a table, some at a time, in their order."""
    held = METADATA.tables[name].c.id
    last = 0
    while some := session.scalars(select(held).where(held > last).order_by(held).limit(_AT_ONCE)).all():
        yield some
        last = some[-1]


def _rows(session: Session, name: str) -> int:
    return session.connection().exec_driver_sql(_COUNTED[name]).scalar_one()  # type: ignore[no-any-return]


def _expected(session: Session, names: Iterable[str]) -> int:
    counted = (select(func.count()).select_from(METADATA.tables[name]) for name in names)
    return sum(session.scalar(asked) or 0 for asked in counted)


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
