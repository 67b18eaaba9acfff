"""A record is changed in one step, and goes with all that hangs on it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from kazrights.base.errors import InvalidInput, KazrightsError, NotFound
from kazrights.base.wording import Wording
from kazrights.casework import custody, events, proceedings, records
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.model.action import Action, Contact
from kazrights.model.case import Case
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.history import Step
from kazrights.model.member import Member
from kazrights.model.proceeding import Charge, Opponent, Sanction
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault
from tests import make


def test_a_record_has_its_neighbours_loaded(vault: Vault) -> None:
    case_id = make.case(vault)
    assert [row.category for row in records.get(vault, Case, case_id).categories] == [
        "prisoner_of_conscience"
    ]


def test_a_missing_record_is_named_by_its_kind(vault: Vault) -> None:
    with pytest.raises(NotFound, match="no such action"):
        records.get(vault, Action, 99)


def test_an_edit_is_one_step_that_undo_takes_back(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, region="KZ-75", priority="urgent")
    assert vault.undo_title() == "Edit case"
    assert records.get(vault, Case, case_id).region == "KZ-75"
    vault.undo()
    edited = records.get(vault, Case, case_id)
    assert (edited.region, edited.priority) == (None, None)


def test_an_edit_that_changes_nothing_leaves_no_step(vault: Vault) -> None:
    case_id = make.case(vault)
    before = _steps(vault)
    records.edit(vault, Case, case_id, status="active")
    assert _steps(vault) == before


def test_a_wrong_value_writes_nothing(vault: Vault) -> None:
    case_id = make.case(vault)
    with pytest.raises(InvalidInput):
        records.edit(vault, Case, case_id, region="KZ-75", status="no such status")
    assert records.get(vault, Case, case_id).region is None


def test_a_field_that_is_not_there_is_a_bug(vault: Vault) -> None:
    case_id = make.case(vault)
    with pytest.raises(AttributeError):
        records.edit(vault, Case, case_id, colour="blue")


def test_removing_a_case_takes_all_of_it_and_undo_brings_all_back(vault: Vault) -> None:
    case_id, other = make.case(vault), make.case(vault, name="Sample Person")
    _furnish(vault, case_id)
    before = _everything(vault)
    records.remove(vault, Case, case_id)
    left = _everything(vault)
    assert {row[0] for row in left["case"]} == {other}
    for table in ("proceeding", "charge", "decision", "sanction", "opponent", "detention_period", "citation"):
        assert before[table]
        assert not left[table], table
    assert left["facility"] == before["facility"]
    assert left["person"] == before["person"]
    vault.undo()
    assert _everything(vault) == before


def test_removing_a_party_takes_what_was_laid_to_its_charge(vault: Vault) -> None:
    case_id = make.case(vault)
    proceeding_id = proceedings.add(vault, case_id, "criminal", "victim")
    officer = proceedings.add_opponent(vault, proceeding_id, "accused", description=Wording(en="an officer"))
    proceedings.add_charge(vault, proceeding_id, NewCharge(words=Wording(en="example"), opponent_id=officer))
    proceedings.add_decision(
        vault,
        proceeding_id,
        "verdict",
        None,
        [NewSanction("fine", opponent_id=officer), NewSanction("damages")],
    )
    records.remove(vault, Opponent, officer)
    with vault.read() as session:
        assert session.scalars(select(Charge)).all() == []
        assert [sanction.kind for sanction in session.scalars(select(Sanction))] == ["damages"]


def test_what_only_mentions_a_removed_record_stays(vault: Vault) -> None:
    case_id = make.case(vault)
    held = custody.add(vault, case_id, make.subject(vault, case_id), "sentence", "Colony EXAMPLE-1")
    closed = make.action(vault, case_id)
    with vault.change("Test contact") as session:
        session.add(
            Contact(case_id=case_id, kind="call", happened_on=vault.today, note="EXAMPLE", closes_id=closed)
        )
    records.remove(vault, Action, closed)
    facility_id = records.get(vault, DetentionPeriod, held).facility_id
    assert facility_id is not None
    records.remove(vault, Facility, facility_id)
    assert records.get(vault, DetentionPeriod, held).facility_id is None
    with vault.read() as session:
        assert session.scalars(select(Contact)).one().closes_id is None


def test_a_caseworker_is_never_removed(vault: Vault) -> None:
    assert vault.member_id is not None
    with pytest.raises(KazrightsError, match="history"):
        records.remove(vault, Member, vault.member_id)
    assert records.get(vault, Member, vault.member_id).active


def test_every_table_has_a_word() -> None:
    from kazrights.casework.kinds import kind_word

    assert all(kind_word(table) for table in BY_NAME)


def _furnish(vault: Vault, case_id: int) -> None:
    person_id = make.subject(vault, case_id)
    make.action(vault, case_id)
    custody.add(vault, case_id, person_id, "sentence", "Colony EXAMPLE-1")
    event_id = events.add(vault, case_id, "search", people=[(person_id, "subject")])
    make.source(vault, BY_NAME["event"], event_id)
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused", person_id=person_id)
    officer = proceedings.add_opponent(
        vault, proceeding_id, "plaintiff", description=Wording(en="an officer")
    )
    proceedings.add_charge(vault, proceeding_id, NewCharge(words=Wording(en="example"), opponent_id=officer))
    proceedings.add_decision(vault, proceeding_id, "verdict", None, [NewSanction("imprisonment", 2, "year")])


def _everything(vault: Vault) -> dict[str, set[tuple[int, str]]]:
    with vault.read() as session:
        return {
            name: {(row.id, row.uid) for row in session.scalars(select(kind))}
            for name, kind in BY_NAME.items()
        }


def _steps(vault: Vault) -> int:
    with vault.read() as session:
        return len(session.scalars(select(Step.id)).all())
