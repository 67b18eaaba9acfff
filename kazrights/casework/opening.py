"""A new case with all that is known at the start, in one change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from kazrights.base import clock
from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import custody, people, proceedings, sources
from kazrights.casework.case_rows import SUBJECT
from kazrights.casework.people import NewName
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.casework.removed import removed_values
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory
from kazrights.model.source import Source
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class NewDetention:
    """A time in custody of the new case's person; `facility` is a name or number as typed, unless its id is given."""

    basis: str
    from_on: FuzzyDate | None = None
    facility: str = ""
    to_on: FuzzyDate | None = None
    length: float | None = None
    unit: str | None = None
    place: Wording = field(default_factory=Wording)
    ongoing: bool = False
    facility_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewOther:
    """Someone else in the new case: by names, or, with `person_id`, someone already in the casebook."""

    role: str
    names: list[NewName] = field(default_factory=list)
    person_id: int | None = None


@dataclass(slots=True, kw_only=True)
class NewCase:
    """What a new case starts from: a name, or a description of someone unnamed, and whatever else is known.

    `named` is the name with its parts, where they are known; `person_id` someone who is already in the casebook.
    """

    name: str = ""
    named: NewName | None = None
    person_id: int | None = None
    others: list[NewOther] = field(default_factory=list)
    other_names: list[NewName] = field(default_factory=list)
    description: Wording = field(default_factory=Wording)
    count: int | None = None
    sex: str | None = None
    born_on: FuzzyDate | None = None
    occupation: Wording = field(default_factory=Wording)
    citizenship: str = ""
    home: Wording = field(default_factory=Wording)

    title: Wording = field(default_factory=Wording)
    summary: Wording = field(default_factory=Wording)
    situation: Wording = field(default_factory=Wording)
    categories: list[str] = field(default_factory=list)
    status: str = "active"
    victim_status: str | None = None
    priority: str | None = None
    region: str | None = None
    place: Wording = field(default_factory=Wording)

    detention: NewDetention | None = None
    track: str = ""
    role: str = ""
    court: Wording = field(default_factory=Wording)
    charges: list[NewCharge] = field(default_factory=list)
    hearing_on: FuzzyDate | None = None
    hearing_time: str = ""
    decision_on: FuzzyDate | None = None
    decision_kind: str = ""
    decision_outcome: str | None = None
    sanctions: list[NewSanction] = field(default_factory=list)

    source_title: str = ""
    source_kind: str = ""
    source_locator: str = ""
    next_step: str = ""
    next_due: date | None = None


def open_case(vault: Vault, new: NewCase) -> int:
    """Record a new case under the next reference of this year; its id. Raises InvalidInput and writes nothing."""
    if not (new.name.strip() or new.named or new.person_id or new.description):
        raise InvalidInput([Problem("name", _("A case needs a name, or a description of someone unnamed."))])
    with vault.change(_("Open case")) as session:
        case = _case(session, new)
        person_id = _subject(vault, case.id, new)
        for other in new.others:
            _add_other(vault, case.id, other)
        _add_detention(vault, case.id, person_id, new.detention)
        _add_proceeding(vault, case.id, person_id, new)
        _add_source(session, case, new)
        if new.next_step.strip():
            session.add(Action(case_id=case.id, title=new.next_step.strip(), due_on=new.next_due))
        return case.id


def next_ref(session: Session, year: int) -> str:
    """The first automatic reference of a year that no case has or had, such as KZ-2026-001."""
    start = f"KZ-{year}-"
    number = cast(func.substr(Case.ref, len(start) + 1), Integer)
    used = session.scalar(select(func.max(number)).where(Case.ref.startswith(start, autoescape=True))) or 0
    for ref in removed_values(session, "case", "ref"):  # it may come back, and letters have gone out under it
        if ref.startswith(start) and (end := ref[len(start) :]).isdecimal():
            used = max(used, int(end))
    return f"{start}{used + 1:03d}"


def _case(session: Session, new: NewCase) -> Case:
    today = clock.today()
    case = Case(
        ref=next_ref(session, today.year),
        title=new.title,
        summary=new.summary,
        situation=new.situation,
        status=new.status,
        victim_status=new.victim_status,
        priority=new.priority,
        region=new.region,
        place=new.place,
        opened_on=today,
    )
    session.add(case)
    session.flush()
    session.add_all(CaseCategory(case_id=case.id, category=category) for category in new.categories)
    return case


def _subject(vault: Vault, case_id: int, new: NewCase) -> int:
    if new.person_id is not None:
        people.join_case(vault, case_id, new.person_id, SUBJECT)
        for more in new.other_names:
            people.add_name(
                vault,
                new.person_id,
                more.full,
                family=more.family,
                given=more.given,
                patronymic=more.patronymic,
            )
        return new.person_id
    first = [new.named] if new.named else [NewName(new.name)] if new.name.strip() else []
    return people.add_person(
        vault, case_id, SUBJECT, [*first, *new.other_names],
        description=new.description, count=new.count, sex=new.sex, born_on=new.born_on,
        occupation=new.occupation, citizenship=new.citizenship, home=new.home,
        counting_unit="group" if (new.count or 1) > 1 else "individual",
    )  # fmt: skip


def _add_other(vault: Vault, case_id: int, other: NewOther) -> None:
    if other.person_id is not None:
        people.join_case(vault, case_id, other.person_id, other.role)
    else:
        people.add_person(vault, case_id, other.role, other.names)


def _add_detention(vault: Vault, case_id: int, person_id: int, new: NewDetention | None) -> None:
    if new is None:
        return
    custody.add(
        vault, case_id, person_id, new.basis, new.facility,
        from_on=new.from_on, to_on=new.to_on, length=new.length, unit=new.unit,
        place=new.place, ongoing=new.ongoing, **({"facility_id": new.facility_id} if new.facility_id else {}),
    )  # fmt: skip


def _add_proceeding(vault: Vault, case_id: int, person_id: int, new: NewCase) -> None:
    decided = bool(new.decision_kind or new.decision_on or new.sanctions)
    if not (new.charges or new.hearing_on or decided or new.track):
        return
    role = new.role or ("defendant" if new.track == "civil" else "accused")
    proceeding_id = proceedings.add(vault, case_id, new.track, role, person_id=person_id, court=new.court)
    for charge in new.charges:
        proceedings.add_charge(vault, proceeding_id, charge)
    if new.hearing_on:
        proceedings.add_hearing(vault, proceeding_id, new.hearing_on, time=new.hearing_time)
    if decided:
        proceedings.add_decision(
            vault,
            proceeding_id,
            new.decision_kind,
            new.decision_on,
            new.sanctions,
            outcome=new.decision_outcome,
        )


def _add_source(session: Session, case: Case, new: NewCase) -> None:
    if not new.source_title.strip():
        return
    source = Source(kind=new.source_kind, title=_said(new.source_title))
    session.add(source)
    sources.cite(session, case, source, _said(new.source_locator))


def _said(text: str) -> Wording:
    return Wording().with_(spoken_language(), text.strip())
