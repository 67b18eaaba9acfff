"""Seen from which day, for whom, and how many rows: what every list of due things is asked with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select, true

from kazrights.model.action import Action
from kazrights.model.case import Case


@dataclass(frozen=True, slots=True)
class Scope:
    """As seen `on` a day, at most `limit` rows. With `member_id`, only what is that member's, or nobody's.

    What nobody has taken is shown to everyone: else each would think that another sees to it.
    """

    on: date
    limit: int | None = None
    member_id: int | None = None

    def of_actions(self) -> ColumnElement[bool]:
        """Which actions: those assigned to the member; where nobody is, those of the member's cases."""
        return self._fits(func.coalesce(Action.assignee_id, _caseworker_of(Action.case_id)))

    def of_case(self, case_id: Any) -> ColumnElement[bool]:
        """Which rows that belong to the case of that column, if to any."""
        return self._fits(_caseworker_of(case_id))

    def of_cases(self) -> ColumnElement[bool]:
        """Which cases."""
        return self._fits(Case.assignee_id)

    def is_full(self, rows: int) -> bool:
        """Whether there may be more than these rows."""
        return self.limit is not None and rows >= self.limit

    def _fits(self, owner: Any) -> ColumnElement[bool]:
        if self.member_id is None:
            return true()
        return (
            func.coalesce(owner, self.member_id) == self.member_id
        )  # never by the index of assignees: that is slow


def _caseworker_of(case_id: Any) -> Any:
    return select(Case.assignee_id).where(Case.id == case_id).scalar_subquery()
