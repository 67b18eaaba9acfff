"""What goes with a case that is removed: the people, appeals and sources that stand in nothing else."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.casework.belonging import Rows, hanging_on
from kazrights.casework.removal import with_citations
from kazrights.model.appeal import AppealCase
from kazrights.model.case import CasePerson
from kazrights.model.letter import Letter
from kazrights.model.source import Citation

_A_PERSONS_OWN = {"person", "person_name", "person_relation", "not_same_person", "consent", "consent_grant"}


def of_case(session: Session, case_id: int) -> Rows:
    """All rows that go with a case, at any depth; someone or something that another case needs stays."""
    going = with_citations(session, {"case": {case_id}})
    looks: tuple[Callable[[Session, Rows], Rows], ...] = (_people, _appeals, _sources)
    for look in looks:
        if fresh := look(session, going):
            found = with_citations(session, {**going, **_joined(going, fresh)})
            going = _joined(going, found)
    return going


def _people(session: Session, going: Rows) -> Rows:
    """Those of the case in whom nothing else rests."""
    joined = select(CasePerson.person_id).where(CasePerson.id.in_(going.get("case_person", ())))
    alone: set[int] = set()
    for person_id in set(session.scalars(joined)):
        hanging = hanging_on(session, {"person": {person_id}})
        elsewhere = (
            table
            for table, ids in hanging.items()
            if table not in _A_PERSONS_OWN and ids - going.get(table, set())
        )
        if next(elsewhere, None) is None:
            alone.add(person_id)
    return {"person": alone} if alone else {}


def _appeals(session: Session, going: Rows) -> Rows:
    """Appeals for this case alone."""
    of_it = select(AppealCase.appeal_id).where(AppealCase.id.in_(going.get("appeal_case", ())))
    appeals = set(session.scalars(of_it))
    others = select(AppealCase.appeal_id).where(
        AppealCase.appeal_id.in_(appeals), AppealCase.id.not_in(going.get("appeal_case", ()))
    )
    of_others = select(Letter.appeal_id).where(
        Letter.appeal_id.in_(appeals), Letter.case_id.is_not(None), Letter.id.not_in(going.get("letter", ()))
    )
    alone = appeals - set(session.scalars(others)) - {one for one in session.scalars(of_others) if one}
    return {"appeal": alone} if alone else {}


def _sources(session: Session, going: Rows) -> Rows:
    """Sources that only what goes rests on."""
    cited = set(session.scalars(select(Citation.source_id).where(Citation.id.in_(going.get("citation", ())))))
    elsewhere = select(Citation.source_id).where(
        Citation.source_id.in_(cited), Citation.id.not_in(going.get("citation", ()))
    )
    alone = cited - set(session.scalars(elsewhere))
    return {"source": alone} if alone else {}


def _joined(rows: Rows, more: Rows) -> Rows:
    return {table: rows.get(table, set()) | more.get(table, set()) for table in {*rows, *more}}
