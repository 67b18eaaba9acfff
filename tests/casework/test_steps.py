"""The undo history names its steps and the case of each, and goes back as far as one says."""

from __future__ import annotations

from kazrights.base.wording import Wording
from kazrights.casework import events, records, steps, trash
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make


def test_each_step_is_named_with_its_case_who_and_what(vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    action_id = make.action(vault, case_id, "EXAMPLE call")
    records.edit(vault, Action, action_id, title="EXAMPLE other call")
    found = steps.rows(vault)
    assert [(row.title, row.of_cases, row.records) for row in found] == [
        ("Edit action", "Test Person", ("action",)),
        ("Test action", "Test Person", ("action",)),
        ("Test case", "Test Person", ("case", "person")),
    ]
    assert {row.actor for row in found} == {"Test Caseworker"}
    assert all(row.stands for row in found)


def test_a_case_that_is_gone_is_still_named_where_it_came_and_went(vault: Vault) -> None:
    trash.remove_case(vault, make.case(vault, "Gone Person"))
    assert [row.of_cases for row in steps.rows(vault)] == ["Gone Person", "Gone Person"]


def test_several_steps_are_undone_one_by_one_and_can_be_made_again(vault: Vault) -> None:
    case_id = make.case(vault)
    for title in ("one", "two", "three"):
        make.action(vault, case_id, title)
    second = steps.rows(vault)[1]
    seen: list[tuple[int, int]] = []
    undone = steps.undo_to(vault, second.step_id, lambda done, of: not seen.append((done, of)))
    assert (undone.count, undone.sentence) == (2, "")
    assert seen == [(0, 2), (1, 2)]
    assert [row.stands for row in steps.rows(vault)] == [False, False, True, True]
    assert steps.undo_to(vault, second.step_id).count == 0
    vault.redo()
    assert [row.stands for row in steps.rows(vault)] == [False, True, True, True]


def test_what_was_made_in_several_transactions_is_one_step(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.step("Several"):
        for title in ("one", "two", "three"):
            make.action(vault, case_id, title)
    found = steps.rows(vault)
    assert [row.title for row in found] == ["Several", "Test case"]
    assert steps.undo_to(vault, found[0].step_id).count == 1
    with vault.read() as session:
        assert session.query(Action).count() == 0


def test_a_step_on_many_cases_names_two_and_counts_the_others(vault: Vault) -> None:
    ids = [make.case(vault, f"Test Person {n}") for n in range(4)]
    with vault.step("Several"):  # each a transaction
        for case_id in ids:
            with vault.change("EXAMPLE"):
                for n in range(50):
                    make.action(vault, case_id, f"EXAMPLE {n}")
    assert steps.rows(vault)[0].of_cases == "Test Person 0, Test Person 1 and 2 more"
    with vault.change("Two"):
        for case_id in (ids[2], ids[1], ids[2]):
            make.action(vault, case_id, "EXAMPLE")
    assert steps.rows(vault)[0].of_cases == "Test Person 2, Test Person 1"
    trash.remove_case(vault, ids[0])
    assert [row.of_cases for row in steps.rows(vault)][:3] == [
        "Test Person 0",
        "Test Person 2, Test Person 1",
        "Test Person 1, Test Person 2 and 1 more",
    ]


def test_it_stops_with_a_sentence_where_something_stands_in_the_way(vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    first = steps.rows(vault)[0]
    records.edit(vault, Case, case_id, region="KZ-75")
    with vault.read() as session:  # somebody with an SQL shell: no step of ours
        connection = session.connection().connection.dbapi_connection
        assert connection is not None
        connection.execute("UPDATE \"case\" SET region = 'KZ-71'")
        connection.execute("COMMIT")
    undone = steps.undo_to(vault, first.step_id)
    assert undone.count == 0
    assert "changed again since" in undone.sentence
    assert all(row.stands for row in steps.rows(vault))


def test_one_says_stop(vault: Vault) -> None:
    case_id = make.case(vault)
    for title in ("one", "two", "three"):
        make.action(vault, case_id, title)
    last = steps.rows(vault)[-1]
    assert steps.undo_to(vault, last.step_id, lambda done, _of: done < 2).count == 2


def test_what_was_deleted_for_good_does_not_stand(vault: Vault) -> None:
    kept = make.case(vault, "Kept Person")
    trash.remove_case(vault, make.case(vault, "Gone Person", ref="KZ-2026-009"))
    trash.delete_for_good(vault, trash.entries(vault)[0].step_id)
    events.add(vault, kept, "arrest", text=Wording(en="EXAMPLE"))
    assert [(row.title, row.stands) for row in steps.rows(vault)] == [
        ("Add event", True),
        ("Remove case", False),
        ("Test case", False),
        ("Test case", True),
    ]
    assert "Gone Person" not in {row.of_cases for row in steps.rows(vault)}
    assert steps.undo_to(vault, steps.rows(vault)[-1].step_id).count == 2


def test_it_is_read_in_pages(vault: Vault) -> None:
    case_id = make.case(vault)
    for n in range(5):
        make.action(vault, case_id, f"EXAMPLE {n}")
    first = steps.rows(vault, limit=3)
    second = steps.rows(vault, before=first[-1].step_id, limit=3)
    assert len({row.step_id for row in first + second}) == 6
