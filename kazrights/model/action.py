"""What is to be done, by whom and when; and what was done."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.base.i18n import N_
from kazrights.model.record import Record, field


class Action(Record):
    """A follow-up. A hard deadline (`deadline`) is set from outside and can't be postponed, only reminded of.

    `remind_on` hides it from Today until that day without moving the date it is due.
    """

    __tablename__ = "action"
    __table_args__ = (
        Index(
            "ix_action_open",
            *("due_on", "case_id", "remind_on", "deadline", "kind", "letter_id"),
            sqlite_where=text("status = 'planned'"),
            postgresql_where=text("status = 'planned'"),
        ),
        Index("ix_action_case", "case_id", "status"),
    )

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"), index=True)
    title: Mapped[str] = field(N_("What to do"), required=True)
    kind: Mapped[str] = field(N_("Kind"), terms="action_kind", default="other")
    due_on: Mapped[date | None] = field(N_("Due"))
    time: Mapped[str] = field(N_("Time"), default="")
    deadline: Mapped[bool] = field(N_("Hard deadline"), default=False)
    remind_on: Mapped[date | None] = field(N_("Remind on"))
    priority: Mapped[str | None] = field(N_("Priority"), terms="priority")
    assignee_id: Mapped[int | None] = field(N_("Assigned to"), ForeignKey("member.id"), index=True)
    status: Mapped[str] = field(N_("Status"), terms="action_status", default="planned")
    done_on: Mapped[date | None] = field(N_("Done"))
    result: Mapped[str] = field(N_("Result"), default="")
    recurrence: Mapped[str | None] = field(N_("Repeats"), terms="recurrence")
    rule: Mapped[str] = mapped_column(default="")


class Contact(Record):
    """A call, visit, letter in or meeting that took place; `closes_id` is the action it completed."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_case", "case_id", "happened_on"),
        Index("ix_contact_day", "happened_on", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    kind: Mapped[str] = field(N_("Kind"), terms="contact_kind", required=True, default="call")
    happened_on: Mapped[date] = field(N_("When"))
    time: Mapped[str] = field(N_("Time"), default="")
    person_id: Mapped[int | None] = field(N_("With"), ForeignKey("person.id"))
    with_whom: Mapped[str] = field(N_("With, in words"), default="")
    note: Mapped[str] = field(N_("Note"), required=True, sensitive=True)
    closes_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    next_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
