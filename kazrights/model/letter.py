"""Letters as they left: to whom, in which words, and what came back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import Record, field, wording


class Sender(Record):
    """Someone whose name stands under a letter."""

    __tablename__ = "sender"

    name: Mapped[str] = field(N_("Name"), required=True)
    name_cyrillic: Mapped[str] = field(N_("Name in Cyrillic"), default="")
    sex: Mapped[str | None] = field(N_("Sex"), terms="sex")
    presentation: Mapped[Wording] = wording(N_("Who I am"), help=N_("Such as “a teacher from Ghent”"))
    address: Mapped[str] = field(N_("Address"), default="", help=N_("One line each"))
    town: Mapped[Wording] = wording(N_("Town"))
    country: Mapped[Wording] = wording(N_("Country"))
    email: Mapped[str] = field(N_("E-mail"), default="")
    ties_to_country: Mapped[bool | None] = field(N_("Has ties to Kazakhstan"))
    agreed_to_be_named: Mapped[bool] = field(N_("Agrees to be named"), default=False)
    usual: Mapped[bool] = field(N_("Proposed first"), default=False)


class LetterTemplate(Record):
    """A caseworker's own template; the bundled ones are files. `text` is in the template language."""

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("code", "language", "version"),)

    code: Mapped[str] = field(N_("Code"), required=True)
    language: Mapped[str] = field(N_("Language"), required=True)
    version: Mapped[int] = mapped_column(default=1)
    text: Mapped[str] = field(N_("Text"), required=True)
    reviewed_by: Mapped[str] = field(N_("Reviewed by"), default="")
    reviewed_on: Mapped[date | None] = field(N_("Reviewed on"))


class Letter(Record):
    """A letter on file, with the office, holder and words as they were when it was written."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_case", "case_id", "dated_on"),
        Index("ix_letter_day", "dated_on", "case_id"),
        Index("ix_letter_reply", "reply_due_on", "case_id", "status"),
        Index("ix_letter_template", "template", "dated_on"),
    )

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    appeal_id: Mapped[int | None] = mapped_column(ForeignKey("appeal.id"), index=True)
    office_id: Mapped[int | None] = mapped_column(ForeignKey("office.id"), index=True)
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("sender.id"))
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"))
    code: Mapped[str] = field(N_("Letter code"), required=True, index=True)
    template: Mapped[str] = field(N_("Template"), required=True)
    template_version: Mapped[str] = mapped_column(String(64), default="")
    language: Mapped[str] = field(N_("Language"), required=True)
    dated_on: Mapped[date] = field(N_("Dated"))
    office_title: Mapped[str] = field(N_("Office, as then named"), default="")
    holder_name: Mapped[str] = field(N_("Holder, as then named"), default="")
    sender_name: Mapped[str] = field(N_("Sender"), default="")
    subject: Mapped[str] = field(N_("Subject"), default="")
    text: Mapped[str] = field(N_("Text"), default="")
    status: Mapped[str] = field(N_("Status"), terms="letter_status", default="created")
    channel: Mapped[str | None] = field(N_("Channel"), terms="letter_channel")
    sent_on: Mapped[date | None] = field(N_("Sent"))
    reply_due_on: Mapped[date | None] = field(N_("Reply due"))
    copies: Mapped[int] = field(N_("Copies"), default=1)
    sha256: Mapped[str] = mapped_column(String(64), default="")
    size: Mapped[int] = mapped_column(default=0)


class Reply(Record):
    """An answer to a letter."""

    __tablename__ = "reply"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    received_on: Mapped[date] = field(N_("Received"))
    number: Mapped[str] = field(N_("Its number"), default="")
    language: Mapped[str | None] = field(N_("Language"))
    kind: Mapped[str | None] = field(N_("What it says"), terms="reply_kind")
    text: Mapped[str] = field(N_("Text or summary"), default="")
