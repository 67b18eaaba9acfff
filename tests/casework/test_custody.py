"""Where someone is held, now and before."""

from __future__ import annotations

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import custody, records
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.store.vault import Vault
from tests import make


def test_detentions_come_in_the_order_of_time(vault: Vault) -> None:
    case_id = make.case(vault)
    person_id = make.subject(vault, case_id)
    custody.add(vault, case_id, person_id, "house_arrest")
    custody.add(vault, case_id, person_id, "sentence", from_on=FuzzyDate.parse("2026"), ongoing=True)
    custody.add(vault, case_id, person_id, "apprehension", from_on=FuzzyDate.parse("12 Dec 2025"))
    assert [held.basis for held in custody.of_case(vault, case_id)] == [
        "apprehension",
        "sentence",
        "house_arrest",
    ]
    current = custody.current(vault, case_id)
    assert current is not None
    assert current.basis == "sentence"
    assert custody.current(vault, make.case(vault, name="Sample Person")) is None


def test_a_facility_is_known_by_any_of_its_numbers_and_names(vault: Vault) -> None:
    with vault.change("Test facility") as session:
        held = Facility(name=Wording(en="Colony EXAMPLE", ru="Колония Пример"), codes="EX-1/2, ЭК-1/2|7")
        session.add(held)
        session.flush()
        for typed in ("ex-1/2", " ЭК-1/2", "7", "колония пример"):
            assert custody.facility_typed(session, typed).id == held.id
        assert custody.facility_typed(session, "1/2").id != held.id


def test_a_transfer_says_where_someone_is_held_now(vault: Vault) -> None:
    case_id = make.case(vault)
    period_id = custody.add(
        vault,
        case_id,
        make.subject(vault, case_id),
        "sentence",
        "Colony EXAMPLE-1",
        from_on=FuzzyDate("2020"),
    )
    [period] = custody.of_case(vault, case_id)
    facility, since = custody.held_at(period)
    assert facility and facility.name.en == "Colony EXAMPLE-1" and since == FuzzyDate("2020")
    late = custody.add_transfer(vault, period_id, "Colony EXAMPLE-3", moved_on=FuzzyDate("2022"))
    custody.add_transfer(vault, period_id, "Colony EXAMPLE-2", moved_on=FuzzyDate("2021"))
    [period] = custody.of_case(vault, case_id)
    assert [move.moved_on and move.moved_on.iso for move in custody.chain(period)] == ["2021", "2022"]
    facility, since = custody.held_at(period)
    assert facility and facility.name.en == "Colony EXAMPLE-3" and since == FuzzyDate("2022")
    custody.edit_transfer(vault, late, "Colony EXAMPLE-1", moved_on=FuzzyDate("2022-05"))
    facility, _since = custody.held_at(custody.of_case(vault, case_id)[0])
    assert facility and facility.name.en == "Colony EXAMPLE-1"
    assert len(custody.facilities(vault)) == 3
    records.remove(vault, DetentionPeriod, period_id)
    assert custody.of_case(vault, case_id) == []
    vault.undo()
    assert len(custody.of_case(vault, case_id)[0].transfers) == 2


def test_a_known_place_brings_its_names_and_its_warning_when_it_is_used(vault: Vault) -> None:
    with vault.change("Test facility") as session:
        made = custody.facility_typed(session, "ек-164/4")
        assert (made.name.en, made.region, made.kind) == ("ек-164/4", None, None)  # not one of its spellings
        known = custody.facility_typed(session, "ес-164/4")
        assert known.name.ru == "Учреждение 164/4" and known.kind == "minimum_security"
        assert "North Kazakhstan" in known.remarks
        assert custody.facility_typed(session, "Prison 164/4").id == known.id
