"""Ways of looking at the casebook that a caseworker keeps: saved views, and what was last seen of a case."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.base.i18n import N_
from kazrights.model.record import Base, Record, field


class SavedView(Record):
    """Filters, order and columns of the list of cases under a name.

    `filters` is a JSON object of the filters, `columns` the columns of the table with blanks between.
    """

    __tablename__ = "saved_view"

    name: Mapped[str] = field(N_("Name"), required=True)
    filters: Mapped[str] = mapped_column(Text, default="")
    sort: Mapped[str] = mapped_column(default="")
    as_table: Mapped[bool] = mapped_column(default=False)
    columns: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class Look(Base):
    """When a caseworker last looked at a case, and the newest step of the history then; outside the history.

    It goes with its case by itself, so that no step back is kept from taking the case away.
    """

    __tablename__ = "look"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), primary_key=True)
    step_id: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime]
