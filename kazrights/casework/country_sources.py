"""What the country situation rests on: sources are cited by a theme or by a record under it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import records, sources
from kazrights.casework.country import ThemePage
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeNote
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault

_UNDER: tuple[type[ThemeNote | LawChange | Commitment | Figure], ...] = (
    ThemeNote,
    LawChange,
    Commitment,
    Figure,
)


def cite(
    vault: Vault, record: Record, source_id: int | None, *, locator: Wording | None = None, **new: Any
) -> None:
    """Let a record rest on a source that is held, or on a new one. Raises InvalidInput."""
    if source_id is None and not new.get("title"):
        raise InvalidInput([Problem("title", _("Choose a source, or type the title of a new one."))])
    with vault.change(_("Cite source")) as session:
        if source_id is None:
            source_id = records.add(session, Source(**{**new, "kind": new.get("kind") or "other"}))
        sources.cite(session, record, session.get_one(Source, source_id), locator)


def leave(vault: Vault, page: ThemePage, source_id: int) -> None:
    """Let nothing of a theme rest on a source any more; a source that is cited nowhere else goes altogether."""
    with vault.change(_("Remove source")) as session:
        cited = select(Citation).where(Citation.source_id == source_id, Citation.of_uid.in_(page.citations))
        for citation in session.scalars(cited):
            session.delete(citation)
        session.flush()
        if session.scalar(select(Citation.id).where(Citation.source_id == source_id).limit(1)) is None:
            records.remove(vault, Source, source_id)


def theme_of(vault: Vault, source_id: int) -> int | None:
    """The theme that a source supports, the first if several."""
    with vault.read() as session:
        cited = select(Citation.of_table, Citation.of_uid).where(Citation.source_id == source_id)
        for table, uid in session.execute(cited.order_by(Citation.id)).all():
            if (found := _theme_with(session, table, uid)) is not None:
                return found
        return None


def _theme_with(session: Session, table: str, uid: str) -> int | None:
    record_type = BY_NAME[table]
    if record_type is Theme:
        return session.scalar(select(Theme.id).where(Theme.uid == uid))
    for under in _UNDER:
        if record_type is under:
            return session.scalar(select(under.theme_id).where(under.uid == uid))
    return None
