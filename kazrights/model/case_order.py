"""Where each case stands in the lists: by name in each language, by what comes next, by the last contact."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kazrights.model.record import Base

NONE_PLANNED = "9999"
"""After every day, so that the cases with nothing planned come last."""


class CaseOrder(Base):
    """Kept by the vault with each change, outside the history; days are ISO text, so that one key serves a page.

    `next_on` is the first day a planned action is due, or NONE_PLANNED; `contact_on` the last contact, or "".
    """

    __tablename__ = "case_order"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), primary_key=True)
    name_en: Mapped[str] = mapped_column(index=True)
    name_ru: Mapped[str] = mapped_column(index=True)
    name_kk: Mapped[str] = mapped_column(index=True)
    next_on: Mapped[str] = mapped_column(String(10), index=True)
    contact_on: Mapped[str] = mapped_column(String(10), index=True)
