"""Case files: list, find, open, and how each stands. The longer parts live in files of their own."""

from __future__ import annotations

from sqlalchemy import select

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.case_rows import (
    CaseRow,
    count,
    every,
    heading,
    ids,
    rank,
    rows,
    subjects,
    with_people,
)
from kazrights.casework.case_state import sanctions_of, state_words
from kazrights.casework.finding import SeveralCases, find, similar
from kazrights.casework.opening import NewCase, NewDetention, NewOther, next_ref, open_case
from kazrights.model.case import Case, CaseCategory
from kazrights.store.vault import Vault

__all__ = [
    "CaseRow",
    "NewCase",
    "NewDetention",
    "NewOther",
    "SeveralCases",
    "count",
    "every",
    "find",
    "heading",
    "ids",
    "load",
    "next_ref",
    "open_case",
    "rank",
    "rows",
    "set_categories",
    "set_status",
    "similar",
    "state",
    "subjects",
]


def load(vault: Vault, case_id: int) -> Case:
    """A case with its people, their names and its categories loaded; raises NotFound."""
    with vault.read() as session:
        found = session.scalar(select(Case).where(Case.id == case_id).options(*with_people()))
        if found is None:
            raise NotFound(_("There is no such case in this casebook."))
        return found


def state(vault: Vault, case: Case, language: str) -> str:
    """How a case stands, as its row in the list says it."""
    with vault.read() as session:
        return state_words(case, sanctions_of(session, [case.id]).get(case.id, []), language)


def set_status(vault: Vault, case_id: int, status: str) -> None:
    """Say whether the case is active, dormant, closed, and so on (a code)."""
    with vault.change(_("Set case status")) as session:
        records.load(session, Case, case_id).status = status


def set_categories(vault: Vault, case_id: int, categories: list[str]) -> None:
    """Make these codes the categories of a case, and no others."""
    with vault.change(_("Set categories")) as session:
        held = {row.category: row for row in records.load(session, Case, case_id).categories}
        for category in categories:
            if category not in held:
                session.add(CaseCategory(case_id=case_id, category=category))
        for category, row in held.items():
            if category not in categories:
                session.delete(row)
