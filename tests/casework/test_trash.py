"""What is removed goes whole, waits in the Trash, comes back as it was, or is forgotten for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select, text

from kazrights.base import clock
from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, contacts, events, history, people, records, sources, trash
from kazrights.casework.kinds import kind_word
from kazrights.casework.trash_words import THINGS
from kazrights.model.case import Case
from kazrights.model.draft import Draft
from kazrights.model.event import Event
from kazrights.model.history import Change
from kazrights.model.letter import Letter
from kazrights.model.person import Person
from kazrights.model.source import Blob, Source
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.store import audit
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault
from tests import make

MARK = "ZZQXMARK"


def rows_now(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of records."""
    with vault.read() as session:
        return {
            name: [tuple(row) for row in session.execute(select(METADATA.tables[name]).order_by(text("id")))]
            for name in BY_NAME
        }


def remembered(vault: Vault, words: str) -> int:
    """How many entries of the history hold these words."""
    held = Change.before.contains(words) | Change.after.contains(words)
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Change).where(held)) or 0


def full_case(vault: Vault, name: str = "Test Person") -> int:
    """A case with something of most kinds."""
    case_id = make.case(vault, name)
    person_id = make.subject(vault, case_id)
    events.add(vault, case_id, "arrest", text=Wording(en=f"EXAMPLE {MARK}"), people=[(person_id, "subject")])
    make.action(vault, case_id, f"EXAMPLE call {MARK}", date(2026, 12, 1))
    make.source(vault, Case, case_id, f"EXAMPLE report {MARK}")
    with vault.change("Test letter") as session:
        session.add(Blob(sha256="f" * 64, size=3, content=b"pdf"))
        session.add(
            Letter(
                case_id=case_id, code="AB2CD", template="t", language="en", dated_on=date(2026, 1, 1),
                sha256="f" * 64, text=MARK,
            )
        )  # fmt: skip
    return case_id


def test_a_case_goes_whole_and_comes_back_by_one_undo(vault: Vault) -> None:
    case_id = full_case(vault)
    before = rows_now(vault)
    assert trash.remove_case(vault, case_id) == "Test Person"
    gone = rows_now(vault)
    assert {name for name, rows in gone.items() if rows} == {"member"}
    vault.undo()
    assert rows_now(vault) == before
    assert trash.entries(vault) == []


def test_the_trash_says_what_went_with_whom_and_when(vault: Vault) -> None:
    case_id = full_case(vault)
    trash.remove_case(vault, case_id)
    (row,) = trash.entries(vault)
    assert (row.kind, row.what, row.of_case, row.actor) == ("case", "Test Person", "", "Test Caseworker")
    assert row.more == 7  # person, name, how they stand to it, event, action, source, letter
    assert row.days_left == 30
    assert trash.count(vault) == 1


def test_a_single_thing_is_named_with_its_case(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "arrest", text=Wording(en="EXAMPLE someone rang at night"))
    records.remove(vault, Event, event_id)
    (row,) = trash.entries(vault)
    assert (row.kind, row.what, row.of_case) == ("event", "EXAMPLE someone rang at night", "Aizhan Example")


def test_what_is_no_thing_of_its_own_is_not_in_the_trash(vault: Vault) -> None:
    case_id = make.case(vault)
    cases.set_categories(vault, case_id, [])
    assert trash.entries(vault) == []


def test_restoring_is_a_step_that_undo_takes_back_and_redo_makes_again(vault: Vault) -> None:
    case_id = full_case(vault)
    before = rows_now(vault)
    trash.remove_case(vault, case_id)
    make.case(vault, "Another Person", ref="KZ-2026-002")
    (row,) = trash.entries(vault)
    assert trash.restore(vault, row.step_id) == "Test Person"
    assert cases.heading(cases.load(vault, case_id)) == "Test Person"
    assert set(before["event"]) == set(rows_now(vault)["event"])
    assert trash.entries(vault) == []
    assert vault.undo_title() == "Restore case"
    vault.undo()
    assert [one.what for one in trash.entries(vault)] == ["Test Person"]
    vault.redo()
    assert trash.entries(vault) == []
    assert audit.faults(vault) == []


