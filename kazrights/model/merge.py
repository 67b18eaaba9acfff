"""Two records found to be one: what was merged, and what was said to be apart."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.base.i18n import N_
from kazrights.model.record import Record, field


class Merge(Record):
    """A record that was merged into another; what moved stands in the step of the history that made this row.

    `absorbed` is a JSON list of the rows that stood for the same: [table, the one that stayed, the one that went].
    It points to nothing by a key, so that it is no hindrance to taking the kept record out of the casebook.
    """

    __tablename__ = "merge"
    __table_args__ = (Index("ix_merge_kept", "kind", "kept_id"),)

    kind: Mapped[str] = mapped_column(String(40))
    kept_id: Mapped[int]
    other_id: Mapped[int]
    absorbed: Mapped[str] = mapped_column(Text, default="[]")


class NotSamePerson(Record):
    """Two people who look alike, and are not one."""

    __tablename__ = "not_same_person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[int] = field(N_("Other person"), ForeignKey("person.id"), index=True)


class NotSameCase(Record):
    """Two cases that look alike, and are not one."""

    __tablename__ = "not_same_case"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    other_id: Mapped[int] = field(N_("Other case"), ForeignKey("case.id"), index=True)
