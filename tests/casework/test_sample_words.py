"""The words of the sample: neutral where they must be, our own, and in three languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from kazrights.base import paths
from kazrights.base.i18n import LANGUAGES
from kazrights.base.wording import Wording
from kazrights.model.appeal import Demand
from kazrights.model.case import Case, CasePerson
from kazrights.model.event import Event
from kazrights.model.law import LegalProvision
from kazrights.model.official import Office
from kazrights.model.person import Person, PersonName
from kazrights.model.proceeding import Charge, Decision, Proceeding
from kazrights.model.record import Record
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault

REFERENCE = (Office, LegalProvision)
FOLDED_WORDS = re.compile(
    r"\brape|raped|sexual|transgender|homophob|transphob|diagnos|retard"
    r"|изнасил|сексуал|трансгендер|гомофоб|трансфоб|диагноз|отстал|зорла|ақыл-ой",
    re.IGNORECASE,
)
# Names of treaties are nobody's sentences.
OFFICIAL_NAMES = (
    "Optional Protocol to the Convention on the Rights of Persons with Disabilities",
    "Second Optional Protocol to the International Covenant on Civil and Political Rights",
)
FOLDED_CASES = ("KZ-2020-004", "KZ-2020-007", "KZ-2020-008")
# The first 12 hex digits of the SHA-256 of each eight words running in the report, whose text is not kept here.
SHINGLES = Path(__file__).parents[1] / "report_shingles.txt"


def texts(record: Record) -> Iterator[tuple[str, Any]]:
    """The written fields of a record: no codes, no folded fields."""
    for attribute in inspect(type(record)).column_attrs:
        info = attribute.columns[0].info
        value = getattr(record, attribute.key)
        if isinstance(value, str | Wording) and info and not info.get("terms") and not info.get("sensitive"):
            yield attribute.key, value


def sample_records(session: Session) -> Iterator[Record]:
    for record_type in BY_NAME.values():
        if record_type not in REFERENCE:
            yield from session.scalars(select(record_type))


def said(value: str | Wording) -> str:
    return value if isinstance(value, str) else " | ".join((value.en, value.ru, value.kk))


def case_id(session: Session, ref: str) -> int:
    return session.scalars(select(Case.id).where(Case.ref == ref)).one()


def test_tulesova_has_no_article(sample: Vault) -> None:
    with sample.read() as session:
        case = case_id(session, "KZ-2020-001")
        charges = session.scalars(select(Charge).join(Proceeding).where(Proceeding.case_id == case)).all()
        assert [charge.provision_id for charge in charges] == [None]
        everything = [
            said(v) for r in session.scalars(select(Event)) for _name, v in texts(r) if r.case_id == case
        ]
        assert not re.search(r"Article|стать|\bбап", " ".join(everything))


def test_what_is_folded_is_neutral_outside_and_in_no_letter(sample: Vault) -> None:
    with sample.read() as session:
        folded = session.scalars(select(Event).where(Event.sensitive)).all()
        assert len(folded) == 6
        assert not any(event.in_letters for event in folded)
        assert all(event.detail and event.audience == "internal" for event in folded)
        assert not any(event.detail for event in session.scalars(select(Event).where(~Event.sensitive)))
        exempt = {
            charge.id
            for charge in session.scalars(select(Charge).join(Proceeding).where(Proceeding.sensitive))
        }
        for record in sample_records(session):
            if not (isinstance(record, Charge) and record.id in exempt):
                for name, value in texts(record):
                    assert not FOLDED_WORDS.search(said(value)), (record.__tablename__, name)


def test_khamitov_only_in_attributed_words(sample: Vault) -> None:
    with sample.read() as session:
        named = session.scalars(select(PersonName).where(PersonName.family == "Khamitov")).one()
        links = session.scalars(select(CasePerson).where(CasePerson.person_id == named.person_id)).all()
        assert [link.role for link in links] == ["perpetrator_alleged"]
        assert links[0].note.en.startswith("The report says")
        for record in sample_records(session):
            if not isinstance(record, PersonName | Case):
                for _name, value in texts(record):
                    assert not re.search("Khamitov|Хамитов", said(value))


def test_every_text_stands_in_three_languages(sample: Vault) -> None:
    with sample.read() as session:
        for record in sample_records(session):
            for attribute in inspect(type(record)).column_attrs:
                value = getattr(record, attribute.key)
                if isinstance(value, Wording) and value:
                    assert all(value.has(language) for language in LANGUAGES), (record, attribute.key)
        for case in session.scalars(select(Case)):
            assert case.title and case.summary and case.situation
        assert all(event.text for event in session.scalars(select(Event)))
        assert all(decision.text for decision in session.scalars(select(Decision)))


def shingles(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    for start in range(len(words) - 7):
        run = " ".join(words[start : start + 8])
        yield hashlib.sha256(run.encode()).hexdigest()[:12]


def test_no_eight_words_running_are_the_reports(sample: Vault) -> None:
    known = set(SHINGLES.read_text(encoding="ascii").split())
    files = [
        *paths.resource("sample").iterdir(),
        *Path(__file__).parent.glob("test_sample*.py"),
        SHINGLES.with_name("facts_2020.toml"),
    ]
    written = [re.sub("[“”«»]", "", file.read_text(encoding="utf-8")) for file in files]
    assert len(known) > 900
    for text in written:
        for name in OFFICIAL_NAMES:
            text = text.replace(name, ".\n")
        for line in text.splitlines():
            assert not known.intersection(shingles(line)), line


def test_letters_have_facts_that_name_the_person_in_their_language(sample: Vault) -> None:
    with sample.read() as session:
        people = selectinload(Case.people).selectinload(CasePerson.person).selectinload(Person.names)
        cases = session.scalars(select(Case).options(people)).all()
        for case in cases:
            names = next(link.person.names for link in case.people if link.role == "subject")
            events = session.scalars(select(Event).where(Event.case_id == case.id, Event.in_letters)).all()
            assert bool(events) == (case.ref != "KZ-2020-004")
            for event in events:
                assert all(event.text.in_(language).endswith(".") for language in LANGUAGES)
            for language in LANGUAGES if names and events else ():
                chosen = [name.full for name in names if language in name.preferred_for.split()]
                assert len(chosen) == 1
                assert chosen[0] in events[0].text.in_(language)


def test_requests_fit_the_frames_of_letters(sample: Vault) -> None:
    with sample.read() as session:
        demands = session.scalars(select(Demand).order_by(Demand.case_id, Demand.position)).all()
        asked = {demand.case_id for demand in demands}
        cases = {case.id: case.ref for case in session.scalars(select(Case))}
    assert {cases[number] for number in cases if number not in asked} == set(FOLDED_CASES)
    for demand in demands:
        assert demand.text.kk.endswith(("ды", "ді")), demand.text.kk
        assert all(demand.text.in_(language)[-1] not in ".;" for language in LANGUAGES)
