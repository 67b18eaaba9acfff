"""Which cases a step touched, over all its transactions, in words: the first two by name, the others by number."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, Subquery, func, select, union_all
from sqlalchemy.orm import Session

from kazrights.base import i18n
from kazrights.base.i18n import ngettext
from kazrights.casework.case_rows import heading, with_people
from kazrights.model.case import Case
from kazrights.model.history import Change, Step
from kazrights.model.tables import METADATA

_NAMED = 2


def in_words(session: Session, groups: Sequence[str]) -> dict[str, str]:
    """The cases of these steps by group, as they are called now; a case that is gone is passed over."""
    found = _first_of(session, groups)
    named = select(Case).where(Case.id.in_({case for _group, case, _count in found})).options(*with_people())
    headings = {case.id: heading(case, i18n.language()) for case in session.scalars(named)}
    said: dict[str, str] = {}
    for group in {group for group, _case, _count in found}:
        names = [headings[case] for of, case, _count in found if of == group]
        count = next(count for of, _case, count in found if of == group)
        said[group] = _said(names, count - len(names))
    return said


def _said(names: list[str], more: int) -> str:
    said = ", ".join(names)
    if not more:
        return said
    return ngettext("{names} and {n} more", "{names} and {n} more", more).format(names=said, n=more)


def _first_of(session: Session, groups: Sequence[str]) -> list[tuple[str, int, int]]:
    """(group, case, how many cases it has) for the cases that each step touched first."""
    touched = _touched(session, groups)
    if touched is None:
        return []
    first = func.min(touched.c.change).label("first")
    cases = (
        select(touched.c.group, touched.c.case, first).group_by(touched.c.group, touched.c.case).subquery()
    )
    number = func.row_number().over(partition_by=cases.c.group, order_by=cases.c.first)
    count = func.count().over(partition_by=cases.c.group)
    counted = select(cases, number.label("number"), count.label("count")).subquery()
    wanted = select(counted.c.group, counted.c.case, counted.c.count).where(counted.c.number <= _NAMED)
    rows = session.execute(wanted.order_by(counted.c.group, counted.c.number))
    return [(group, case, count) for group, case, count in rows]


def _touched(session: Session, groups: Sequence[str]) -> Subquery | None:
    """Every case that is there with each change to a row of it; None when there is no such change."""
    of_steps = Step.group.in_(groups)
    tables = session.scalars(select(Change.table).join(Step).where(of_steps).distinct())
    parts: list[Select[str, int, int]] = []
    for name in sorted(tables):
        columns = METADATA.tables[name].c
        case: ColumnElement[int] | None = columns.id if name == "case" else columns.get("case_id")
        if case is not None:
            parts.append(
                select(Step.group.label("group"), case.label("case"), Change.id.label("change"))
                .join(Change, Change.step_id == Step.id)
                .join(METADATA.tables[name], columns.id == Change.row_id)
                .where(of_steps, Change.table == name, case.in_(select(Case.id)))
            )
    return union_all(*parts).subquery() if parts else None
