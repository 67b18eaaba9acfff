"""Letters on file: what was sent, when, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import clock, i18n
from kazrights.base.errors import InvalidInput, NotFound, Problem
from kazrights.base.i18n import _
from kazrights.casework import letter_templates
from kazrights.casework.letters import file_name
from kazrights.model.action import Action
from kazrights.model.letter import Letter, Reply
from kazrights.model.official import Office
from kazrights.model.source import Blob
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_OPEN = ("draft", "created", "checked", "approved", "printed")


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter as a list shows it; `status` is the code, `status_words` the word for it."""

    id: int
    case_id: int | None
    code: str
    dated_on: date
    office: str
    holder: str
    template: str
    template_title: str
    language: str
    status: str
    status_words: str
    sent_on: date | None
    reply_due_on: date | None
    sha256: str
    file_name: str
    can_be_sent: bool


def of_case(vault: Vault, case_id: int) -> list[LetterRow]:
    """The letters of a case, newest first."""
    with vault.read() as session:
        newest = (
            select(Letter).where(Letter.case_id == case_id).order_by(Letter.dated_on.desc(), Letter.id.desc())
        )
        return [_row(letter) for letter in session.scalars(newest)]


def to_office(vault: Vault, office_id: int, limit: int = 100) -> list[LetterRow]:
    """The letters written to an office, newest first."""
    with vault.read() as session:
        newest = (
            select(Letter)
            .where(Letter.office_id == office_id)
            .order_by(Letter.dated_on.desc(), Letter.id.desc())
            .limit(limit)
        )
        return [_row(letter) for letter in session.scalars(newest)]


def row(vault: Vault, letter_id: int) -> LetterRow:
    """One letter; raises NotFound."""
    with vault.read() as session:
        return _row(_letter(session, letter_id))


def words(vault: Vault, letter_id: int) -> str:
    """The text of a letter as it was written; raises NotFound."""
    with vault.read() as session:
        return _letter(session, letter_id).text


def pdf(vault: Vault, letter_id: int) -> bytes:
    """The exact PDF that was written; raises NotFound."""
    with vault.read() as session:
        blob = session.get(Blob, _letter(session, letter_id).sha256)
        if blob is None:
            raise NotFound(_("The file of this letter is not in the casebook."))
        return session.scalars(select(Blob.content).where(Blob.sha256 == blob.sha256)).one()


def replies(vault: Vault, letter_id: int) -> list[Reply]:
    """What came back to a letter, oldest first."""
    with vault.read() as session:
        return list(
            session.scalars(select(Reply).where(Reply.letter_id == letter_id).order_by(Reply.received_on))
        )


def mark_sent(vault: Vault, letter_id: int, on: date | None = None, channel: str | None = None) -> None:
    """Record that a letter left; the reply is then due the office's working days after `on` (today unless given).

    `channel` is a code of letter_channel. Raises NotFound, and InvalidInput for a letter that has left already.
    """
    with vault.change(_("Mark letter sent")) as session:
        letter = _letter(session, letter_id)
        if letter.status not in _OPEN:
            raise InvalidInput([Problem("status", _("This letter is already marked as sent."))])
        sent = on or clock.today()
        letter.status, letter.sent_on, letter.channel = "sent", sent, channel
        office = session.get(Office, letter.office_id) if letter.office_id else None
        if letter.reply_due_on and office:
            letter.reply_due_on = clock.working_days_after(sent, office.reply_days)
            for action in _waiting(session, letter_id):
                action.due_on = letter.reply_due_on


def log_reply(
    vault: Vault, letter_id: int, received_on: date, kind: str | None = None, text: str = "", number: str = ""
) -> int:
    """Record an answer; nobody waits for it any longer. Its id. `kind` is a code of reply_kind; raises NotFound."""
    with vault.change(_("Log reply")) as session:
        letter = _letter(session, letter_id)
        letter.status = "replied"
        reply = Reply(letter_id=letter_id, received_on=received_on, kind=kind, text=text, number=number)
        session.add(reply)
        for action in _waiting(session, letter_id):
            action.status, action.done_on = "done", received_on
        session.flush()
        return reply.id


def _letter(session: Session, letter_id: int) -> Letter:
    letter = session.get(Letter, letter_id)
    if letter is None:
        raise NotFound(_("That letter is not in this casebook."))
    return letter


def _waiting(session: Session, letter_id: int) -> list[Action]:
    open_ones = select(Action).where(Action.letter_id == letter_id, Action.status == "planned")
    return list(session.scalars(open_ones))


def _row(letter: Letter) -> LetterRow:
    try:
        title = letter_templates.info(letter.template).title
    except NotFound:
        title = letter.template
    return LetterRow(
        id=letter.id,
        case_id=letter.case_id,
        code=letter.code,
        dated_on=letter.dated_on,
        office=letter.office_title,
        holder=letter.holder_name,
        template=letter.template,
        template_title=title,
        language=letter.language,
        status=letter.status,
        status_words=vocabulary("letter_status").label(letter.status, i18n.language()),
        sent_on=letter.sent_on,
        reply_due_on=letter.reply_due_on,
        sha256=letter.sha256,
        file_name=file_name(letter.code, letter.language, letter.dated_on),
        can_be_sent=letter.status in _OPEN,
    )
