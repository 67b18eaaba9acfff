"""Provisions of law found by what a caseworker types, such as “174” or “378 (1)”."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.model.law import LegalProvision
from kazrights.store.vault import Vault

_CODES = {"criminal": "CC2014", "administrative": "CAO2014"}
_TYPED = re.compile(
    r"(?:art(?:icle|\.)?|ст(?:атья|\.)?|бап)?\s*(?P<article>\d+(?:-\d+)?)"
    r"(?:\s*(?:\(\s*(?P<part>\d+)\s*\)|,?\s*(?:part|p\.|ч(?:асть|\.)|бөлік)\s*(?P<said>\d+)))?",
    re.IGNORECASE,
)


def code_of(track: str) -> str:
    """The code that proceedings of a track go by, or ""."""
    return _CODES.get(track, "")


def all_provisions(vault: Vault) -> list[LegalProvision]:
    """Every provision held, to choose from."""
    with vault.read() as session:
        order = (LegalProvision.code, LegalProvision.article, LegalProvision.part)
        return list(session.scalars(select(LegalProvision).order_by(*order)))


def provision_typed(session: Session, typed: str, track: str) -> LegalProvision | None:
    """The provision meant by a typed number, in the code that the track goes by; None if it isn't held.

    A part of an article that is held is added to the provisions when first typed.
    """
    match = _TYPED.fullmatch(typed.strip())
    code = _CODES.get(track)
    if match is None or code is None:
        return None
    article, part = match["article"], match["part"] or match["said"] or ""
    held = select(LegalProvision).where(LegalProvision.code == code, LegalProvision.article == article)
    by_part = {provision.part: provision for provision in session.scalars(held)}
    if part in by_part or not by_part:
        return by_part.get(part)
    whole = next(iter(by_part.values()))
    added = LegalProvision(
        code=code, code_name=whole.code_name, article=article, part=part, heading=whole.heading
    )
    session.add(added)
    session.flush()
    return added
