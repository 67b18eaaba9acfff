"""The steps that can be undone, newest first, and undoing several of them one after the other."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Exists, Select, func, select
from sqlalchemy.orm import Session, aliased

from kazrights.casework import step_cases
from kazrights.casework.kinds import kind_word
from kazrights.casework.trash_words import THINGS, called
from kazrights.model.history import Change, Step
from kazrights.model.member import Member
from kazrights.store import undo
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault

NEWEST = 200
_NAMED = 2
_TELLING = ("case", "case_person", "person", "person_name")
_LOOKED_AT = 40
"""Changes of one step that are read to say what it was about."""


@dataclass(frozen=True, slots=True)
class UndoRow:
    """One step for undo: what was done to which cases, by whom and when.

    `stands` is False when it was undone, or can be undone no more because something of it was deleted for good.
    `step_id` is that of its last transaction; `records` the chief kinds of record it touched, in words.
    """

    step_id: int
    title: str
    of_cases: str
    records: tuple[str, ...]
    at: datetime
    actor: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """How many steps were undone, and in one sentence why no more; "" when it went as far as was asked."""

    count: int
    sentence: str = ""


def rows(vault: Vault, before: int | None = None, limit: int = 50) -> list[UndoRow]:
    """The newest steps, those before a step of that id; read it in pages."""
    return vault.read_in_background(lambda session: _rows(session, before, limit))


def undo_to(
    vault: Vault, step_id: int, progress: Callable[[int, int], bool] = lambda _done, _of: True
) -> Undone:
    """Undo all steps down to this one, newest first, each a step that redo makes again; stops where one can't be.

    `progress` is told how many of how many are done, and says False to stop.
    """
    with vault.read() as session:
        wanted = len(standing(session, step_id))
    for done in range(wanted):
        if not progress(done, wanted):
            return Undone(done)
        try:
            vault.undo()
        except CannotUndo as error:
            return Undone(done, error.sentence)
    return Undone(wanted)


def standing(session: Session, step_id: int) -> list[int]:
    """The ids of the steps that undo would take back to get behind this one, newest first."""
    later = select(Step.id).where(undo.stands(), Step.id >= step_id, ~_continued())
    return list(session.scalars(later.order_by(Step.id.desc())))


def _rows(session: Session, before: int | None, limit: int) -> list[UndoRow]:
    wanted = _steps().limit(limit)
    if before is not None:
        wanted = wanted.where(Step.id < before)
    found = list(session.scalars(wanted))
    ids = [step.id for step in found]
    members = {member.id: member.name for member in session.scalars(select(Member))}
    stand = set(session.scalars(select(Step.id).where(Step.id.in_(ids), undo.stands())))
    changes = _changes(session, ids)
    cases = step_cases.in_words(session, [step.group for step in found])
    return [
        UndoRow(
            step_id=step.id,
            title=step.title,
            of_cases=cases.get(step.group) or _case_in(session, changes[step.id]),
            records=_chief(changes[step.id]),
            at=step.at,
            actor=members.get(step.actor_id or 0, ""),
            stands=step.id in stand,
        )
        for step in found
    ]


def _steps() -> Select[Step]:
    return select(Step).where(Step.kind == "do", ~_continued()).order_by(Step.id.desc())


def _continued() -> Exists:
    """Whether a later transaction belongs to the same step."""
    later = aliased(Step)
    return select(later.id).where(later.group == Step.group, later.id > Step.id).exists()


def _changes(session: Session, step_ids: list[int]) -> dict[int, list[Change]]:
    """The changes of each step that tell most of it: those of what names a case, then the first."""
    rank = Change.table.not_in(_TELLING), Change.id
    number = func.row_number().over(partition_by=Change.step_id, order_by=rank).label("number")
    first = select(Change.id, number).where(Change.step_id.in_(step_ids)).subquery()
    wanted = select(Change).join(first, first.c.id == Change.id).where(first.c.number <= _LOOKED_AT)
    found: dict[int, list[Change]] = {step_id: [] for step_id in step_ids}
    for change in session.scalars(wanted.order_by(Change.id)):
        found[change.step_id].append(change)
    return found


def _chief(changes: list[Change]) -> tuple[str, ...]:
    """The kinds of the chief things among what was touched."""
    tables = sorted({change.table for change in changes} & set(THINGS), key=THINGS.index)
    return tuple(kind_word(table) for table in tables[:_NAMED])


def _case_in(session: Session, changes: list[Change]) -> str:
    """What a case that is gone was called in the step itself, when it came or went."""
    whole = [
        (change.table, change.row_id, json.loads(side))
        for change in changes
        if (change.before is None) != (change.after is None) and (side := change.before or change.after)
    ]
    case_id = next((row_id for table, row_id, _row in whole if table == "case"), None)
    return "" if case_id is None else called(session, "case", case_id, whole)
