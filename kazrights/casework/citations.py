"""Which facts of a case rest on which source: the numbered list of its sources, and the marks beside the facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import belonging, cited_facts, records
from kazrights.casework.cited_facts import Fact
from kazrights.model.case import Case
from kazrights.model.source import Attachment, Citation, Source
from kazrights.model.tables import METADATA
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Mark:
    """The number of a source within a case, as in “[1]”."""

    number: int
    source_id: int


@dataclass(frozen=True, slots=True)
class CitedFact:
    """One citation, and what it supports, in words."""

    citation: Citation
    words: str


@dataclass(slots=True)
class CitedSource:
    """A source of a case with its number, what of the case rests on it, and its files that are kept with the case."""

    number: int
    source: Source
    supports: list[CitedFact] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)

    @property
    def of_the_case(self) -> bool:
        """Whether the case as a whole rests on it, and not only one of its records."""
        return any(fact.citation.of_table == Case.__tablename__ for fact in self.supports)


def marks(vault: Vault, case_id: int) -> dict[str, tuple[Mark, ...]]:
    """The marks to print beside the records of a case, by the record's uid; nothing for what has no source yet.

    Numbers count the sources of the case in the order first cited.
    """
    with vault.read() as session:
        numbers: dict[int, int] = {}
        found: dict[str, dict[int, Mark]] = defaultdict(dict)
        for citation in citations_in(session, case_id):
            number = numbers.setdefault(citation.source_id, len(numbers) + 1)
            found[citation.of_uid][number] = Mark(number, citation.source_id)
        return {uid: tuple(marks[n] for n in sorted(marks)) for uid, marks in found.items()}


def of_case(vault: Vault, case_id: int) -> list[CitedSource]:
    """The sources of a case by number, each with all that rests on it in this case, and its files."""
    with vault.read() as session:
        made = citations_in(session, case_id)
        facts = cited_facts.facts(session, case_id) if made else ()
        words = {(fact.uid, fact.field): fact.words for fact in facts}
        found: dict[int, CitedSource] = {}
        for citation in made:
            cited = found.setdefault(citation.source_id, CitedSource(len(found) + 1, citation.source))
            cited.supports.append(CitedFact(citation, _words(citation, words)))
        for attachment in _files(session, case_id, list(found)):
            found[attachment.source_id or 0].files.append(attachment)
        return list(found.values())


def cite(vault: Vault, source_id: int, fact: Fact, *, locator: Wording | None = None, quote: str = "") -> int:
    """Record that a fact rests on a place in a source; the citation's id."""
    with vault.change(_("Cite source")) as session:
        return records.add(
            session,
            Citation(
                source_id=source_id,
                of_table=fact.table,
                of_uid=fact.uid,
                of_field=fact.field,
                locator=locator or Wording(),
                quote=quote,
            ),
        )


def add_source(vault: Vault, fact: Fact, *, locator: Wording | None = None, **fields: Any) -> int:
    """A new source that a fact of a case rests on; its id. Raises InvalidInput."""
    with vault.change(_("Add source")) as session:
        source_id = records.add(session, Source(**fields))
        cite(vault, source_id, fact, locator=locator)
        return source_id


def leave(vault: Vault, case_id: int, source_id: int) -> None:
    """Take a source out of a case, whose files it keeps. A source that no other record cites goes altogether."""
    with vault.change(_("Remove source")) as session:
        for citation in citations_in(session, case_id):
            if citation.source_id == source_id:
                session.delete(citation)
        for attachment in _files(session, case_id, [source_id]):
            attachment.source_id = None
        session.flush()
        cited_elsewhere = select(Citation.id).where(Citation.source_id == source_id).limit(1)
        if session.scalar(cited_elsewhere) is None:
            records.remove(vault, Source, source_id)


def case_of(vault: Vault, source_id: int, near: int | None = None) -> int | None:
    """A case that a source supports: `near` if that is one, else the first; None for a source of no case."""
    with vault.read() as session:
        if near is not None and any(c.source_id == source_id for c in citations_in(session, near)):
            return near
        cited = select(Citation.of_table, Citation.of_uid).where(Citation.source_id == source_id)
        for table, uid in session.execute(cited.order_by(Citation.id)).all():
            if (found := _case_with(session, table, uid)) is not None:
                return found
        return None


def _case_with(session: Session, table: str, uid: str) -> int | None:
    """The case that a record is in, by its own keys."""
    columns = METADATA.tables[table].columns
    if table == "case":
        return session.scalar(select(columns.id).where(columns.uid == uid))
    if table == "person":
        link = METADATA.tables["case_person"].columns
        joined = select(link.case_id).join(METADATA.tables["person"], columns.id == link.person_id)
        return session.scalar(joined.where(columns.uid == uid).order_by(link.id).limit(1))
    if "case_id" in columns:
        return session.scalar(select(columns.case_id).where(columns.uid == uid))
    for name in ("proceeding_id", "decision_id"):
        if name in columns:
            owner = name.removesuffix("_id")
            owners = METADATA.tables[owner].columns
            owning = select(owners.uid).join(METADATA.tables[table], owners.id == columns[name])
            owner_uid = session.scalar(owning.where(columns.uid == uid))
            return _case_with(session, owner, owner_uid) if owner_uid else None
    return None


def citations_in(session: Session, case_id: int) -> list[Citation]:
    """The citations of all records of a case in the order made, with their sources."""
    uids: list[str] = []
    for name, ids in belonging.of_case(session, case_id).items():
        if ids and "uid" in METADATA.tables[name].columns:
            table = METADATA.tables[name]
            uids += session.scalars(select(table.c.uid).where(table.c.id.in_(ids)))
    cited = select(Citation).where(Citation.of_uid.in_(uids)).order_by(Citation.id)
    return list(session.scalars(cited.options(selectinload(Citation.source))))


def _files(session: Session, case_id: int, source_ids: Sequence[int]) -> list[Attachment]:
    mine = (Attachment.case_id == case_id, Attachment.source_id.in_(source_ids))
    return list(session.scalars(select(Attachment).where(*mine).order_by(Attachment.id)))


def _words(citation: Citation, words: dict[tuple[str, str], str]) -> str:
    known = words.get((citation.of_uid, citation.of_field))
    if known is None and citation.of_field and (record := words.get((citation.of_uid, ""))):
        known = record
    return known or cited_facts.otherwise(citation.of_table, citation.of_field)
