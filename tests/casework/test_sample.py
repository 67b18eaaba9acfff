"""What the sample must never say, and what each of its records must have."""

from __future__ import annotations

import tomllib

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base import paths
from kazrights.base.wording import Wording
from kazrights.casework.sample import MEMBER
from kazrights.casework.sample_loader import SampleLoader
from kazrights.model.case import Case
from kazrights.model.consent import Consent, ConsentGrant
from kazrights.model.country import Commitment, Figure, LawChange, ThemeNote
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.event import Event
from kazrights.model.history import Step
from kazrights.model.letter import Letter, Sender
from kazrights.model.member import Member
from kazrights.model.official import OfficeHolder
from kazrights.model.person import Person, PersonName
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault

CITED = (
    Case, Person, Event, DetentionPeriod, Proceeding, Opponent, Charge, Decision, Sanction,
    Facility, Figure, ThemeNote, LawChange, Commitment,
)  # fmt: skip


def case_id(session: Session, ref: str) -> int:
    return session.scalars(select(Case.id).where(Case.ref == ref)).one()


def test_it_says_that_it_is_a_sample_and_where_it_stands(sample: Vault) -> None:
    assert sample.is_sample
    assert sample.stands_at.isoformat() == "2020-12-31"
    with sample.read() as session:
        assert session.scalars(select(Member.name)).all() == [MEMBER]
        assert all(title.startswith("Sample") for title in session.scalars(select(Step.title)))
        assert {case.as_of for case in session.scalars(select(Case))} == {sample.stands_at}


def test_it_needs_a_backup_only_once_it_is_changed(sample: Vault) -> None:
    assert not sample.changed_since_backup
    with sample.change("Test change") as session:
        session.get_one(Case, 1).remarks = "EXAMPLE"
    assert sample.changed_since_backup


def test_nobody_consented_and_it_says_so(sample: Vault) -> None:
    with sample.read() as session:
        assert not session.scalars(select(Consent)).all()
        assert not session.scalars(select(ConsentGrant)).all()
        assert all("consent not recorded" in case.consent_note for case in session.scalars(select(Case)))


def test_nothing_is_there_that_no_report_tells(sample: Vault) -> None:
    with sample.read() as session:
        people = session.scalars(select(Person)).all()
        assert not any(person.born_on or person.citizenship or person.how_to_contact for person in people)
        assert not any(session.scalars(select(PersonName.patronymic)))
        assert not session.scalars(select(Hearing)).all()
        assert not session.scalars(select(Letter)).all()
        assert not session.scalars(select(OfficeHolder)).all()
        assert not any(p.court or p.number or p.opened_on for p in session.scalars(select(Proceeding)))
        assert not any(s.amount or s.starts_on for s in session.scalars(select(Sanction)))


def test_bokayev_has_no_facility(sample: Vault) -> None:
    with sample.read() as session:
        case = case_id(session, "KZ-2020-003")
        for record_type in (Event, DetentionPeriod, Proceeding):
            found = session.scalars(select(record_type.facility_id).where(record_type.case_id == case))
            assert set(found) == {None}


def test_suits_add_up_and_six_have_no_prison(sample: Vault) -> None:
    with sample.read() as session:
        suits = session.scalars(select(Proceeding).where(Proceeding.track == "civil")).all()
    assert [s.status for s in suits] == ["lost"] * 2 + ["withdrawn"] * 2 + ["ongoing"] * 4
    assert [bool(s.facility_id) for s in suits] == [True] * 2 + [False] * 6
    with sample.read() as session:
        total = session.scalars(select(Figure).where(Figure.unit == "lawsuits")).one()
        assert total.value == len(suits)


def test_prison_161_2_has_no_place(sample: Vault) -> None:
    with sample.read() as session:
        prison = session.scalars(select(Facility).where(Facility.codes == "161/2")).one()
    assert (prison.place, prison.region) == (Wording(), None)


def test_folded_people_have_no_telling_category(sample: Vault) -> None:
    with sample.read() as session:
        cases = session.scalars(select(Case).options(selectinload(Case.categories))).all()
    for case in cases:
        categories = {link.category for link in case.categories}
        assert not categories & {"lgbti_transgender", "sexual_violence"}


def test_every_fact_is_cited(sample: Vault) -> None:
    with sample.read() as session:
        cited = {(c.of_table, c.of_uid) for c in session.scalars(select(Citation)) if c.locator}
        for record_type in CITED:
            records = session.scalars(select(record_type)).all()
            assert records
            for record in records:
                assert (record.__tablename__, record.uid) in cited, record
        assert len(session.scalars(select(Source)).all()) == 1


def test_cyrillic_spellings_say_where_they_come_from(sample: Vault) -> None:
    with sample.read() as session:
        names = session.scalars(select(PersonName).order_by(PersonName.position)).all()
    assert all(name.evidence for name in names)
    assert all((name.script == "Latn") == (name.position == 0) for name in names)
    assert {n.full: n.evidence for n in names}["Макс Боқаев"].startswith("abai.kz")


def test_the_sender_is_plainly_invented(sample: Vault) -> None:
    with sample.read() as session:
        sender = session.scalars(select(Sender)).one()
    assert (sender.name, sender.town.en) == ("Sample Sender", "Sampletown")
    assert sender.agreed_to_be_named and sender.ties_to_country is False


def test_an_unknown_word_in_a_file_is_refused(vault: Vault) -> None:
    told = tomllib.loads((paths.resource("sample", "country.toml")).read_text(encoding="utf-8"))
    told["themes"][0]["colour"] = "blue"
    with pytest.raises((KeyError, TypeError)), vault.change("Test") as session:
        SampleLoader().add_country(session, told)


def test_each_ruling_and_each_custody_points_to_the_event_that_tells_it(sample: Vault) -> None:
    with sample.read() as session:
        events = {event.id: event for event in session.scalars(select(Event))}
        decisions = session.execute(
            select(Decision, Proceeding.case_id).join(Proceeding, Proceeding.id == Decision.proceeding_id)
        ).all()
        periods = session.execute(select(DetentionPeriod, DetentionPeriod.case_id)).all()
    assert decisions and periods
    for fact, case in (*decisions, *periods):
        assert fact.told_by_id and events[fact.told_by_id].case_id == case
        assert not fact.in_letters
    for decision, _case in decisions:
        if decision.decided_on:
            assert events[decision.told_by_id].happened_on == decision.decided_on
