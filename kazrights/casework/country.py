"""The country situation: each theme with its notes, laws, promises, figures and the cases that hang on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.casework import sources
from kazrights.casework.case_rows import heading, with_people
from kazrights.model.case import Case
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeCase, ThemeNote
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ThemeCaseRow:
    """A case that hangs on a theme."""

    id: int
    ref: str
    heading: str


@dataclass(slots=True)
class ThemePage:
    """All there is under one theme; `citations` are by the uid of the record that rests on them."""

    theme: Theme
    notes: list[ThemeNote] = field(default_factory=list)
    laws: list[LawChange] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    cases: list[ThemeCaseRow] = field(default_factory=list)
    citations: dict[str, list[Citation]] = field(default_factory=dict)


def themes(vault: Vault) -> list[ThemePage]:
    """Every theme in its order."""
    with vault.read() as session:
        order = select(Theme).order_by(Theme.position, Theme.id)
        loaded = session.scalars(order.options(selectinload(Theme.notes)))
        pages = {theme.id: ThemePage(theme, notes=list(theme.notes)) for theme in loaded}
        laws = select(LawChange).order_by(LawChange.id).options(selectinload(LawChange.provision))
        for law in session.scalars(laws):
            pages[law.theme_id].laws.append(law)
        for commitment in session.scalars(select(Commitment).order_by(Commitment.id)):
            pages[commitment.theme_id].commitments.append(commitment)
        for figure in session.scalars(select(Figure).where(Figure.theme_id.is_not(None)).order_by(Figure.id)):
            if figure.theme_id is not None:
                pages[figure.theme_id].figures.append(figure)
        _add_cases(session, pages)
        _add_citations(session, pages)
        return list(pages.values())


def _add_cases(session: Session, pages: dict[int, ThemePage]) -> None:
    hanging = session.scalars(select(ThemeCase).order_by(ThemeCase.id)).all()
    ids = {row.case_id for row in hanging}
    cases = session.scalars(select(Case).where(Case.id.in_(ids)).options(*with_people()))
    rows = {case.id: ThemeCaseRow(case.id, case.ref, heading(case)) for case in cases}
    for row in hanging:
        pages[row.theme_id].cases.append(rows[row.case_id])


def _add_citations(session: Session, pages: dict[int, ThemePage]) -> None:
    held = {page.theme.id: _records(page) for page in pages.values()}
    cited = sources.by_uid(session, [record.uid for records in held.values() for record in records])
    for theme_id, records in held.items():
        pages[theme_id].citations = {record.uid: cited.get(record.uid, []) for record in records}


def _records(page: ThemePage) -> list[Record]:
    return [page.theme, *page.notes, *page.laws, *page.commitments, *page.figures]
