"""Handing a case over to another caseworker, with what the next one has to know."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.timeline_entry import Entry
from kazrights.model.action import Action
from kazrights.model.case import Case, Handover
from kazrights.model.member import Member
from kazrights.store.vault import Vault


def hand_over(vault: Vault, case_id: int, to_id: int, note: str, *, with_actions: bool = True) -> int:
    """Make a case another caseworker's; the id of the handover.

    With it go, unless told not to, the open actions that its caseworker so far, or whoever hands it over, has in it.
    Raises InvalidInput without a note, or when the case is that caseworker's already.
    """
    with vault.change(_("Hand over a case")) as session:
        case, receiver = records.load(session, Case, case_id), records.load(session, Member, to_id)
        if not receiver.active:
            raise InvalidInput([Problem("to_id", _("This caseworker has left. Choose another."))])
        if case.assignee_id == to_id:
            raise InvalidInput([Problem("to_id", _("The case is theirs already. Choose another."))])
        going = session.scalars(select(Action).where(_going(vault, case))).all() if with_actions else []
        for action in going:
            action.assignee_id = to_id
        case.assignee_id = to_id
        made = Handover(
            case_id=case_id, from_id=vault.member_id, to_id=to_id, handed_on=vault.today, note=note.strip()
        )
        return records.add(session, made)


def actions_going(vault: Vault, case_id: int) -> int:
    """How many open actions would go with the case."""
    with vault.read() as session:
        going = _going(vault, records.load(session, Case, case_id))
        return session.scalar(select(func.count()).select_from(Action).where(going)) or 0


def entries(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """The handovers of a case for its timeline; the note is folded as every detail is."""
    giver, receiver = aliased(Member), aliased(Member)
    query = (
        select(Handover, giver.name, receiver.name)
        .outerjoin(giver, giver.id == Handover.from_id)
        .join(receiver, receiver.id == Handover.to_id)
        .where(Handover.case_id == case_id)
        .order_by(Handover.id)
    )
    for made, given_by, given_to in session.execute(query):
        said = _("To {receiver}, by {giver}") if given_by else _("To {receiver}")
        yield Entry(
            kind="handover",
            record_id=made.id,
            uid=made.uid,
            type="handover",
            label=_("Handed over"),
            on=FuzzyDate.of(made.handed_on),
            text=said.format(receiver=given_to, giver=given_by),
            detail=made.note,
            recorded_at=made.recorded_at,
        )


def _going(vault: Vault, case: Case) -> ColumnElement[bool]:
    givers = [member_id for member_id in (case.assignee_id, vault.member_id) if member_id is not None]
    return and_(Action.case_id == case.id, Action.status == "planned", Action.assignee_id.in_(givers))
