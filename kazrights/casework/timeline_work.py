"""What was done for a case as entries of its timeline: contacts, letters, actions, files that came in."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.casework.timeline_entry import Entry
from kazrights.model.action import Action, Contact
from kazrights.model.letter import Letter
from kazrights.model.source import Attachment
from kazrights.model.term import vocabulary


def contacts(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Calls, visits, letters in and meetings."""
    for contact in session.scalars(select(Contact).where(Contact.case_id == case_id).order_by(Contact.id)):
        yield Entry(
            kind="contact",
            record_id=contact.id,
            uid=contact.uid,
            type=contact.kind,
            label=vocabulary("contact_kind").label(contact.kind, language),
            on=FuzzyDate.of(contact.happened_on),
            time=contact.time,
            text=contact.note,
            learned_on=contact.learned_on,
            recorded_at=contact.recorded_at,
        )


def letters(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Letters written, on the day they are dated."""
    for letter in session.scalars(select(Letter).where(Letter.case_id == case_id).order_by(Letter.id)):
        status = vocabulary("letter_status").label(letter.status, language)
        yield Entry(
            kind="letter",
            record_id=letter.id,
            uid=letter.uid,
            type=letter.status,
            label=_("Letter · {status}").format(status=status),
            on=FuzzyDate.of(letter.dated_on),
            text=_("To: {office}").format(office=letter.office_title)
            if letter.office_title
            else letter.subject,
            learned_on=letter.learned_on,
            recorded_at=letter.recorded_at,
        )


def actions_done(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Steps that were completed, on the day they were."""
    done = select(Action).where(Action.case_id == case_id, Action.status == "done").order_by(Action.id)
    for action in session.scalars(done):
        yield Entry(
            kind="action_done",
            record_id=action.id,
            uid=action.uid,
            type=action.kind,
            label=vocabulary("action_kind").label(action.kind, language),
            on=FuzzyDate.of(action.done_on) if action.done_on else None,
            text=action.title,
            detail=action.result,
            learned_on=action.learned_on,
            recorded_at=action.recorded_at,
        )


def files(session: Session, case_id: int, language: str) -> Iterator[Entry]:
    """Files kept with the case, at the day they were obtained; the file itself is older."""
    kept = select(Attachment).where(Attachment.case_id == case_id).order_by(Attachment.id)
    for file in session.scalars(kept):
        kind = vocabulary("evidence_type").label(file.type, language) if file.type else _("File")
        yield Entry(
            kind="file",
            record_id=file.id,
            uid=file.uid,
            type=file.type or "",
            label=kind,
            on=file.obtained_on,
            text=file.title,
            learned_on=file.learned_on,
            recorded_at=file.recorded_at,
        )
