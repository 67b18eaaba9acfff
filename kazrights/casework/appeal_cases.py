"""The cases that an appeal can be for: found, named, and left out with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, load_only, selectinload
from sqlalchemy.orm.interfaces import LoaderOption

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework.case_rows import heading
from kazrights.casework.filters import text_conditions
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_OVER = ("closed", "transferred", "duplicate")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class CaseName:
    """A case as it can be picked."""

    id: int
    ref: str
    heading: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A case that is no longer in an appeal, and why."""

    heading: str
    reason: str


def rows(vault: Vault, text: str = "", *, limit: int = 200, after: str = "") -> list[CaseName]:
    """The cases that are worked on, by reference, those behind the reference `after`."""
    found = select(Case).where(*_open(text), Case.ref > after).order_by(Case.ref).limit(limit)
    with vault.read() as session:
        return [_named(case) for case in session.scalars(found.options(*_lightly()))]


def ids(vault: Vault, text: str = "", *, limit: int) -> list[int]:
    """The ids of the cases that `rows` would give, by reference."""
    with vault.read() as session:
        return list(session.scalars(select(Case.id).where(*_open(text)).order_by(Case.ref).limit(limit)))


def count(vault: Vault, text: str = "") -> int:
    """How many cases `rows` would give without a limit."""
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Case).where(*_open(text))) or 0


def named(vault: Vault, case_ids: Sequence[int]) -> list[CaseName]:
    """These cases, in this order, whatever their status; those that are gone are left out."""
    with vault.read() as session:
        found = {case.id: _named(case) for case in _cases(session, case_ids)}
    return [found[case_id] for case_id in case_ids if case_id in found]


def still_open(vault: Vault, case_ids: Sequence[int]) -> tuple[tuple[int, ...], list[Dropped]]:
    """Which of these cases are still worked on, in this order; and those that are not, with the reason."""
    words, language = vocabulary("case_status"), i18n.language()
    with vault.read() as session:
        cases = {case.id: case for case in _cases(session, case_ids)}
    kept = tuple(id for id in case_ids if id in cases and cases[id].status not in _OVER)
    dropped = [
        Dropped(heading(case, language), words.label(case.status, language))
        for case in (cases[id] for id in case_ids if id in cases and id not in kept)
    ]
    gone = len(case_ids) - len(cases)
    dropped += [Dropped(_("A case"), _("no longer in the casebook"))] * gone
    return kept, dropped


def categories(vault: Vault, case_ids: Sequence[int]) -> list[str]:
    """The concerns of these cases, each once."""
    found = select(CaseCategory.category).where(CaseCategory.case_id.in_(case_ids[:_AT_ONCE]))
    with vault.read() as session:
        return list(dict.fromkeys(session.scalars(found.order_by(CaseCategory.id))))


def _cases(session: Session, case_ids: Sequence[int]) -> list[Case]:
    found: list[Case] = []
    for at in range(0, len(case_ids), _AT_ONCE):
        some = select(Case).where(Case.id.in_(case_ids[at : at + _AT_ONCE])).options(*_lightly())
        found += session.scalars(some)
    return found


def _lightly() -> tuple[LoaderOption, ...]:
    """Only the columns that name a case: whole cases would keep the window waiting."""
    people = selectinload(Case.people).load_only(CasePerson.role)
    person = people.selectinload(CasePerson.person).load_only(Person.pseudonym, Person.description)
    names = (
        PersonName.full,
        PersonName.script,
        PersonName.language,
        PersonName.kind,
        PersonName.preferred_for,
    )
    named = person.selectinload(Person.names).load_only(*names)
    return load_only(Case.ref, Case.title, Case.status), named


def _open(text: str) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Case.status.not_in(_OVER)]
    return [*conditions, *text_conditions(text)]


def _named(case: Case) -> CaseName:
    return CaseName(case.id, case.ref, heading(case, i18n.language()))
