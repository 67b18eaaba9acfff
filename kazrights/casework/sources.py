"""What the facts of a case rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import belonging, records
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source
from kazrights.model.tables import METADATA
from kazrights.store.vault import Vault


def add(vault: Vault, kind: str, title: Wording, **fields: Any) -> int:
    """A new source; its id."""
    with vault.change(_("Add source")) as session:
        return records.add(session, Source(kind=kind, title=title, **fields))


def cite(
    session: Session, record: Record, source: Source, locator: Wording | None = None, field: str = ""
) -> Citation:
    """Record, inside a change, that a record or one field of it rests on a place in a source."""
    session.flush()
    citation = Citation(
        source_id=source.id,
        of_table=record.__tablename__,
        of_uid=record.uid,
        of_field=field,
        locator=locator or Wording(),
    )
    session.add(citation)
    return citation


def citations(vault: Vault, record: Record) -> list[Citation]:
    """What a record rests on, with the sources loaded."""
    with vault.read() as session:
        return by_uid(session, [record.uid])[record.uid]


def by_uid(session: Session, uids: Iterable[str]) -> dict[str, list[Citation]]:
    """The citations of many records at once, by the uid of the record; [] for one that has none."""
    found: dict[str, list[Citation]] = defaultdict(list)
    cited = select(Citation).where(Citation.of_uid.in_(list(uids))).order_by(Citation.id)
    for citation in session.scalars(cited.options(selectinload(Citation.source))):
        found[citation.of_uid].append(citation)
    return found


def of_case(vault: Vault, case_id: int) -> list[Source]:
    """Every source that any record of a case rests on, in the order first cited."""
    with vault.read() as session:
        uids: list[str] = []
        for name, ids in belonging.of_case(session, case_id).items():
            table = METADATA.tables[name]
            uids += session.scalars(select(table.c.uid).where(table.c.id.in_(ids)))
        cited = (citation for found in by_uid(session, uids).values() for citation in found)
        ordered = sorted(cited, key=lambda citation: citation.id)
        return list({citation.source_id: citation.source for citation in ordered}.values())


def words(citation: Citation, language: str) -> str:
    """A citation for a screen or a footnote; a source whose identity is protected is never named.

    Needs `citation.source` loaded.
    """
    source = citation.source
    if source.protected:
        return _("Protected source")
    title = source.title.best(language)
    author = "" if source.author in title else source.author
    return ", ".join(part for part in (author, title, citation.locator.best(language)) if part)
