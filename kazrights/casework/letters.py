"""Writing letters: what holds one back, how it will look, and putting it on file."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import clock
from kazrights.base.errors import Cancelled, KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import letter_paper, letter_templates
from kazrights.casework.letter_catalogue import CATALOGUE
from kazrights.casework.letter_paper import Choice, Paper
from kazrights.documents.template import MissingFields
from kazrights.model.action import Action
from kazrights.model.letter import Letter
from kazrights.model.source import Blob
from kazrights.store.vault import Vault

__all__ = [
    "Choice", "HeldBack", "Written", "file_name", "paper", "preview", "problems", "text", "write", "write_all",
]  # fmt: skip

_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class HeldBack(KazrightsError):
    """A letter that can't be written, and why."""


@dataclass(slots=True)
class Written:
    """What a run of letters came to."""

    ids: list[int] = field(default_factory=list)
    held_back: list[tuple[Choice, str]] = field(default_factory=list)
    stopped: bool = False


def problems(vault: Vault, choice: Choice) -> list[str]:
    """Why the letter can't be written; empty when it can."""
    try:
        preview(vault, choice)
    except KazrightsError as error:
        return [error.sentence]
    return []


def preview(vault: Vault, choice: Choice) -> bytes:
    """The PDF as it would be written, byte for byte; nothing is kept. Raises HeldBack."""
    return paper(vault, choice).pdf()


def text(vault: Vault, choice: Choice) -> str:
    """The words of the letter, for a screen reader. Raises HeldBack."""
    return paper(vault, choice).text


def write(vault: Vault, choice: Choice, *, appeal_id: int | None = None) -> int:
    """Write a letter and put it on file, with the action that expects its answer; its id. Raises HeldBack.

    `appeal_id` is that of the appeal it belongs to.
    """
    sheet = paper(vault, choice)
    pdf = sheet.pdf()
    with vault.change(_("Write letter")) as session:
        letter = _filed(session, choice, sheet, pdf)
        letter.appeal_id = appeal_id
        session.add(letter)
        session.flush()
        if letter.reply_due_on:
            session.add(_reply_expected(letter))
        session.flush()
        return letter.id


def write_all(
    vault: Vault, choices: Sequence[Choice], progress: Callable[[int, int], bool] | None = None
) -> Written:
    """Write many letters, each kept as soon as it is done; one step for undo. What can't be written is held back.

    `progress` is told how many of how many are done, and says False to stop; what was written is kept.
    """
    done = Written()
    with vault.step(_("Write letters")):
        for number, choice in enumerate(choices):
            if progress and not progress(number, len(choices)):
                done.stopped = True
                break
            try:
                done.ids.append(write(vault, choice))
            except Cancelled:
                raise
            except KazrightsError as error:
                done.held_back.append((choice, error.sentence))
    return done


def paper(vault: Vault, choice: Choice) -> Paper:
    """The letter in words and ready to be set; nothing is kept. Raises HeldBack."""
    try:
        with vault.read() as session:
            return letter_paper.make(session, choice, dated_on=vault.stands_at, sample=vault.is_sample)
    except MissingFields as error:
        needed = ", ".join(_(CATALOGUE.get(name, name)) for name in error.names)
        raise HeldBack(_("The letter is held back: it needs {needed}.").format(needed=needed)) from error


def _filed(session: Session, choice: Choice, paper: Paper, pdf: bytes) -> Letter:
    digest = hashlib.sha256(pdf).hexdigest()
    if session.get(Blob, digest) is None:
        session.add(Blob(sha256=digest, size=len(pdf), content=pdf))
    due = clock.working_days_after(clock.today(), paper.reply_days) if paper.reply_days else None
    return Letter(
        case_id=choice.case_id,
        office_id=choice.office_id,
        sender_id=paper.sender_id,
        answers_id=choice.answers_id,
        code=_new_code(session),
        template=choice.template,
        template_version=letter_templates.version(choice.template, choice.language),
        language=choice.language,
        dated_on=paper.dated_on,
        office_title=paper.office_title,
        holder_name=paper.holder_name,
        sender_name=paper.sender_name,
        subject=paper.subject,
        text=paper.text,
        reply_due_on=due,
        sha256=digest,
        size=len(pdf),
    )


def _reply_expected(letter: Letter) -> Action:
    title = _("Reply expected: {office}").format(office=letter.office_title)
    return Action(
        case_id=letter.case_id, letter_id=letter.id, title=title, kind="reply_due", due_on=letter.reply_due_on
    )


def _new_code(session: Session) -> str:
    """A short code that says nothing of the letter and stands on no other."""
    while True:
        code = "".join(secrets.choice(_CODE_LETTERS) for _letter in range(5))
        if session.scalar(select(Letter.id).where(Letter.code == code)) is None:
            return code


def file_name(code: str, language: str, dated_on: date) -> str:
    """What a letter's PDF is called outside the casebook: no name, no blank, ASCII."""
    return f"{dated_on.isoformat()}_letter_{code}_{language}.pdf"
