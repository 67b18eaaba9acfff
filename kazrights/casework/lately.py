"""Whether an office was written to about a case only lately, so that nobody writes the same again unawares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import func, select

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.model.letter import Letter
from kazrights.store.vault import Vault

LATELY_DAYS = 14
_CAME_BACK = "returned"
_AT_ONCE = 500


def written(vault: Vault, case_ids: Sequence[int], office_ids: Sequence[int]) -> dict[tuple[int, int], date]:
    """The day of the newest letter by case and office, where it lies at most `LATELY_DAYS` back.

    A letter that came back undelivered reached nobody and doesn't count.
    """
    found: dict[tuple[int, int], date] = {}
    with vault.read() as session:
        for at in range(0, len(case_ids), _AT_ONCE):
            newest = (
                select(Letter.case_id, Letter.office_id, func.max(Letter.dated_on))
                .where(
                    Letter.case_id.in_(case_ids[at : at + _AT_ONCE]),
                    Letter.office_id.in_(office_ids),
                    Letter.dated_on >= vault.stands_at - timedelta(days=LATELY_DAYS),
                    Letter.status != _CAME_BACK,
                )
                .group_by(Letter.case_id, Letter.office_id)
            )
            found |= {(case or 0, office or 0): day for case, office, day in session.execute(newest)}
    return found


def in_words(day: date) -> str:
    """What is said of a letter that would repeat one of that day."""
    shown = FuzzyDate.of(day).show(i18n.language())
    return _("A letter to this office on this case was written on {day}.").format(day=shown)
