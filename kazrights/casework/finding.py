"""The one case meant by what someone types: a reference, or the name of the person whose case it is."""

from __future__ import annotations

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework import search_match
from kazrights.casework.case_rows import (
    SUBJECT,
    CaseRow,
    heading,
    rows_of,
    with_people,
)
from kazrights.casework.filters import LONGEST_PATTERN, contains, search_words
from kazrights.model.case import Case, CasePerson
from kazrights.model.person import PersonName
from kazrights.names.fold import fold
from kazrights.store import search_find
from kazrights.store.vault import Vault


class SeveralCases(KazrightsError):
    """What was typed fits more than one case; the sentence lists them."""

    def __init__(self, what: str, cases: list[Case]) -> None:
        listed = "; ".join(f"{case.ref} {heading(case)}" for case in cases)
        super().__init__(
            _("“{what}” fits several cases: {cases}. Give the reference.").format(what=what, cases=listed)
        )
        self.refs = [case.ref for case in cases]


def find(vault: Vault, what: str) -> int:
    """The id of the case with that reference, or whose subject has that full or family name in any spelling held.

    Raises NotFound or SeveralCases.
    """
    with vault.read() as session:
        ids = _by_ref(session, what) or _by_name(session, what)
        if not ids:
            raise NotFound(_("No case has the reference or name “{what}”.").format(what=what.strip()))
        if len(ids) > 1:
            several = select(Case).where(Case.id.in_(ids)).order_by(Case.ref).options(*with_people())
            raise SeveralCases(what.strip(), list(session.scalars(several)))
        return ids[0]


def similar(vault: Vault, name: str, limit: int = 5) -> list[CaseRow]:
    """Cases of someone whose name shares its family name, or all its words, with `name`; before a new case."""
    with vault.read() as session:
        words = fold(name).split()
        found = {
            case_id
            for case_id, held in _any_word(session, name)
            if set(words) <= set(held.folded.split()) or fold(held.family) in words
        }
        cases = select(Case).where(Case.id.in_(found)).order_by(Case.ref).limit(limit)
        loaded = list(session.scalars(cases.options(*with_people())))
        return rows_of(session, loaded, vault.today, None)


def _by_ref(session: Session, what: str) -> list[int]:
    """The case with exactly that reference, else those whose reference differs only in case, script or signs."""
    exact = session.scalar(select(Case.id).where(Case.ref == what.strip()))
    if exact is not None:
        return [exact]
    folded = fold(what)
    if not folded:
        return []
    alike = select(Case.id, Case.ref).where(Case.folded.startswith(folded[:LONGEST_PATTERN], autoescape=True))
    return [case_id for case_id, ref in session.execute(alike) if fold(ref) == folded]


def _by_name(session: Session, what: str) -> list[int]:
    readings = search_match.readings(what)
    if not readings:
        return []
    match = search_match.names(readings[0], whole=True)
    found = _subject_names().where(search_find.is_among(PersonName.person_id, "person", match))
    return sorted({case_id for case_id, name in session.execute(found) if _is_called(name, what)})


def _any_word(session: Session, name: str) -> list[tuple[int, PersonName]]:
    long = [contains(PersonName.folded, word) for word in search_words(name) if len(word) > 1]
    if not long:
        return []
    return [(row[0], row[1]) for row in session.execute(_subject_names().where(or_(*long)))]


def _subject_names() -> Select[int, PersonName]:
    return (
        select(CasePerson.case_id, PersonName)
        .join(PersonName, PersonName.person_id == CasePerson.person_id)
        .where(CasePerson.role == SUBJECT)
    )


def _is_called(name: PersonName, what: str) -> bool:
    given_family = f"{name.given} {name.family}"
    family_given = f"{name.family} {name.given}"
    spellings = (name.full, name.family, given_family, family_given)
    return fold(what) in {fold(spelling) for spelling in spellings}
