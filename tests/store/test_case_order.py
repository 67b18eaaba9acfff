"""Where the cases stand in the lists follows every change, undo and redo, whichever record it was made on."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from kazrights.base.wording import Wording
from kazrights.casework import actions, contacts, people, records
from kazrights.model.case import Case
from kazrights.model.case_order import NONE_PLANNED, CaseOrder
from kazrights.model.person import Person, PersonName
from kazrights.names.alphabet import sort_key
from kazrights.store import case_order
from kazrights.store.vault import Vault
from tests import make

Keys = dict[str, str]


def keys(vault: Vault, case_id: int) -> Keys:
    with vault.read() as session:
        row = (
            session.execute(select(CaseOrder.__table__).where(CaseOrder.case_id == case_id)).mappings().one()
        )
    return {name: value for name, value in row.items() if name != "case_id"}


def test_a_case_is_ordered_by_the_name_that_the_list_shows(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    person_id = make.subject(vault, case_id)
    name_id = people.add_name(vault, person_id, "Айжан Үлгі", language="kk")
    found = keys(vault, case_id)
    assert (found["name_en"], found["name_kk"]) == (sort_key("Aizhan Example"), sort_key("Айжан Үлгі"))
    records.edit(vault, PersonName, name_id, full="Әлия Үлгі")
    assert keys(vault, case_id)["name_kk"] == sort_key("Әлия Үлгі")
    vault.undo()
    assert keys(vault, case_id)["name_kk"] == sort_key("Айжан Үлгі")
    records.remove(vault, PersonName, name_id)
    assert keys(vault, case_id)["name_kk"] == sort_key("Aizhan Example")


def test_a_case_is_ordered_by_its_next_step_and_its_last_contact(vault: Vault) -> None:
    case_id = make.case(vault)
    assert (keys(vault, case_id)["next_on"], keys(vault, case_id)["contact_on"]) == (NONE_PLANNED, "")
    day = vault.today
    first = make.action(vault, case_id, due_on=day)
    make.action(vault, case_id, due_on=day + timedelta(5))
    assert keys(vault, case_id)["next_on"] == day.isoformat()
    actions.complete(vault, first)
    assert keys(vault, case_id)["next_on"] == (day + timedelta(5)).isoformat()
    contacts.log(vault, case_id, "EXAMPLE note", on=day - timedelta(2))
    assert keys(vault, case_id)["contact_on"] == (day - timedelta(2)).isoformat()
    vault.undo()
    vault.undo()
    assert (keys(vault, case_id)["next_on"], keys(vault, case_id)["contact_on"]) == (day.isoformat(), "")


def test_the_name_of_someone_removed_is_not_kept(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    records.remove(vault, Person, make.subject(vault, case_id))
    assert keys(vault, case_id)["name_en"] == sort_key(
        "Case of Aizhan Example"
    )  # the title of the case, still
    records.edit(vault, Case, case_id, title=Wording(en="EXAMPLE title"))
    assert "aizhan" not in "".join(keys(vault, case_id).values()).casefold()


def test_a_removed_case_comes_back_in_its_place(vault: Vault) -> None:
    case_id = make.case(vault)
    before = keys(vault, case_id)
    records.remove(vault, Case, case_id)
    with vault.read() as session:
        assert session.scalar(select(CaseOrder.case_id)) is None
    vault.undo()
    assert keys(vault, case_id) == before


def test_ordering_all_anew_gives_what_each_change_gave(sample: Vault) -> None:
    rows = select(CaseOrder.__table__).order_by(CaseOrder.case_id)
    with sample.read() as session:
        kept = session.execute(rows).all()
    with sample.change("Test order") as session:
        case_order.refresh(session)
        assert session.execute(rows).all() == kept
    assert len(kept) > 1