def test_who_stands_in_another_case_stays(vault: Vault) -> None:
    first, second = make.case(vault, "Shared Person"), make.case(vault, "Other Person")
    shared = make.subject(vault, first)
    people.join_case(vault, second, shared, "witness")
    lonely = people.add_person(vault, first, "family_contact", [people.NewName("Lonely Relative")])
    cited_twice = make.source(vault, Case, first, "EXAMPLE both")
    with vault.change("Cite") as session:
        sources.cite(session, session.get_one(Case, second), session.get_one(Source, cited_twice))
    trash.remove_case(vault, first)
    assert records.get(vault, Person, shared).names[0].full == "Shared Person"
    with pytest.raises(NotFound):
        records.get(vault, Person, lonely)
    assert records.get(vault, Source, cited_twice)
    (row,) = trash.entries(vault)
    assert row.what == "Shared Person"
    trash.restore(vault, row.step_id)
    assert cases.heading(cases.load(vault, first)) == "Shared Person"


def test_a_mention_that_changed_since_does_not_stand_in_the_way(vault: Vault) -> None:
    case_id = full_case(vault)
    other = make.case(vault, "Another Person")
    with vault.read() as session:
        letter_id = session.scalars(select(Letter.id)).one()
    with vault.change("Test holder") as session:
        reply = Letter(
            case_id=other,
            code="AB2CE",
            template="t",
            language="en",
            dated_on=date(2026, 2, 1),
            answers_id=letter_id,
        )
        session.add(reply)
        session.flush()
        mentioning = reply.id
    trash.remove_case(vault, case_id)
    assert records.get(vault, Letter, mentioning).answers_id is None
    records.remove(vault, Letter, mentioning)
    restored = next(row for row in trash.entries(vault) if row.kind == "case")
    trash.restore(vault, restored.step_id)
    assert records.get(vault, Letter, letter_id).code == "AB2CD"


def test_what_stands_in_the_way_is_said_and_nothing_changes(vault: Vault) -> None:
    case_id = make.case(vault, ref="KZ-2026-007")
    event_id = events.add(vault, case_id, "arrest", text=Wording(en="EXAMPLE"))
    records.remove(vault, Event, event_id)
    trash.remove_case(vault, case_id)
    case_row, event_row = trash.entries(vault)
    before = rows_now(vault)
    with pytest.raises(CannotUndo, match="Restore what it belonged to first"):
        trash.restore(vault, event_row.step_id)
    make.case(vault, "Newer Person", ref="KZ-2026-007")
    before = rows_now(vault)
    with pytest.raises(CannotUndo, match="Nothing was changed"):
        trash.restore(vault, case_row.step_id)
    assert rows_now(vault) == before


def test_for_good_means_that_nothing_of_it_is_left_and_the_chain_holds(vault: Vault) -> None:
    case_id = full_case(vault, f"Test {MARK}")
    contacts.log(vault, case_id, note=f"EXAMPLE {MARK}", kind="call")
    early = events.add(vault, case_id, "arrest", text=Wording(en=f"EXAMPLE early {MARK}"))
    records.remove(vault, Event, early)  # removed on its own, before its case
    vault.keep_draft(f"form:case_id={case_id}:Words:note:1", MARK)
    vault.keep_draft(f"log:{case_id}", MARK)
    vault.keep_draft("log:0", "another")
    kept = make.case(vault, "Kept Person")
    trash.remove_case(vault, case_id)
    row = next(one for one in trash.entries(vault) if one.kind == "case")
    assert remembered(vault, MARK) > 5
    assert trash.delete_for_good(vault, row.step_id) == f"Test {MARK}"
    assert remembered(vault, MARK) == 0
    assert trash.entries(vault) == []
    with vault.read() as session:
        assert session.scalars(select(Blob)).all() == []
        assert [draft.place for draft in session.scalars(select(Draft))] == ["log:0"]
    assert audit.faults(vault) == []
    assert audit.erased(vault) > 5
    assert history.steps(vault)[0].title == "Delete case for good"
    assert cases.heading(cases.load(vault, kept)) == "Kept Person"
    vault.check()
    vault.close()
    vault2 = Vault.open(vault.folder, "correct horse Өрнек")
    assert audit.faults(vault2) == []
    vault2.close()


