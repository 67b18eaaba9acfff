"""A campaign of letters on one or more cases, and what is asked for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import ADDED_LATER, Record, field, wording


class Appeal(Record):
    """An appeal: what it concerns, until when to act, and its outside numbers."""

    __tablename__ = "appeal"

    title: Mapped[Wording] = wording(N_("Title"), required=True)
    kind: Mapped[str | None] = field(N_("Kind"), terms="appeal_kind")
    summary: Mapped[Wording] = wording(N_("Summary"))
    number: Mapped[str] = field(N_("Our number"), default="")
    external_number: Mapped[str] = field(N_("Number elsewhere"), default="")
    issued_on: Mapped[date | None] = field(N_("Issued"))
    until: Mapped[date | None] = field(N_("Take action until"), index=True)
    extended_to: Mapped[date | None] = field(N_("Extended to"))
    stopped_on: Mapped[date | None] = field(N_("Stopped"))
    result: Mapped[Wording] = wording(N_("Result"))
    template: Mapped[str] = field(N_("Template"), default="", server_default=ADDED_LATER)
    language: Mapped[str] = field(
        N_("Language"),
        default="",
        server_default=ADDED_LATER,
        help=N_("Of all its letters; empty: as each office prefers"),
    )
    sender_id: Mapped[int | None] = field(N_("Sender"), ForeignKey("sender.id"))

    cases: Mapped[list[AppealCase]] = relationship(lazy="raise_on_sql", order_by="AppealCase.id")
    offices: Mapped[list[AppealOffice]] = relationship(lazy="raise_on_sql", order_by="AppealOffice.id")


class AppealCase(Record):
    """A case that an appeal is for."""

    __tablename__ = "appeal_case"

    appeal_id: Mapped[int] = mapped_column(ForeignKey("appeal.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)


class AppealOffice(Record):
    """An office that the letters of an appeal go to."""

    __tablename__ = "appeal_office"

    appeal_id: Mapped[int] = mapped_column(ForeignKey("appeal.id"), index=True)
    office_id: Mapped[int] = mapped_column(ForeignKey("office.id"), index=True)


class Demand(Record):
    """One thing asked for, approved in its wording; of an appeal or of a single case."""

    __tablename__ = "demand"

    appeal_id: Mapped[int | None] = mapped_column(ForeignKey("appeal.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[Wording] = wording(N_("Request"), required=True)
    approved: Mapped[bool] = field(N_("Approved"), default=True)
