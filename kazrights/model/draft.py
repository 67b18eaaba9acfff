"""Half-typed work and the casebook's own settings: kept in the vault, outside the history."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.model.record import Base


class Draft(Base):
    """What stood in a form when it was left or the casebook locked; `place` names the form."""

    __tablename__ = "draft"

    place: Mapped[str] = mapped_column(String(80), primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class Setting(Base):
    """One setting of the casebook itself, such as whether it is the sample."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
