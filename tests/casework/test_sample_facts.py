"""Every fact of the report stands in its typed field in the sample, and nothing stands there beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.model.case import Case, CasePerson
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeNote
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.event import Event
from kazrights.model.law import LegalProvision
from kazrights.model.person import Person
from kazrights.model.proceeding import Charge, Decision, Proceeding
from kazrights.model.source import Citation
from kazrights.store.vault import Vault

FACTS = tomllib.loads((Path(__file__).parents[1] / "facts_2020.toml").read_text(encoding="utf-8"))
CASES = [pytest.param(told, id=told["ref"]) for told in FACTS["cases"]]
each_case = pytest.mark.parametrize("told", CASES)


def iso(when: FuzzyDate | None) -> str:
    return (when.iso or "") if when else ""


def precision(when: FuzzyDate | None) -> str:
    return when.precision if when else "unspecified"


def same(found: Iterable[Iterable[Any]], told: Iterable[Iterable[Any]]) -> None:
    assert sorted(map(list, found)) == sorted(map(list, told))


def case_of(vault: Vault, told: dict[str, Any]) -> Case:
    with vault.read() as session:
        people = selectinload(Case.people).selectinload(CasePerson.person).selectinload(Person.names)
        return session.scalars(select(Case).where(Case.ref == told["ref"]).options(people)).one()


def proceedings_of(vault: Vault, told: dict[str, Any]) -> list[Proceeding]:
    parts = (
        selectinload(Proceeding.opponents),
        selectinload(Proceeding.charges).selectinload(Charge.provision),
        selectinload(Proceeding.decisions).selectinload(Decision.sanctions),
    )
    with vault.read() as session:
        found = select(Proceeding).join(Case, Case.id == Proceeding.case_id).where(Case.ref == told["ref"])
        return list(session.scalars(found.options(*parts)))


def codes_of(vault: Vault, proceeding: Proceeding) -> str:
    with vault.read() as session:
        facility = session.get(Facility, proceeding.facility_id) if proceeding.facility_id else None
        return facility.codes if facility else ""


def test_these_and_no_other_cases(sample: Vault) -> None:
    with sample.read() as session:
        assert list(session.scalars(select(Case.ref).order_by(Case.ref))) == [
            c["ref"] for c in FACTS["cases"]
        ]


@each_case
def test_people_and_their_roles(sample: Vault, told: dict[str, Any]) -> None:
    case = case_of(sample, told)
    assert (case.victim_status or "", case.region or "") == (told.get("state", ""), told.get("region", ""))
    subjects = [link.person for link in case.people if link.role == "subject"]
    assert len(subjects) == 1
    subject = subjects[0]
    assert [name.full for name in subject.names[:1]] == ([told["name"]] if "name" in told else [])
    assert (subject.sex, subject.count) == (told.get("sex"), told.get("count"))
    assert subject.counting_unit == told.get("unit", "individual")
    assert subject.count_words.en == told.get("count_words", "")
    others = [link.role for link in case.people if link.role != "subject"]
    assert sorted(others) == sorted(told.get("others", []))


@each_case
def test_events_with_type_date_precision_and_place(sample: Vault, told: dict[str, Any]) -> None:
    with sample.read() as session:
        events = session.scalars(select(Event).join(Case).where(Case.ref == told["ref"])).all()
    same(([e.type, iso(e.happened_on), precision(e.happened_on), e.place.en] for e in events), told["events"])
    assert all(e.date_note for e in events if not e.happened_on)


@each_case
def test_proceedings_and_the_other_side(sample: Vault, told: dict[str, Any]) -> None:
    proceedings = proceedings_of(sample, told)
    found = [[p.track, p.role, p.status, codes_of(sample, p)] for p in proceedings]
    same(found, told.get("proceedings", []))
    opponents = [[o.role, o.count or 0] for p in proceedings for o in p.opponents]
    same(opponents, told.get("opponents", []))
    ongoing = [iso(p.status_on) for p in proceedings if p.status == "ongoing"]
    assert set(ongoing) <= {"2020-12-31"}


@each_case
def test_charges_against_the_right_side(sample: Vault, told: dict[str, Any]) -> None:
    charges = [charge for p in proceedings_of(sample, told) for charge in p.charges]
    expected = told.get("charges", [])
    assert len(charges) == len(expected)
    for charge, (on, article, words, status) in zip(charges, expected, strict=True):
        assert ("opponent" if charge.opponent_id else "subject") == on
        assert (charge.provision.article if charge.provision else "") == article
        assert (charge.provision.code if charge.provision else "CC2014") == "CC2014"
        assert words in charge.in_words.en
        assert charge.status == status


@each_case
def test_sanctions_with_kind_length_and_whose_they_are(sample: Vault, told: dict[str, Any]) -> None:
    found = [
        ["opponent" if s.opponent_id else "subject", s.kind, s.length or 0, s.unit or "", iso(d.decided_on)]
        for p in proceedings_of(sample, told)
        for d in p.decisions
        for s in d.sanctions
    ]
    same(found, told.get("sanctions", []))


@each_case
def test_detentions(sample: Vault, told: dict[str, Any]) -> None:
    with sample.read() as session:
        held = select(DetentionPeriod).join(Case).where(Case.ref == told["ref"])
        periods = session.scalars(held.options(selectinload(DetentionPeriod.facility))).all()
    found = [
        [
            d.basis,
            iso(d.from_on),
            iso(d.to_on),
            d.length or 0,
            d.unit or "",
            d.facility.name.en if d.facility else "",
        ]
        for d in periods
    ]
    same(found, told.get("detentions", []))


def shown(figure: Figure) -> list[str]:
    value = figure.as_written.en if figure.value is None else f"{figure.value:.0f}"
    return [value, figure.unit, iso(figure.period), (figure.period and figure.period.end_iso) or ""]


@each_case
def test_figures_of_cases(sample: Vault, told: dict[str, Any]) -> None:
    with sample.read() as session:
        case = session.scalars(select(Case).where(Case.ref == told["ref"])).one()
        figures = session.scalars(select(Figure).where(Figure.case_id == case.id)).all()
    same(map(shown, figures), told.get("figures", []))


def test_figures_of_the_country(sample: Vault) -> None:
    with sample.read() as session:
        figures = session.scalars(select(Figure).where(Figure.case_id.is_(None))).all()
        articles = {p.id: p.article for p in session.scalars(select(LegalProvision))}
    same(map(shown, figures), FACTS["country"]["figures"])
    assert [articles[f.provision_id] for f in figures if f.provision_id] == ["274", "274"]
    assert [f.publisher.en for f in figures if f.publisher] == ["World Bank"]
    assert [f.value for f in figures if f.as_of] == [2219]
    assert [f.value for f in figures if precision(f.period) == "approximate"] == [800000]


def test_laws(sample: Vault) -> None:
    with sample.read() as session:
        rows = session.execute(
            select(LawChange, Theme.code).join(Theme).options(selectinload(LawChange.provision))
        ).all()
    found = [
        [
            theme,
            law.kind,
            iso(law.signed_on),
            law.provision.article if law.provision else "",
            law.by.en,
        ]
        for law, theme in rows
    ]
    same(found, FACTS["country"]["laws"])


def test_commitments(sample: Vault) -> None:
    with sample.read() as session:
        rows = session.execute(select(Commitment, Theme.code).join(Theme).order_by(Commitment.id)).all()
    expected = FACTS["country"]["commitments"]
    assert [[code, c.by.en, iso(c.made_on), iso(c.due_on)] for c, code in rows] == [
        told[:4] for told in expected
    ]
    assert all(told[4] in c.what.en for (c, _theme), told in zip(rows, expected, strict=True))
    assert {c.status for c, _theme in rows} == {"open"}


def test_general_statements(sample: Vault) -> None:
    with sample.read() as session:
        rows = session.execute(
            select(ThemeNote, Theme.code, Citation.locator)
            .join(Theme)
            .join(Citation, Citation.of_uid == ThemeNote.uid)
            .order_by(ThemeNote.id)
        ).all()
    expected = FACTS["country"]["notes"]
    assert len(rows) == len(expected)
    for (note, theme, locator), told in zip(rows, expected, strict=True):
        end = (note.period and note.period.end_iso) or ""
        assert [theme, locator.en, iso(note.period), end, note.event_type or ""] == told[:5]
        assert told[5] in note.text.en
