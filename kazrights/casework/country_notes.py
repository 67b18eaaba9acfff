"""Adding to the country situation: themes, what is said, promised, enacted and counted under them, and the cases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import records, sources
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeCase, ThemeNote
from kazrights.model.source import Source
from kazrights.store.vault import Vault

_MOST = 500
ThemeRecord = ThemeNote | LawChange | Commitment | Figure


def add_theme(vault: Vault, code: str) -> int:
    """A theme of the vocabulary, after those there are; its id."""
    with vault.change(_("Add theme")) as session:
        return records.add(session, Theme(code=code, position=records.next_position(session, Theme.position)))


def add_note(vault: Vault, theme_id: int, *, source: Wording | int | None = None, **values: Any) -> int:
    """A statement on the situation; its id. `source` is one that is held, by id, or the title of a new one."""
    return _add(vault, _("Add note"), ThemeNote(theme_id=theme_id, **values), source)


def add_law(vault: Vault, theme_id: int, *, source: Wording | int | None = None, **values: Any) -> int:
    """A law that came or changed; its id."""
    return _add(vault, _("Add law"), LawChange(theme_id=theme_id, **values), source)


def add_commitment(vault: Vault, theme_id: int, *, source: Wording | int | None = None, **values: Any) -> int:
    """A promise of the state; its id."""
    return _add(vault, _("Add promise"), Commitment(theme_id=theme_id, **values), source)


def add_figure(vault: Vault, theme_id: int, *, source: Wording | int | None = None, **values: Any) -> int:
    """A published number; its id."""
    return _add(vault, _("Add figure"), Figure(theme_id=theme_id, **values), source)


def hang_case(vault: Vault, theme_id: int, case_id: int | None) -> int:
    """Hang a case on a theme; the id of what links them. Raises InvalidInput."""
    if case_id is None:
        raise InvalidInput([Problem("case_id", _("Pick a case from those found."))])
    with vault.change(_("Add case to theme")) as session:
        if session.scalar(_hanging(theme_id, case_id)) is not None:
            raise InvalidInput([Problem("case_id", _("This case hangs on the theme already."))])
        return records.add(session, ThemeCase(theme_id=theme_id, case_id=case_id))


def take_case_off(vault: Vault, theme_id: int, case_id: int) -> None:
    """Hang a case on a theme no more."""
    with vault.change(_("Take case off theme")) as session:
        for link in session.scalars(_hanging(theme_id, case_id)):
            session.delete(link)


def _hanging(theme_id: int, case_id: int) -> Select[ThemeCase]:
    return select(ThemeCase).where(ThemeCase.theme_id == theme_id, ThemeCase.case_id == case_id)


def sources_held(vault: Vault) -> list[Source]:
    """The sources that the casebook holds and may name, the newest first; of very many, the newest."""
    with vault.read() as session:
        named = select(Source).where(Source.protected.is_(False)).order_by(Source.id.desc()).limit(_MOST)
        return list(session.scalars(named))


def _add(vault: Vault, title: str, record: ThemeRecord, source: Wording | int | None) -> int:
    with vault.change(title) as session:
        made = records.add(session, record)
        if source:
            sources.cite(session, record, _source(session, source))
            session.flush()
        return made


def _source(session: Session, source: Wording | int) -> Source:
    if isinstance(source, int):
        return session.get_one(Source, source)
    made = Source(kind="other", title=source)
    session.add(made)
    return made
