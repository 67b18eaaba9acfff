"""Calls, visits, letters in and meetings: what was said, what it settles, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kazrights.base.errors import InvalidInput, NotFound, Problem
from kazrights.base.i18n import _
from kazrights.casework import actions, headings, records
from kazrights.model.action import Action, Contact
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact as lists show it; `closes` and `next_title` are the titles of the actions it ended and began."""

    id: int
    kind: str
    happened_on: date
    time: str
    with_whom: str
    note: str
    closes: str
    next_title: str


def log(
    vault: Vault,
    case_id: int,
    note: str,
    *,
    kind: str = "call",
    on: date | None = None,
    time: str = "",
    person_id: int | None = None,
    with_whom: str = "",
    closes: int | None = None,
    next_title: str = "",
    next_due: date | None = None,
    next_kind: str = "other",
) -> int:
    """Keep what took place, complete the action it `closes`, plan the next: one step for undo. Gives its id.

    Raises InvalidInput or NotFound; then nothing of it was saved.
    """
    happened_on = on or vault.today
    with vault.change(_("Log contact")) as session:
        _check(session, case_id, person_id, closes)
        if next_due and not next_title.strip():
            raise InvalidInput([Problem("next_title", _("Say what the next step is, not only when."))])
        contact = Contact(
            case_id=case_id, kind=kind, happened_on=happened_on, time=time, person_id=person_id,
            with_whom=with_whom.strip(), note=note.strip(), closes_id=closes,
        )  # fmt: skip
        if closes is not None:
            actions.complete(vault, closes, on=happened_on)
        if next_title.strip():
            contact.next_id = actions.add(vault, case_id, next_title, next_due, kind=next_kind)
        return records.add(session, contact)


def of_case(vault: Vault, case_id: int) -> list[ContactRow]:
    """The contacts of a case, newest first."""
    closed, following = aliased(Action), aliased(Action)
    query = (
        select(Contact, closed.title, following.title)
        .outerjoin(closed, closed.id == Contact.closes_id)
        .outerjoin(following, following.id == Contact.next_id)
        .where(Contact.case_id == case_id)
        .order_by(Contact.happened_on.desc(), Contact.time.desc(), Contact.id.desc())
    )
    with vault.read() as session:
        found = session.execute(query).all()
        names = headings.of_people(session, {c.person_id for c, _closes, _next in found if c.person_id})
    return [
        ContactRow(
            c.id, c.kind, c.happened_on, c.time, names.get(c.person_id or 0) or c.with_whom, c.note,
            closes or "", following_title or "",
        )
        for c, closes, following_title in found
    ]  # fmt: skip


def _check(session: Session, case_id: int, person_id: int | None, closes: int | None) -> None:
    if session.get(Case, case_id) is None:
        raise NotFound(_("This case is not in the casebook. Nothing was saved."))
    if person_id is not None and session.get(Person, person_id) is None:
        raise NotFound(_("This person is not in the casebook. Nothing was saved."))
    action = session.get(Action, closes) if closes is not None else None
    if closes is not None and (action is None or action.case_id not in (case_id, None)):
        raise NotFound(_("The action to close is not one of this case. Nothing was saved."))
