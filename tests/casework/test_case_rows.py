"""The list of cases: who, how it stands, what comes next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, people, proceedings, records
from kazrights.casework.case_rows import CaseRow
from kazrights.casework.filters import Filters
from kazrights.casework.proceedings import NewSanction
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.letter import Letter
from kazrights.store.vault import Vault
from tests import make


def _row(vault: Vault) -> CaseRow:
    (row,) = cases.rows(vault)
    return row


def _sentence(vault: Vault, case_id: int, decided: str, *sanctions: NewSanction) -> int:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "convicted")
    proceedings.add_decision(vault, proceeding_id, "verdict", FuzzyDate.parse(decided), sanctions)
    return proceeding_id


def test_rows_come_by_reference_page_by_page(vault: Vault) -> None:
    for number in (3, 1, 2):
        make.case(vault, ref=f"KZ-2026-00{number}")
    first = cases.rows(vault, limit=2)
    assert [row.ref for row in first] == ["KZ-2026-001", "KZ-2026-002"]
    assert [row.ref for row in cases.rows(vault, limit=2, after=first[-1])] == ["KZ-2026-003"]
    assert cases.count(vault) == 3


@pytest.mark.parametrize("typed", ["aizh", "EXAMPLE aizhan", "Айжан", "2026-001", "examp KZ"])
def test_text_finds_names_in_any_script_and_references(vault: Vault, typed: str) -> None:
    found = make.case(vault, ref="KZ-2026-001")
    make.case(vault, name="Somebody Else", ref="KZ-2026-002")
    assert [row.id for row in cases.rows(vault, text=typed) if row.id == found] == [found]
    assert len(cases.rows(vault, text=typed)) == cases.count(vault, text=typed)


def test_every_word_of_the_text_must_be_there(vault: Vault) -> None:
    make.case(vault)
    for typed in ("aiz%le2", "aizhan nobody", "nobody"):
        assert cases.rows(vault, text=typed) == []


def test_of_a_pasted_page_the_first_words_count(vault: Vault) -> None:
    case_id = make.case(vault)
    first = "aizhan a e ex examp example c ca case K KZ 2 20 202 2026 0 00 001 o of"
    more = "".join(f" word{number}" for number in range(1500))
    assert len(set(first.split())) == 20
    assert [row.id for row in cases.rows(vault, text=f"{first} {first} {more}")] == [case_id]
    assert cases.rows(vault, text=first.removeprefix("aizhan") + more) == []
    assert cases.count(vault, text="x" * 60_000) == 0


def test_status_and_category_narrow_the_list(vault: Vault) -> None:
    prisoner = make.case(vault, category="prisoner_of_conscience")
    dead = make.case(vault, name="Sample Person", category="death_in_custody")
    cases.set_status(vault, dead, "closed")
    assert [row.id for row in cases.rows(vault, Filters.of(category=("prisoner_of_conscience",)))] == [
        prisoner
    ]
    assert [row.id for row in cases.rows(vault, Filters.of(status=("closed",)))] == [dead]
    assert cases.count(vault, Filters.of(status=("closed",), category=("prisoner_of_conscience",))) == 0


def test_a_row_names_its_subject_as_recorded_or_for_a_language(vault: Vault) -> None:
    case_id = make.case(vault)
    people.add_name(vault, make.subject(vault, case_id), "Айжан Үлгі", language="kk")
    people.add_person(vault, case_id, "lawyer", [people.NewName("Some Lawyer")])
    assert (_row(vault).heading, _row(vault).people) == ("Aizhan Example", ("Aizhan Example",))
    assert cases.rows(vault, language="kk")[0].heading == "Айжан Үлгі"


def test_state_is_the_recorded_one_with_the_length_of_its_measure(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, victim_status="under_restricted_freedom")
    _sentence(
        vault, case_id, "12 Aug 2026", NewSanction("fine"), NewSanction("restricted_freedom", 18, "month")
    )
    assert _row(vault).state == "Under restricted freedom · 18 months"
    records.edit(vault, Case, case_id, victim_status="released")
    assert _row(vault).state == "Released"


def test_without_a_recorded_state_it_is_the_latest_measure(vault: Vault) -> None:
    case_id = make.case(vault)
    _sentence(vault, case_id, "2 Feb 2026", NewSanction("imprisonment", 5.5, "year"))
    _sentence(vault, case_id, "1 Jan 2025", NewSanction("fine"))
    assert _row(vault).state == "Imprisonment, 5½ years"


def test_a_sentence_on_the_other_party_is_not_the_state_of_ours(vault: Vault) -> None:
    case_id = make.case(vault)
    proceeding_id = proceedings.add(vault, case_id, "criminal", "victim")
    officer = proceedings.add_opponent(
        vault, proceeding_id, "convicted", description=Wording(en="an officer")
    )
    sanction = NewSanction("imprisonment", 5.5, "year", opponent_id=officer)
    proceedings.add_decision(vault, proceeding_id, "verdict", None, [sanction])
    assert _row(vault).state == ""


@pytest.mark.parametrize(("days", "kind"), [(-1, "overdue"), (0, "today"), (3, "upcoming")])
def test_next_is_the_first_open_step(vault: Vault, days: int, kind: str) -> None:
    case_id = make.case(vault)
    due = vault.today + timedelta(days=days)
    make.action(vault, case_id, "EXAMPLE later", due + timedelta(days=1))
    make.action(vault, case_id, "EXAMPLE undated")
    make.action(vault, case_id, "EXAMPLE first", due)
    records.edit(vault, Action, make.action(vault, case_id, "EXAMPLE done", date(2020, 1, 1)), status="done")
    row = _row(vault)
    assert (row.next_title, row.next_due, row.next_kind) == ("EXAMPLE first", due, kind)


def test_a_hearing_to_come_is_next_when_it_is_first(vault: Vault) -> None:
    case_id = make.case(vault)
    tomorrow = vault.today + timedelta(days=1)
    make.action(vault, case_id, "EXAMPLE step", tomorrow + timedelta(days=1))
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused")
    for day in (tomorrow - timedelta(days=9), tomorrow):
        proceedings.add_hearing(vault, proceeding_id, FuzzyDate.of(day))
    proceedings.add_hearing(vault, proceeding_id, FuzzyDate(str(tomorrow.year + 1)))
    row = _row(vault)
    assert (row.next_title, row.next_due, row.next_kind) == ("Hearing", tomorrow, "upcoming")


def test_a_reply_expected_says_so_until_it_is_late(vault: Vault) -> None:
    case_id = make.case(vault)
    due = vault.today + timedelta(days=2)
    with vault.change("Test letter") as session:
        letter = Letter(case_id=case_id, code="7Q4F", template="fair-trial", language="en", dated_on=due)
        session.add(letter)
        session.flush()
        session.add(Action(case_id=case_id, letter_id=letter.id, title="EXAMPLE reply", due_on=due))
    assert _row(vault).next_kind == "reply"


def test_a_case_without_steps_has_no_next(vault: Vault) -> None:
    make.case(vault)
    row = _row(vault)
    assert (row.next_title, row.next_due, row.next_kind) == ("", None, "")


def test_a_longer_list_asks_no_more_queries(vault: Vault) -> None:
    def queries() -> int:
        asked: list[str] = []

        def _count(_c: object, _k: object, statement: str, *_rest: object) -> None:
            asked.append(statement)

        with vault.read() as session:
            engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", _count)
        cases.rows(vault)
        event.remove(engine, "before_cursor_execute", _count)
        return len(asked)

    make.case(vault)
    one = queries()
    for number in range(8):
        _sentence(vault, make.case(vault, name=f"Person{number} Example"), "2020", NewSanction("fine"))
    assert queries() == one
