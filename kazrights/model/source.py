"""Where a fact comes from, and which record or field rests on it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_
from kazrights.base.wording import Wording
from kazrights.model.record import ADDED_LATER, Base, Record, field, wording


class Source(Record):
    """A person, body or publication that told something; a protected one is never printed."""

    __tablename__ = "source"

    kind: Mapped[str] = field(N_("Kind"), terms="source_kind", required=True)
    title: Mapped[Wording] = wording(N_("Title"))
    author: Mapped[str] = field(N_("Author or publisher"), default="")
    dated_on: Mapped[FuzzyDate | None] = field(N_("Dated"))
    address: Mapped[str] = field(N_("Address"), default="", help=N_("Web address or shelf mark, as text"))
    accessed_on: Mapped[date | None] = field(N_("Read on"))
    reliability: Mapped[str | None] = field(N_("Reliability"), terms="reliability")
    protected: Mapped[bool] = field(N_("Identity protected"), default=False)
    text: Mapped[str] = field(
        N_("Pasted text"),
        default="",
        server_default=ADDED_LATER,
        help=N_("The words as they stood there when read"),
    )
    remarks: Mapped[str] = field(N_("Remarks"), default="", sensitive=True)


class Citation(Record):
    """A record (and, if given, one field of it) rests on a place in a source."""

    __tablename__ = "citation"
    __table_args__ = (Index("ix_citation_of", "of_uid"),)

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    of_table: Mapped[str] = mapped_column(String(40))
    of_uid: Mapped[str] = mapped_column(String(32))
    of_field: Mapped[str] = mapped_column(String(40), default="")
    locator: Mapped[Wording] = wording(N_("Where in it"))
    quote: Mapped[str] = field(N_("Quotation"), default="")

    source: Mapped[Source] = relationship(lazy="raise_on_sql")


class Attachment(Record):
    """A file kept with a case: what it is, and the digest of its bytes as they came."""

    __tablename__ = "attachment"

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"), index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    title: Mapped[str] = field(N_("Title"), required=True)
    file_name: Mapped[str] = field(N_("Original file name"), default="")
    type: Mapped[str | None] = field(N_("Type"), terms="evidence_type")
    obtained_on: Mapped[FuzzyDate | None] = field(N_("Obtained"))
    obtained_from: Mapped[str] = field(N_("Obtained from"), default="", sensitive=True)
    size: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str] = mapped_column(String(64), index=True)


class Blob(Base):
    """Bytes by their SHA-256 (hex). Outside the history, so that undo and redo of what points here stay small."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class BlobText(Base):
    """The words in a file, read once so that they can be searched; "" where there are none that can be read."""

    __tablename__ = "blob_text"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
