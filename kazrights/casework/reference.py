"""The reference data that a casebook starts with: offices to write to and provisions of law."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import paths
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.model.law import LegalProvision
from kazrights.model.official import Office
from kazrights.store.vault import Vault

Row = dict[str, str]


def load(vault: Vault) -> None:
    """Add the bundled offices and provisions that the casebook lacks; what is there stays as it is.

    Names of office-holders and places of detention are not added: they go out of date.
    """
    with vault.change(_("Add reference data")) as session:
        add(session)


def add(session: Session) -> None:
    """The same inside a change of the caller's own."""
    offices = set(session.scalars(select(Office.code)))
    session.add_all(_office(row) for row in _rows("offices") if row["code"] not in offices)
    provisions = {(p.code, p.article) for p in session.scalars(select(LegalProvision))}
    session.add_all(
        _provision(row) for row in _rows("provisions") if (row["code"], row["article"]) not in provisions
    )
    session.flush()


def _rows(name: str) -> Iterator[Row]:
    with paths.resource("reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _office(row: Row) -> Office:
    return Office(
        code=row["code"],
        level=row["level"] or None,
        title=_wording(row, "title"),
        institution=_wording(row, "institution"),
        salutation=_wording(row, "salutation"),
        salutation_f=Wording(row["salutation_en"], row["salutation_ru_f"], row["salutation_kk_f"]),
        salutation_general=_wording(row, "general"),
        closing=_wording(row, "closing"),
        address=row["address"],
        email=row["email"],
        address_source=row["address_source"] or row["email_source"],
        address_dated=row["address_dated"] or row["email_dated"],
        competence=row["role"],
        evidence=row["evidence"],
    )


def _provision(row: Row) -> LegalProvision:
    return LegalProvision(
        code=row["code"],
        code_name=_wording(row, "code"),
        article=row["article"],
        heading=_wording(row, "heading"),
        valid_to=FuzzyDate(row["valid_until"]) if row["valid_until"] else None,
        note=_note(row["note"]),
        evidence=row["evidence"],
    )


def _wording(row: Row, name: str) -> Wording:
    return Wording(**{language: row[f"{name}_{language}"] for language in LANGUAGES})


def _note(text: str) -> Wording:
    """A note in English, or, parted by “ | ”, in all three languages."""
    parts = text.split(" | ")
    return Wording(*parts) if len(parts) == len(LANGUAGES) else Wording(en=text)
