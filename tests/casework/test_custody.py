"""Where someone is held, now and before."""

from __future__ import annotations

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import custody
from kazrights.model.custody import Facility
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
