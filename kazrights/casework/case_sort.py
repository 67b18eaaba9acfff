"""The orders of the list of cases, each read a page at a time from behind the last row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, select, tuple_, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from kazrights.base.i18n import N_, language
from kazrights.casework.filters import ids_of
from kazrights.model.case import Case
from kazrights.model.case_order import CaseOrder
from kazrights.model.proceeding import Hearing, Proceeding

Place = tuple[str, int]
"""Where a case stands: its key in the order, and its id."""
Places = dict[int, Place]
Conditions = Sequence[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Sort:
    """An order by one column, with the id where that is the same; `down` turns it round."""

    name: str
    label: str
    key: Callable[[], Any]
    down: bool = False

    def page(
        self, session: Session, fitting: Conditions, after: Place | None, limit: int, on: date
    ) -> Places:
        """The next cases that fit, behind `after`, in order."""
        del on
        return _page(session, self.key(), fitting, after, limit, down=self.down)

    def rank(self, session: Session, fitting: Conditions, case_id: int, on: date) -> int | None:
        """How many that fit stand before a case; None where it does not fit itself."""
        del on
        place = _place(session, self.key(), fitting, case_id)
        return None if place is None else _before(session, self.key(), fitting, place, down=self.down)

    @property
    def code(self) -> str:
        """How a saved view holds it."""
        return f"-{self.name}" if self.down else self.name

    def turned(self, *, down: bool) -> Sort:
        """The same the other way round."""
        return replace(self, down=down)


class NextSort(Sort):
    """By what comes next: an action planned or a hearing to come, whichever is first; nothing planned comes last."""

    __slots__ = ()

    def page(
        self, session: Session, fitting: Conditions, after: Place | None, limit: int, on: date
    ) -> Places:
        earlier, apart = self._hearings(session, fitting, on)
        found = _page(session, self.key(), apart, after, limit, down=self.down)
        if not earlier:
            return found
        moved = self._moved(session, fitting, earlier)
        behind = (
            place for place in moved if after is None or (place < after if self.down else place > after)
        )
        ordered = sorted([*found.values(), *behind], reverse=self.down)[:limit]
        return {case_id: (day, case_id) for day, case_id in ordered}

    def rank(self, session: Session, fitting: Conditions, case_id: int, on: date) -> int | None:
        earlier, apart = self._hearings(session, fitting, on)
        place = _place(session, self.key(), fitting, case_id)
        if place is None:
            return None
        place = (earlier.get(case_id, place[0]), case_id)
        moved = self._moved(session, fitting, earlier) if earlier else []
        before = sum(other > place if self.down else other < place for other in moved)
        return before + _before(session, self.key(), apart, place, down=self.down)

    def _hearings(self, session: Session, fitting: Conditions, on: date) -> tuple[dict[int, str], Conditions]:
        """The cases whose hearing comes before what is planned, and what all others have to fulfil."""
        earlier: dict[int, str] = dict(session.execute(_earlier_hearings(on)).all())
        return earlier, [*fitting, Case.id.not_in(earlier)] if earlier else fitting

    @staticmethod
    def _moved(session: Session, fitting: Conditions, earlier: dict[int, str]) -> list[Place]:
        fit = session.scalars(select(Case.id).where(*fitting, Case.id.in_(earlier)))
        return [(earlier[case_id], case_id) for case_id in fit]


def _page(
    session: Session, key: Any, fitting: Conditions, after: Place | None, limit: int, *, down: bool
) -> Places:
    query, case_id = _ordered(key, fitting)
    if after is not None:
        place, last = tuple_(key, case_id), tuple_(*after)
        query = query.where(place < last if down else place > last)
    ways = (key.desc(), case_id.desc()) if down else (key, case_id)
    return {found: (value, found) for found, value in session.execute(query.order_by(*ways).limit(limit))}


def _before(session: Session, key: Any, fitting: Conditions, place: Place, *, down: bool) -> int:
    query, case_id = _ordered(key, fitting)
    stands, here = tuple_(key, case_id), tuple_(*place)
    before = query.where(stands > here if down else stands < here).subquery()
    return session.scalar(select(func.count()).select_from(before)) or 0


def _place(session: Session, key: Any, fitting: Conditions, case_id: int) -> Place | None:
    query, held = _ordered(key, fitting)
    found = session.execute(query.where(held == case_id)).first()
    return (found[1], case_id) if found else None


def _ordered(key: Any, fitting: Conditions) -> tuple[Select[Any], InstrumentedAttribute[int]]:
    """The ids and keys of the cases that fit, to be read in order."""
    kept = getattr(key, "class_", None) is CaseOrder
    case_id: InstrumentedAttribute[int] = CaseOrder.case_id if kept else Case.id
    query: Select[Any] = select(case_id, key)
    if (
        fitting
    ):  # found once, apart, and looked up along the order: “+ 0” keeps the database from sorting them all
        query = query.where((case_id + 0).in_(ids_of(fitting).correlate(None)))
    return query, case_id


def _earlier_hearings(on: date) -> Select[Any, Any]:
    """The first hearing to come, known to the day, of each case where it comes before what is planned."""
    day = func.substr(type_coerce(Hearing.held_on, String), 1, 10)
    whole = type_coerce(Hearing.held_on, String).like("____-__-__.3 exact%")
    return (
        select(Proceeding.case_id, func.min(day))
        .join(Hearing, Hearing.proceeding_id == Proceeding.id)
        .join(CaseOrder, CaseOrder.case_id == Proceeding.case_id)
        .where(type_coerce(Hearing.held_on, String) >= on.isoformat(), whole, ~day.like("%-00"))
        .group_by(Proceeding.case_id, CaseOrder.next_on)
        .having(func.min(day) < CaseOrder.next_on)
    )


def _name() -> Any:
    return getattr(CaseOrder, f"name_{language()}")


def _known(column: Any) -> Callable[[], Any]:
    """A column of the case, what is not known first."""
    return lambda: func.coalesce(type_coerce(column, String), "")


BY_REF = Sort("ref", N_("reference"), lambda: type_coerce(Case.ref, String))
BY_NEXT = NextSort("next", N_("next action"), lambda: CaseOrder.next_on)
SORTS = {
    sort.name: sort
    for sort in (
        BY_REF,
        BY_NEXT,
        Sort("name", N_("name"), _name),
        Sort("contact", N_("last contact"), lambda: CaseOrder.contact_on),
        Sort("opened", N_("opened"), _known(Case.opened_on)),
        Sort("status", N_("status"), _known(Case.status)),
        Sort("state", N_("state"), _known(Case.victim_status)),
        Sort("region", N_("region"), _known(Case.region)),
    )
}


def sort_of(code: str) -> Sort:
    """The order that `Sort.code` gave; by reference for one this program does not know."""
    found = SORTS.get(code.removeprefix("-"), BY_REF)
    return found.turned(down=code.startswith("-"))
