"""What a caseworker has to see today, and what is due in the days to come."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy.orm import Session

from kazrights.casework import due_actions, due_dates, due_replies, due_row, quiet
from kazrights.casework.due_row import DueRow, Found
from kazrights.store.vault import Vault

__all__ = ["DueRow", "Today", "due", "load"]

_SOON = 7
_HEARINGS = 14
_ENDS = 30


@dataclass(slots=True)
class Today:
    """The sections of Today, each cut to a limit; `counts` has the true number of each, by its name.

    overdue, today, next_7_days: actions (hard deadlines among them) and case reviews. replies: answers due by the
    end of the seven days. hearings: those of 14 days, hard deadlines of the 8th to 14th day, and measures that end
    within 30 days. No action stands in two sections.
    """

    on: date
    overdue: list[DueRow]
    today: list[DueRow]
    next_7_days: list[DueRow]
    replies: list[DueRow]
    hearings: list[DueRow]
    quiet: list[DueRow]
    counts: dict[str, int] = field(default_factory=dict)


def load(vault: Vault, on: date | None = None, limit: int = 100) -> Today:
    """Today as of `on` (the day the casebook stands at unless given)."""
    on = on or vault.today
    soon = on + timedelta(days=_SOON)
    far = on + timedelta(days=_HEARINGS)
    with vault.read() as session:
        sections = {
            "overdue": _tasks(session, date.min, on - timedelta(days=1), on, limit),
            "today": _tasks(session, on, on, on, limit).with_(
                due_actions.reminded(session, on, limit), limit
            ),
            "next_7_days": _tasks(session, on + timedelta(days=1), soon, on, limit),
            "replies": due_replies.due_by(session, soon, on, limit),
            "hearings": due_dates.hearings(session, far, on, limit)
            .with_(due_actions.deadlines(session, soon + timedelta(days=1), far, on, limit), limit)
            .with_(due_dates.sanction_ends(session, on + timedelta(days=_ENDS), on, limit), limit),
            "quiet": quiet.cases(session, _quiet_days(vault), on, limit),
        }
        due_row.headed(session, sections.values())
    rows = {name: found.rows for name, found in sections.items()}
    return Today(on, **rows, counts={name: found.count for name, found in sections.items()})


def due(vault: Vault, on: date | None = None, days: int = _SOON) -> list[DueRow]:
    """All that is due up to `days` after `on`, of every kind and by date, without a limit.

    A quiet case stands at the day from which it was too quiet.
    """
    on = on or vault.today
    last = on + timedelta(days=days)
    with vault.read() as session:
        sections = [
            _tasks(session, date.min, last, on, None),
            due_actions.reminded(session, on, None),
            due_replies.due_by(session, last, on, None),
            due_dates.hearings(session, last, on, None),
            due_dates.sanction_ends(session, last, on, None),
            quiet.cases(session, _quiet_days(vault), on, None),
        ]
        due_row.headed(session, sections)
    return due_row.in_order(row for section in sections for row in section.rows)


def _tasks(session: Session, first: date, last: date, on: date, limit: int | None) -> Found:
    actions = due_actions.between(session, first, last, on, limit)
    return actions.with_(due_dates.reviews(session, first, last, on, limit), limit)


def _quiet_days(vault: Vault) -> int:
    said = vault.setting("quiet_days")
    return int(said) if said.isdecimal() and int(said) > 0 else quiet.USUAL_DAYS
