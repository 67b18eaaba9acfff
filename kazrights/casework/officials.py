"""The offices that letters go to, and who holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base import i18n
from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.model.official import Office, OfficeHolder
from kazrights.names.fold import fold
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office as lists show it, in the language spoken now; `holder` is "" where nobody is known."""

    id: int
    code: str
    title: str
    institution: str
    holder: str
    level: str | None
    email: str
    has_address: bool


def rows(vault: Vault, text: str = "") -> list[OfficeRow]:
    """The offices, by title; with `text` those whose words hold all of its words, in any language or script."""
    language, wanted = i18n.language(), fold(text).split()
    with vault.read() as session:
        offices = session.scalars(select(Office).options(selectinload(Office.holders))).all()
    found = [_row(office, language) for office in offices if all(word in _words(office) for word in wanted)]
    return sorted(found, key=lambda row: (fold(row.title), row.id))


def load(vault: Vault, office_id: int) -> Office:
    """An office with its holders; raises NotFound."""
    with vault.read() as session:
        return _load(session, Office.id == office_id)


def by_code(vault: Vault, code: str) -> Office:
    """The office with that code, with its holders; raises NotFound."""
    with vault.read() as session:
        return _load(session, Office.code == code)


def holder_now(office: Office) -> OfficeHolder | None:
    """The one to address, of an office given by `load` or `by_code`; None if nobody is known."""
    return next((holder for holder in reversed(office.holders) if holder.current), None)


def add(
    vault: Vault, title: Wording, institution: Wording | None = None, *, code: str = "", **values: Any
) -> int:
    """Add an office; its id. Without a code it gets one from its title; other fields of Office by name."""
    with vault.change(_("Add office")) as session:
        office = Office(
            title=title,
            institution=institution or Wording(),
            code=_free_code(session, code or title.best("en")),
            **values,
        )
        return records.add(session, office)


def add_holder(
    vault: Vault,
    office_id: int,
    name: Wording,
    *,
    sex: str | None = None,
    from_on: FuzzyDate | None = None,
    source: str = "",
    current: bool = True,
) -> int:
    """Note who holds, or held, an office; its id. A new current holder takes the place of the one before."""
    with vault.change(_("Add office-holder")) as session:
        office = load(vault, office_id)
        if current:
            for before in office.holders:
                before.current = False
        holder = OfficeHolder(
            office_id=office_id, name=name, sex=sex, from_on=from_on, source=source, current=current,
        )  # fmt: skip
        return records.add(session, holder)


def _load(session: Session, condition: Any) -> Office:
    query = select(Office).where(condition).options(selectinload(Office.holders))
    office = session.scalars(query).one_or_none()
    if office is None:
        raise NotFound(_("This office is not in the casebook. See the list of officials."))
    return office


def _free_code(session: Session, wanted: str) -> str:
    """A code of plain letters, digits and `_` that no office has yet."""
    plain = re.sub(r"[^a-z0-9]+", "_", fold(wanted)).strip("_")[:40] or "office"
    taken = set(session.scalars(select(Office.code).where(Office.code.startswith(plain, autoescape=True))))
    return next(
        code for n in range(len(taken) + 1) if (code := f"{plain}_{n + 1}" if n else plain) not in taken
    )


def _row(office: Office, language: str) -> OfficeRow:
    holder = holder_now(office)
    return OfficeRow(
        office.id, office.code, office.title.best(language), office.institution.best(language),
        holder.name.best(language) if holder else "", office.level, office.email, bool(office.address),
    )  # fmt: skip


def _words(office: Office) -> str:
    holder = holder_now(office)
    said = [office.title, office.institution, *([holder.name] if holder else [])]
    return fold(" ".join([office.code, *(text for words in said for text in words.to_json().values())]))
