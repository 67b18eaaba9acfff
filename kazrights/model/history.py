"""The casebook's memory of every change, chained so that a missing or altered entry shows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.model.record import Base

_REMOVED = text("before IS NOT NULL AND after IS NULL")
"""Entries on rows that a step took away: what the Trash reads."""


class Step(Base):
    """One committed transaction of a change. Steps with one `group` are undone together.

    `kind` is "do", "undo", "redo", "found" for what a casebook was made with, or "erase" for what was deleted for
    good (that step has no changes, it blanked those of others); `of_group` is the group that an undo
    or redo turns. `digest` covers the digest of the step before, this step's facts and the digests of its changes:
    never their content.
    """

    __tablename__ = "step"
    __table_args__ = (Index("ix_step_group", "group"), Index("ix_step_of_group", "of_group"))

    id: Mapped[int] = mapped_column(primary_key=True)
    group: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(8), default="do")
    of_group: Mapped[str | None] = mapped_column(String(32))
    title: Mapped[str] = mapped_column(String(200))
    actor_id: Mapped[int | None]
    at: Mapped[datetime]
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))

    changes: Mapped[list[Change]] = relationship(lazy="raise_on_sql", order_by="Change.id")


class Change(Base):
    """What a step did to one row. `before` and `after` are JSON objects of columns; erase blanks them.

    `digest` is SHA-256 of `salt` and content; the salt keeps an erased short value from being guessed.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_row", "table", "row_id"),
        Index("ix_change_removed", "step_id", sqlite_where=_REMOVED, postgresql_where=_REMOVED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    table: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[int]
    row_uid: Mapped[str] = mapped_column(String(32), default="")
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64))
