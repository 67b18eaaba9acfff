"""What a caseworker has to see today, and what is due in the days to come."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy.orm import Session

from kazrights.casework import due_actions, due_dates, due_ends, due_news, due_replies, due_row, quiet
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.store.vault import Vault

__all__ = ["DueRow", "Today", "due", "load", "pressing"]

_SOON = 7
_HEARINGS = 14
_ENDS = 30


@dataclass(slots=True)
class Today:
    """The sections of Today, each cut to a limit; `counts` has the true number of each, by its name.

    overdue, today, next_7_days: actions (hard deadlines among them) and case reviews. handed: cases handed over to
    whoever works now, not looked at since. replies: answers due by the end of the seven days. hearings: those of 14
    days, and hard deadlines of the 8th to 14th day. ends: measures, consents, appeals and promises that end within 30
    days. quiet: cases without news. changed: cases that others changed since. No action stands in two sections.
    `coming` is the next action after all that, looked for when nothing else is due.
    """

    on: date
    overdue: list[DueRow]
    today: list[DueRow]
    handed: list[DueRow]
    replies: list[DueRow]
    next_7_days: list[DueRow]
    hearings: list[DueRow]
    ends: list[DueRow]
    quiet: list[DueRow]
    changed: list[DueRow]
    counts: dict[str, int] = field(default_factory=dict)
    coming: DueRow | None = None


def load(vault: Vault, on: date | None = None, limit: int = 100, *, member_id: int | None = None) -> Today:
    """Today as of `on` (the day the casebook stands at unless given), for all or for one member (see Scope)."""
    on = on or vault.today
    scope = Scope(on, limit, member_id)
    soon = on + timedelta(days=_SOON)
    far = on + timedelta(days=_HEARINGS)
    with vault.read() as session:
        sections = {
            "overdue": _overdue(session, scope),
            "today": _of_today(session, scope),
            "handed": due_news.handed_over(session, vault.member_id, scope),
            "replies": due_replies.due_by(session, soon, scope),
            "next_7_days": _tasks(session, on + timedelta(days=1), soon, scope),
            "hearings": due_dates.hearings(session, far, scope).with_(
                due_actions.deadlines(session, soon + timedelta(days=1), far, scope), limit
            ),
            "ends": _ends(session, on + timedelta(days=_ENDS), scope),
            "quiet": quiet.cases(session, _quiet_days(vault), scope),
        }
        sections["changed"] = due_news.changed(vault, scope, sections["handed"])
        coming = (
            [] if any(s.count for s in sections.values()) else [due_actions.first_after(session, soon, scope)]
        )
        due_row.headed(session, [*sections.values(), *coming])
    rows = {name: found.rows for name, found in sections.items()}
    counts = {name: found.count for name, found in sections.items()}
    return Today(
        on, **rows, counts=counts, coming=next((found.rows[0] for found in coming if found.rows), None)
    )


def pressing(vault: Vault, *, member_id: int | None = None) -> dict[str, int]:
    """How many there are in "overdue" and "today" alone; quick enough to be asked after every change."""
    on = vault.today
    scope = Scope(on, 1, member_id)
    with vault.read() as session:
        return {
            "overdue": _overdue(session, scope).count,
            "today": _of_today(session, scope).count,
        }


def due(vault: Vault, on: date | None = None, days: int = _SOON) -> list[DueRow]:
    """All that is due up to `days` after `on`, of every kind and by date, without a limit.

    A quiet case stands at the day from which it was too quiet.
    """
    on = on or vault.today
    last, scope = on + timedelta(days=days), Scope(on)
    with vault.read() as session:
        sections = [
            _tasks(session, date.min, last, scope),
            due_actions.reminded(session, scope),
            due_replies.due_by(session, last, scope),
            due_dates.hearings(session, last, scope),
            _ends(session, last, scope),
            quiet.cases(session, _quiet_days(vault), scope),
        ]
        due_row.headed(session, sections)
    return due_row.in_order(row for section in sections for row in section.rows)


def _overdue(session: Session, scope: Scope) -> Found:
    return _tasks(session, date.min, scope.on - timedelta(days=1), scope)


def _of_today(session: Session, scope: Scope) -> Found:
    return _tasks(session, scope.on, scope.on, scope).with_(due_actions.reminded(session, scope), scope.limit)


def _tasks(session: Session, first: date, last: date, scope: Scope) -> Found:
    actions = due_actions.between(session, first, last, scope)
    return actions.with_(due_dates.reviews(session, first, last, scope), scope.limit)


def _ends(session: Session, last: date, scope: Scope) -> Found:
    found = due_dates.sanction_ends(session, last, scope)
    for part in (due_ends.consents, due_ends.appeals, due_ends.commitments):
        found = found.with_(part(session, last, scope), scope.limit)
    return found


def _quiet_days(vault: Vault) -> int:
    said = vault.setting("quiet_days")
    return int(said) if said.isdecimal() and int(said) > 0 else quiet.USUAL_DAYS
