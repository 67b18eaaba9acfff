"""Each field that a form asks for is told by the history of its case, and put back from there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Float, Integer, inspect, select

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, consents, custody, events, history, proceedings, records, restoring
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.model.action import Action
from kazrights.model.case import Case, CasePerson
from kazrights.model.columns import DayColumn, FuzzyDateColumn, WordingColumn
from kazrights.model.consent import Consent
from kazrights.model.custody import DetentionPeriod, Transfer
from kazrights.model.event import Event
from kazrights.model.person import Person, PersonName
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.record import Record
from kazrights.model.source import Source
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault
from tests import make

TYPES: tuple[type[Record], ...] = (
    Case, CasePerson, Person, PersonName, Event, Action, Proceeding, Opponent, Charge, Hearing, Decision, Sanction,
    DetentionPeriod, Transfer, Source, Consent,
)  # fmt: skip
_TOGETHER = {"length": {"length": 3.0, "unit": "year"}, "unit": {"length": 3.0, "unit": "year"}}
_BY_THE_PROGRAM = {"recorded_at", "recorded_by", "ref", "script", "folded", "status_changed_on"}


@pytest.fixture
def case_id(vault: Vault) -> int:
    made = make.case(vault, "Test Person")
    subject = make.subject(vault, made)
    consents.add(vault, subject, {}, given_by="individual")
    events.add(vault, made, "other", FuzzyDate("2020"))
    actions.add(vault, made, "EXAMPLE")
    period = custody.add(vault, made, subject, "sentence")
    custody.add_transfer(vault, period)
    matter = proceedings.add(vault, made, "criminal", "accused")
    proceedings.add_opponent(vault, matter, "victim")
    proceedings.add_charge(vault, matter, NewCharge(words=Wording(en="EXAMPLE")))
    proceedings.add_hearing(vault, matter, None)
    proceedings.add_decision(vault, matter, "verdict", None, [NewSanction("fine")])
    make.source(vault, Case, made)
    return made


@pytest.mark.parametrize("record_type", TYPES, ids=lambda of: of.__tablename__)
def test_a_field_is_told_and_put_back(record_type: type[Record], vault: Vault, case_id: int) -> None:
    with vault.read() as session:
        record_id = session.scalars(select(record_type.id).limit(1)).one()
    missing = []
    for attribute in inspect(record_type).column_attrs:
        name, column = attribute.key, attribute.columns[0]
        if "label" not in column.info or name in _BY_THE_PROGRAM or column.foreign_keys:
            continue
        before = getattr(records.get(vault, record_type, record_id), name)
        records.edit(vault, record_type, record_id, **_TOGETHER.get(name, {name: _other(column, before)}))
        newest = history.steps(vault, case_id, limit=1)[0]
        told = [change for change in newest.changes if change.column == name]
        if not told or not told[0].can_restore:
            missing.append(name)
            continue
        restoring.restore(vault, told[0].change_id, name)
        if getattr(records.get(vault, record_type, record_id), name) != before:
            missing.append(f"{name} was not put back")
    assert missing == []


def test_what_a_protected_source_said_is_folded(vault: Vault, case_id: int) -> None:
    source_id = records.get(vault, Source, 1).id
    records.edit(vault, Source, source_id, protected=True, author="Sample Witness")
    told = history.steps(vault, case_id, limit=1)[0].changes
    assert {change.column for change in told} == {"protected", "author"}
    assert all(change.sensitive for change in told)


def _other(column: Column[Any], before: Any) -> Any:
    """Another value that the column takes."""
    if terms := column.info.get("terms"):
        return next(code for code in vocabulary(terms).codes if code != before)
    match column.type:
        case WordingColumn():
            return Wording(en="EXAMPLE other")
        case FuzzyDateColumn():
            return FuzzyDate("2019")
        case DayColumn():
            return date(2026, 1, 2)
        case Boolean():
            return not before
        case Integer() | Float():
            return 7
    return "EXAMPLE other"
