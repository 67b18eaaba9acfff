"""Provisions of law, by the numbers that lawyers and prosecutors use."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import Record, field, wording


class LegalProvision(Record):
    """An article (and part) of a code, law or treaty."""

    __tablename__ = "legal_provision"
    __table_args__ = (UniqueConstraint("code", "article", "part"),)

    code: Mapped[str] = field(N_("Code or law"), required=True, help=N_("Such as CC2014"))
    code_name: Mapped[Wording] = wording(N_("Name of the code or law"))
    article: Mapped[str] = field(N_("Article"), default="")
    part: Mapped[str] = field(N_("Part"), default="")
    heading: Mapped[Wording] = wording(N_("Heading"))
    valid_from: Mapped[FuzzyDate | None] = field(N_("Valid from"))
    valid_to: Mapped[FuzzyDate | None] = field(N_("Valid to"))
    note: Mapped[Wording] = wording(N_("Human-rights note"))
    evidence: Mapped[str] = field(N_("Evidence"), default="")