def test_a_file_that_something_else_names_stays(vault: Vault) -> None:
    first, second = make.case(vault, "First Person"), make.case(vault, "Second Person")
    with vault.change("Letters") as session:
        session.add(Blob(sha256="e" * 64, size=3, content=b"pdf"))
        for number, case_id in enumerate((first, second)):
            session.add(
                Letter(
                    case_id=case_id, code=f"AB2C{number}", template="t", language="en",
                    dated_on=date(2026, 1, 1), sha256="e" * 64,
                )
            )  # fmt: skip
    for case_id, left in ((first, 1), (second, 0)):
        trash.remove_case(vault, case_id)
        trash.delete_for_good(vault, trash.entries(vault)[0].step_id)
        with vault.read() as session:
            assert session.scalar(select(func.count()).select_from(Blob)) == left


def test_undo_passes_over_what_was_deleted_for_good(vault: Vault) -> None:
    kept = make.case(vault, "Kept Person")
    records.edit(vault, Case, kept, priority="urgent")
    gone = make.case(vault, "Gone Person")
    trash.remove_case(vault, gone)
    trash.delete_for_good(vault, trash.entries(vault)[0].step_id)
    assert vault.undo_title() == "Edit case"
    vault.undo()
    assert records.get(vault, Case, kept).priority is None
    vault.redo()
    assert records.get(vault, Case, kept).priority == "urgent"
    assert audit.faults(vault) == []


def test_what_still_is_there_can_not_be_erased(vault: Vault) -> None:
    case_id = make.case(vault)
    with pytest.raises(ValueError, match="still in the casebook"):
        vault.erase("Erase", {"case": {case_id}})
    assert audit.erased(vault) == 0


def test_it_clears_itself_only_when_a_caseworker_said_so(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make.case(vault, "Old Person")
    trash.remove_case(vault, old)
    now = clock.now()
    later: Callable[[], datetime] = lambda: now + timedelta(days=31)  # noqa: E731
    monkeypatch.setattr(clock, "now", later)
    monkeypatch.setattr(clock, "today", lambda: later().date())
    new = make.case(vault, "New Person")
    trash.remove_case(vault, new)
    assert [row.days_left for row in trash.entries(vault)] == [30, 0]
    assert trash.clear_old(vault) == 0
    assert trash.count(vault) == 2
    trash.set_clears_itself(vault, True)
    assert trash.clear_old(vault) == 1
    assert [row.what for row in trash.entries(vault)] == ["New Person"]


def test_it_is_read_in_pages(vault: Vault) -> None:
    for n in range(5):
        trash.remove_case(vault, make.case(vault, f"Test Person{n}"))
    first = trash.entries(vault, limit=2)
    second = trash.entries(vault, before=first[-1].step_id, limit=2)
    assert [row.what for row in first + second] == [f"Test Person{n}" for n in (4, 3, 2, 1)]


def test_a_reference_that_is_in_the_trash_is_not_given_again(vault: Vault) -> None:
    first = cases.open_case(vault, cases.NewCase(name="First Person"))
    ref = cases.load(vault, first).ref
    trash.remove_case(vault, first)
    second = cases.open_case(vault, cases.NewCase(name="Second Person"))
    assert cases.load(vault, second).ref != ref
    trash.restore(vault, trash.entries(vault)[0].step_id)
    assert cases.load(vault, first).ref == ref


def test_every_kind_in_the_trash_has_a_word() -> None:
    for table in THINGS:
        assert table in BY_NAME
        assert kind_word(table)


def test_a_date_of_no_consequence_is_not_needed(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "arrest", happened_on=FuzzyDate("2020"))
    records.remove(vault, Event, event_id)
    assert trash.entries(vault)[0].what == "event"
