"""Taking a step back, or forward again, and only if its rows still are as it left them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Exists, Table, and_, delete, insert, select, update
from sqlalchemy.orm import Session, aliased, selectinload
from sqlalchemy.sql import Select

from kazrights.base.i18n import _
from kazrights.model.columns import from_plain, to_plain
from kazrights.model.history import Change, Step
from kazrights.model.tables import METADATA
from kazrights.store import sqlite
from kazrights.store.changes import Row, RowChange, read_back
from kazrights.store.errors import CannotUndo


def next_to_undo(session: Session) -> Step | None:
    """The newest step that is done and not undone."""
    return session.scalar(_newest().where(stands()))


def stands() -> ColumnElement[bool]:
    """Whether a step is done, not undone, and nothing of it was deleted for good."""
    turned, returned = aliased(Step), aliased(Step)
    undone_again = (
        select(returned.id)
        .where(returned.of_group == turned.of_group, returned.kind == "redo", returned.id > turned.id)
        .exists()
    )
    undone = (
        select(turned.id).where(turned.of_group == Step.group, turned.kind == "undo", ~undone_again).exists()
    )
    return and_(Step.kind == "do", ~undone, ~_erased())


def next_to_redo(session: Session) -> Step | None:
    """A step of the group undone last, unless something new was done since."""
    later = aliased(Step)
    superseded = (
        select(later.id)
        .where(
            later.id > Step.id,
            (later.kind == "do") | ((later.kind == "redo") & (later.of_group == Step.of_group)),
        )
        .exists()
    )
    undo = session.scalar(_newest().where(Step.kind == "undo", ~superseded))
    return undo and session.scalar(
        _newest().where(Step.group == undo.of_group, Step.kind == "do", ~_erased())
    )


def rows_of(session: Session, group: str) -> list[RowChange]:
    """All row changes of a group of steps, in the order they were made."""
    steps = select(Step).where(Step.group == group, Step.kind == "do").order_by(Step.id)
    loaded = session.scalars(steps.options(selectinload(Step.changes)))
    return [read_back(change) for step in loaded for change in step.changes]


def apply(session: Session, rows: list[RowChange]) -> None:
    """Make these row changes, foreign keys checked at the end; raises CannotUndo if a row is not as expected."""
    sqlite.defer_foreign_keys(session)
    for row in rows:
        _apply_one(session, METADATA.tables[row.table], row)


def was_turned(session: Session, group: str) -> bool:
    """Whether a group has been undone, or redone."""
    return session.scalar(select(Step.id).where(Step.of_group == group).limit(1)) is not None


def stands_on() -> CannotUndo:
    """The refusal of a step that later work stands on."""
    return CannotUndo(
        _(
            "This can’t be undone: something added since depends on it. "
            "Nothing was changed. Undo the newer work first."
        )
    )


def _erased() -> Exists:
    """Whether some content of a step's group was deleted for good: it can be neither undone nor done again."""
    same = aliased(Step)
    return (
        select(Change.id)
        .join(same, same.id == Change.step_id)
        .where(same.group == Step.group, Change.salt == "")
        .exists()
    )


def _newest() -> Select[Step]:
    return select(Step).order_by(Step.id.desc()).limit(1)


def fits(session: Session, row: RowChange) -> bool:
    """Whether a row is now as a change of it expects."""
    found = _found(session, METADATA.tables[row.table], row)
    return _is_as_expected(found, row.before)


def _found(session: Session, table: Table, row: RowChange) -> Row | None:
    found = session.execute(select(table).where(table.c.id == row.row_id)).mappings().first()
    return {c.name: to_plain(c.type, found[c.name]) for c in table.columns} if found else None


def _is_as_expected(current: Row | None, expected: Row | None) -> bool:
    if current is None or expected is None:
        return current is None and expected is None
    return all(current.get(name) == value for name, value in expected.items())


def _apply_one(session: Session, table: Table, row: RowChange) -> None:
    expected = row.before
    if not _is_as_expected(_found(session, table, row), expected):
        raise CannotUndo(
            _("This can’t be undone: it was changed again since, perhaps elsewhere. Nothing was changed now.")
        )
    if row.after is None:
        session.execute(delete(table).where(table.c.id == row.row_id))
    elif expected is None:
        session.execute(insert(table).values(_values(table, row.after)))
    else:
        session.execute(update(table).where(table.c.id == row.row_id).values(_values(table, row.after)))


def _values(table: Table, row: Row) -> Row:
    return {name: from_plain(table.c[name].type, value) for name, value in row.items()}
