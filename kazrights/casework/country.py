"""The country situation: each theme with its notes, laws, promises, figures and the cases that hang on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import sources
from kazrights.casework.case_rows import heading, with_people
from kazrights.model.case import Case
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeCase, ThemeNote
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ThemeCaseRow:
    """A case that hangs on a theme."""

    id: int
    ref: str
    heading: str


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, and how much there is under it."""

    id: int
    code: str
    notes: int
    laws: int
    commitments: int
    figures: int
    cases: int


@dataclass(slots=True)
class ThemePage:
    """All there is under one theme; `citations` are by the uid of the record that rests on them.

    `cases` may be only the first of the `case_count` that hang on it.
    """

    theme: Theme
    notes: list[ThemeNote] = field(default_factory=list)
    laws: list[LawChange] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    cases: list[ThemeCaseRow] = field(default_factory=list)
    case_count: int = 0
    citations: dict[str, list[Citation]] = field(default_factory=dict)

    @property
    def sources(self) -> list[Source]:
        """What the theme and all under it rest on, in the order first cited; a source is known by its place here."""
        cited = sorted((one for found in self.citations.values() for one in found), key=lambda one: one.id)
        return list({citation.source_id: citation.source for citation in cited}.values())


def listed(vault: Vault) -> list[ThemeRow]:
    """Every theme in its order, with counts."""
    with vault.read() as session:
        counts = [_counts(session, under) for under in (ThemeNote, LawChange, Commitment, Figure, ThemeCase)]
        found = session.execute(select(Theme.id, Theme.code).order_by(Theme.position, Theme.id)).all()
        return [ThemeRow(row.id, row.code, *(held.get(row.id, 0) for held in counts)) for row in found]


def load(vault: Vault, theme_id: int, *, most_cases: int | None = None) -> ThemePage:
    """One theme with the first of its cases; raises NotFound."""
    with vault.read() as session:
        found = _pages(session, select(Theme).where(Theme.id == theme_id), most_cases)
    if not found:
        raise NotFound(_("There is no such theme in this casebook."))
    return found[0]


def themes(vault: Vault) -> list[ThemePage]:
    """Every theme in its order."""
    with vault.read() as session:
        return _pages(session, select(Theme).order_by(Theme.position, Theme.id), None)


def _pages(session: Session, wanted: Select[Theme], most_cases: int | None) -> list[ThemePage]:
    loaded = session.scalars(wanted.options(selectinload(Theme.notes)))
    pages = {theme.id: ThemePage(theme, notes=list(theme.notes)) for theme in loaded}
    laws = select(LawChange).where(LawChange.theme_id.in_(pages)).options(selectinload(LawChange.provision))
    for law in session.scalars(laws.order_by(LawChange.id)):
        pages[law.theme_id].laws.append(law)
    promises = select(Commitment).where(Commitment.theme_id.in_(pages)).order_by(Commitment.id)
    for commitment in session.scalars(promises):
        pages[commitment.theme_id].commitments.append(commitment)
    for figure in session.scalars(select(Figure).where(Figure.theme_id.in_(pages)).order_by(Figure.id)):
        if figure.theme_id is not None:
            pages[figure.theme_id].figures.append(figure)
    for page in pages.values():
        _add_cases(session, page, most_cases)
    _add_citations(session, pages)
    return list(pages.values())


def _counts(
    session: Session, under: type[ThemeNote | LawChange | Commitment | Figure | ThemeCase]
) -> dict[int | None, int]:
    return dict(session.execute(select(under.theme_id, func.count()).group_by(under.theme_id)).all())


def _add_cases(session: Session, page: ThemePage, most: int | None) -> None:
    hanging = select(Case).join(ThemeCase, ThemeCase.case_id == Case.id)
    hanging = hanging.where(ThemeCase.theme_id == page.theme.id).order_by(ThemeCase.id).limit(most)
    for case in session.scalars(hanging.options(*with_people())):
        page.cases.append(ThemeCaseRow(case.id, case.ref, heading(case)))
    counted = select(func.count()).select_from(ThemeCase).where(ThemeCase.theme_id == page.theme.id)
    page.case_count = session.scalar(counted) or 0


def _add_citations(session: Session, pages: dict[int, ThemePage]) -> None:
    held = {page.theme.id: _records(page) for page in pages.values()}
    cited = sources.by_uid(session, [record.uid for records in held.values() for record in records])
    for theme_id, records in held.items():
        pages[theme_id].citations = {record.uid: cited.get(record.uid, []) for record in records}


def _records(page: ThemePage) -> list[Record]:
    return [page.theme, *page.notes, *page.laws, *page.commitments, *page.figures]
