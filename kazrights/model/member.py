"""The people who work in a casebook: each change has one as its actor, each action may have one as assignee."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from kazrights.base.i18n import N_
from kazrights.model.record import Record, field


class Member(Record):
    """A caseworker."""

    __tablename__ = "member"

    name: Mapped[str] = field(N_("Name"), required=True)
    active: Mapped[bool] = field(N_("Works in this casebook"), default=True)
