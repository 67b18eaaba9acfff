"""Counts over the cases that fit: every bar leads to just the cases that it counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kazrights.base.wording import Wording
from kazrights.casework import cases, custody, records, statistics
from kazrights.casework.filters import ALL, Filters
from kazrights.casework.statistics import Bar, Counts
from kazrights.model.case import Case, CaseCategory
from kazrights.model.letter import Letter, Reply
from kazrights.model.official import Office
from kazrights.model.person import Person
from kazrights.model.record import Record
from kazrights.store.vault import Vault
from tests import make


def counted(vault: Vault, asked: Filters = ALL) -> Counts:
    return statistics.count(vault, asked, vault.today)


def add(vault: Vault, record: Record) -> int:
    with vault.change("Test record") as session:
        return records.add(session, record)


def letter(
    vault: Vault, case_id: int | None, office_id: int | None, status: str, sent: date | None = None
) -> int:
    return add(
        vault,
        Letter(
            case_id=case_id, office_id=office_id, code=f"E{vault.today}{case_id}{status}{sent}", template="t",
            language="en", dated_on=vault.today, status=status, sent_on=sent, office_title="EXAMPLE as then named",
        ),
    )  # fmt: skip


@pytest.fixture
def three(vault: Vault) -> list[int]:
    made = [make.case(vault, f"Test Person {n}") for n in range(3)]
    records.edit(vault, Case, made[0], victim_status="imprisoned", region="KZ-75", opened_on=date(2020, 2, 3))
    records.edit(vault, Case, made[1], victim_status="imprisoned", status="closed")
    add(vault, CaseCategory(case_id=made[0], category="torture"))
    return made


def test_an_empty_casebook_counts_nothing(vault: Vault) -> None:
    found = counted(vault)
    assert (found.cases, found.still_open, found.held, found.overdue, found.written) == (0, 0, 0, 0, 0)
    assert found.median_days is None
    assert found.by_category == found.by_state == found.by_office == ()


def test_states_with_what_is_not_recorded_as_a_value_of_its_own(vault: Vault, three: list[int]) -> None:
    found = counted(vault)
    assert (found.cases, found.still_open) == (3, 2)
    assert [(bar.words, bar.parts) for bar in found.by_state] == [
        ("Imprisoned", (1, 1)),
        ("not recorded", (1, 0)),
    ]


def test_a_case_of_two_categories_counts_in_each(vault: Vault, three: list[int]) -> None:
    assert [bar.total for bar in counted(vault).by_category] == [3, 1]


@pytest.mark.parametrize(
    "asked",
    [
        ALL,
        Filters.of(category=("torture",)),
        Filters.of(status=("closed",)),
        Filters.of(opened=("2020", "-")),
    ],
)
def test_every_bar_leads_to_just_its_cases(vault: Vault, three: list[int], asked: Filters) -> None:
    office_id = add(vault, Office(code="example", title=Wording(en="EXAMPLE office")))
    for case_id in three[:2]:
        letter(vault, case_id, office_id, "created")
    found = counted(vault, asked)
    assert cases.count(vault, asked) == found.cases
    shown = statistics.still_open(asked)
    assert (cases.count(vault, shown) if shown else 0) == found.still_open
    bars: list[Bar] = [*found.by_category, *found.by_state, *found.by_office]
    assert bars
    for bar in bars:
        assert bar.shows is not None
        assert cases.count(vault, bar.shows) == bar.cases, bar.words


def test_only_the_cases_that_fit_are_counted(vault: Vault, three: list[int]) -> None:
    make.action(vault, three[0], due_on=vault.today - timedelta(days=1))
    make.action(vault, three[1], due_on=vault.today - timedelta(days=1))
    make.action(vault, None, due_on=vault.today - timedelta(days=1))
    make.action(vault, three[0], due_on=vault.today)
    letter(vault, three[1], None, "created")
    letter(vault, None, None, "created")
    assert (counted(vault).overdue, counted(vault).overdue_cases, counted(vault).written) == (3, 2, 2)
    asked = Filters.of(region=("KZ-75",))
    found = counted(vault, asked)
    assert (found.cases, found.overdue, found.written) == (1, 1, 0)
    (bar,) = counted(vault, Filters.of(category=("torture",))).by_category
    assert (bar.words, bar.total) == ("Torture or other ill-treatment", 1)


def test_people_held_count_groups_by_their_size(vault: Vault, three: list[int]) -> None:
    person_id = make.subject(vault, three[0])
    for _n in range(2):
        custody.add(vault, three[0], person_id, "pre_trial_detention", ongoing=True)
    custody.add(vault, three[1], make.subject(vault, three[1]), "pre_trial_detention", ongoing=False)
    found = counted(vault)
    assert (found.held, found.held_at_least, found.held_cases) == (1, False, 1)
    group = add(vault, Person(counting_unit="group", count=4))
    custody.add(vault, three[2], group, "apprehension", ongoing=True)
    found = counted(vault)
    assert (found.held, found.held_at_least, found.held_cases) == (5, False, 2)
    unknown = add(vault, Person(counting_unit="group"))
    custody.add(vault, three[2], unknown, "apprehension", ongoing=True)
    found = counted(vault)
    assert (found.held, found.held_at_least) == (6, True)


def test_letters_by_office_and_the_days_to_an_answer(vault: Vault, three: list[int]) -> None:
    first, second = (
        add(vault, Office(code=code, title=Wording(en=f"EXAMPLE {code}"))) for code in ("one", "two")
    )
    sent = vault.today - timedelta(days=30)
    for days in (10, 20):
        letter_id = letter(vault, three[0], first, "replied", sent)
        for later in (days, days + 5):
            add(vault, Reply(letter_id=letter_id, received_on=sent + timedelta(days=later)))
    letter(vault, three[1], first, "sent", sent)
    letter(vault, three[1], first, "draft")
    letter(vault, three[0], second, "created")
    unsent = letter(vault, three[0], None, "replied")
    add(vault, Reply(letter_id=unsent, received_on=vault.today))
    found = counted(vault)
    assert [(bar.words, bar.parts, bar.cases) for bar in found.by_office] == [
        ("EXAMPLE one", (2, 1, 0), 2),
        ("EXAMPLE two", (0, 0, 1), 1),
        ("EXAMPLE as then named", (1, 0, 0), 1),
    ]
    assert found.by_office[-1].shows is None
    assert (found.written, found.sent, found.replied) == (5, 4, 3)
    assert (found.timed, found.median_days) == (2, 15)
