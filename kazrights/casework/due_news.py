"""What came from other caseworkers: cases handed over, and cases changed since one looked."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework import looks
from kazrights.casework.due_row import DueRow, Found
from kazrights.casework.due_scope import Scope
from kazrights.model.case import Case, Handover
from kazrights.model.member import Member
from kazrights.model.view import Look
from kazrights.store.vault import Vault


def handed_over(session: Session, member_id: int | None, scope: Scope, case_id: int | None = None) -> Found:
    """Cases that are a member's by a handover, and that they have not looked at since; or only that case."""
    query = (
        select(Handover.id, Handover.case_id, Handover.handed_on, Member.name)
        .join(Case, Case.id == Handover.case_id)
        .outerjoin(Member, Member.id == Handover.from_id)
        .outerjoin(Look, (Look.case_id == Handover.case_id) & (Look.member_id == member_id))
        .where(Handover.to_id == member_id, Case.assignee_id == member_id)
        .where(Look.at.is_(None) | (Look.at < Handover.recorded_at))
        .order_by(Handover.id.desc())
    )
    if case_id is not None:
        query = query.where(Handover.case_id == case_id)
    rows: dict[int, DueRow] = {}
    for handover_id, case_id, day, giver in session.execute(query):
        words = _("Handed over to you by {name}").format(name=giver) if giver else _("Handed over to you")
        row = DueRow(
            "handover", handover_id, case_id, words, day, (day - scope.on).days, assignee=giver or ""
        )
        rows.setdefault(case_id, row)
    return Found.of(list(rows.values()), scope.limit)


def handed_here(vault: Vault, case_id: int) -> DueRow | None:
    """The handover of a case that whoever works now has not looked at since."""
    with vault.read() as session:
        found = handed_over(session, vault.member_id, Scope(vault.today), case_id)
    return found.rows[0] if found.rows else None


def changed(vault: Vault, scope: Scope, without: Found) -> Found:
    """Cases that others changed since the member who works now looked at them, the newest change first.

    Those that stand in `without` are told of there.
    """
    told = {row.case_id for row in without.rows}
    found = [news for news in looks.all_changed(vault) if news.case_id not in told]
    rows = []
    for news in found[: scope.limit]:
        day = news.at.astimezone().date()
        by = ", ".join(news.by)
        rows.append(
            DueRow(
                "changed",
                news.case_id,
                news.case_id,
                "",
                day,
                (day - scope.on).days,
                assignee=by,
                parts=news.parts,
            )
        )
    return Found(rows, len(found))
