"""Filters of the list of cases: any value within a chip, all chips together; the orders of the list, page by page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import (
    cases,
    contacts,
    country_notes,
    custody,
    filter_words,
    members,
    proceedings,
    records,
)
from kazrights.casework.case_sort import BY_NEXT, SORTS, Sort, sort_of
from kazrights.casework.filter_facts import NOT_RECORDED
from kazrights.casework.filters import FILTERS, NOBODY, Filters
from kazrights.casework.proceedings import NewCharge
from kazrights.model.appeal import Appeal, AppealCase
from kazrights.model.case import Case, CaseTag
from kazrights.model.consent import Consent
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.record import Record
from kazrights.store.vault import Vault
from tests import make


def found(vault: Vault, **chips: tuple[str, ...]) -> list[int]:
    return [row.id for row in cases.rows(vault, Filters.of(**chips))]


def add(vault: Vault, record: Record) -> int:
    with vault.change("Test record") as session:
        return records.add(session, record)


@pytest.fixture
def two(vault: Vault) -> tuple[int, int]:
    return make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")


def test_values_within_a_chip_are_alternatives_and_chips_add_up(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    records.edit(vault, Case, first, region="KZ-75", victim_status="imprisoned")
    records.edit(vault, Case, second, region="KZ-71", victim_status="imprisoned", status="closed")
    assert found(vault, region=("KZ-75", "KZ-71")) == [first, second]
    assert found(vault, region=("KZ-75", "KZ-71"), status=("closed",)) == [second]
    assert found(vault, state=("imprisoned",), region=("KZ-79",)) == []


def test_a_caseworker_or_nobody(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    member = members.add(vault, "Test Colleague")
    records.edit(vault, Case, first, assignee_id=member)
    assert found(vault, assignee=(str(member),)) == [first]
    assert found(vault, assignee=(NOBODY,)) == [second]
    assert found(vault, assignee=(NOBODY, str(member))) == [first, second]


def test_an_article_counts_only_against_our_person(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    provision = make.provision(vault)
    for case_id, role in ((first, "accused"), (second, "victim")):
        proceeding_id = proceedings.add(vault, case_id, "criminal", role)
        opponent = None
        if role == "victim":
            opponent = proceedings.add_opponent(vault, proceeding_id, "accused")
        proceedings.add_charge(vault, proceeding_id, NewCharge(provision_id=provision, opponent_id=opponent))
    assert found(vault, article=(str(provision),)) == [first]
    (choice,) = filter_words.choices(vault, "article")
    assert choice.value == str(provision) and "274" in choice.words


def appeal(vault: Vault, case_id: int) -> None:
    appeal_id = add(vault, Appeal(title=Wording(en="EXAMPLE appeal")))
    add(vault, AppealCase(appeal_id=appeal_id, case_id=case_id))


def consent(vault: Vault, case_id: int) -> None:
    add(vault, Consent(person_id=make.subject(vault, case_id), given_by="individual"))


@pytest.mark.parametrize(
    ("name", "give"),
    [
        ("appeal", appeal),
        ("consent", consent),
        ("next", make.action),
        ("source", lambda vault, case_id: make.source(vault, Case, case_id)),
    ],
)
def test_what_a_case_has_or_lacks(
    vault: Vault, two: tuple[int, int], name: str, give: Callable[[Vault, int], object]
) -> None:
    first, second = two
    give(vault, second)
    assert found(vault, **{name: ("yes",)}) == [second]
    assert found(vault, **{name: ("no",)}) == [first]


def test_a_consent_that_was_withdrawn_or_ran_out_is_none(vault: Vault, two: tuple[int, int]) -> None:
    for case_id, given in zip(two, ("withdrawn_on", "expires_on"), strict=True):
        past = {given: vault.today - timedelta(1)}
        add(vault, Consent(person_id=make.subject(vault, case_id), given_by="individual", **past))
    assert found(vault, consent=("no",)) == list(two)


def test_an_overdue_step_and_a_tag(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    make.action(vault, first, due_on=vault.today - timedelta(1))
    make.action(vault, second, due_on=vault.today)
    add(vault, CaseTag(case_id=second, tag="EXAMPLE tag"))
    assert found(vault, next=("overdue",)) == [first]
    assert found(vault, tag=("EXAMPLE tag",)) == [second]
    assert [choice.value for choice in filter_words.choices(vault, "tag")] == ["EXAMPLE tag"]


def test_no_news_for_days(vault: Vault, two: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = two
    today = vault.today
    monkeypatch.setattr("kazrights.base.clock.today", lambda: today + timedelta(40))
    assert found(vault, news=("no:30",)) == [first, second]
    contacts.log(vault, first, "EXAMPLE note", on=today + timedelta(39))
    assert found(vault, news=("no:30",)) == [second]
    assert found(vault, news=("yes:30",)) == [first]


def test_every_filter_offers_values_that_can_be_asked_and_said(sample: Vault) -> None:
    for name in FILTERS:
        for choice in filter_words.choices(sample, name):
            cases.count(sample, Filters.of(**{name: (choice.value,)}))
            assert choice.words and filter_words.chip_words(sample, name, (choice.value,))


def test_filters_are_kept_as_text_and_unknown_ones_left_out() -> None:
    filters = Filters.of("aizhan", status=("active", "closed"), news=("no:30",))
    assert Filters.from_json(filters.to_json()) == filters
    assert Filters.from_json('{"chips": [["from the future", ["x"]]]}') == Filters()
    assert filters.with_values("status", []).chips == (("news", ("no:30",)),)


def test_chips_are_said_in_a_sentence(vault: Vault) -> None:
    filters = Filters.of(status=("active", "dormant"), appeal=("no",))
    assert filter_words.sentence(vault, filters) == "Status: Active or Dormant and No appeal or letter"


def in_pages(vault: Vault, sort: Sort, size: int) -> list[int]:
    read = cases.rows(vault, sort=sort, limit=size)
    while page := cases.rows(vault, sort=sort, limit=size, after=read[-1]):
        read += page
    return [row.id for row in read]


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("name", SORTS)
def test_every_order_gives_each_case_once_in_pages_of_any_size(sample: Vault, name: str, down: bool) -> None:
    sort = SORTS[name].turned(down=down)
    held = [row.id for row in cases.rows(sample, sort=sort, limit=1000)]
    assert len(held) == cases.count(sample) and len(set(held)) == len(held)
    assert in_pages(sample, sort, 3) == held == [row.id for row in cases.every(sample, sort=sort)]
    assert sort_of(sort.code) == sort
    assert [cases.rank(sample, case_id, sort=sort) for case_id in held] == list(range(len(held)))


def test_names_are_in_the_order_of_the_alphabet(vault: Vault) -> None:
    for name in ("Әлия Үлгі", "Яна Үлгі", "Айжан Үлгі", "Болат Үлгі"):
        make.case(vault, name)
    i18n.use("kk")
    names = [row.heading for row in cases.rows(vault, sort=SORTS["name"], language="kk")]
    assert names == ["Айжан Үлгі", "Әлия Үлгі", "Болат Үлгі", "Яна Үлгі"]


def test_a_hearing_to_come_counts_as_the_next_step(vault: Vault) -> None:
    none, acted, heard, both = (make.case(vault, f"Sample {name}") for name in ("A", "B", "C", "D"))
    day = vault.today
    make.action(vault, acted, due_on=day + timedelta(3))
    make.action(vault, both, due_on=day + timedelta(9))
    for case_id, days in ((heard, 2), (both, 1), (none, -1)):
        proceeding_id = proceedings.add(vault, case_id, "criminal", "accused")
        proceedings.add_hearing(vault, proceeding_id, FuzzyDate.of(day + timedelta(days)))
    rows = cases.rows(vault, sort=BY_NEXT)
    assert [row.id for row in rows] == [both, heard, acted, none]
    assert [row.next_due for row in rows[:3]] == [day + timedelta(n) for n in (1, 2, 3)]
    assert in_pages(vault, BY_NEXT, 1) == [both, heard, acted, none]
    assert [cases.rank(vault, row.id, sort=BY_NEXT) for row in rows] == [0, 1, 2, 3]
    turned = BY_NEXT.turned(down=True)
    assert [cases.rank(vault, row.id, sort=turned) for row in rows] == [3, 2, 1, 0]
    assert cases.rank(vault, none, Filters.of(next=("yes",)), sort=BY_NEXT) is None
    assert cases.rank(vault, acted, Filters.of(next=("yes",)), sort=BY_NEXT) == 1


def test_a_table_shows_what_stands_beside(vault: Vault) -> None:
    case_id = make.case(vault)
    member = members.add(vault, "Test Colleague")
    records.edit(vault, Case, case_id, region="KZ-75", assignee_id=member, opened_on=vault.today)
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused")
    proceedings.add_charge(vault, proceeding_id, NewCharge(provision_id=make.provision(vault)))
    contacts.log(vault, case_id, "EXAMPLE note", on=vault.today - timedelta(2))
    add(vault, CaseTag(case_id=case_id, tag="EXAMPLE tag"))
    (row,) = cases.rows(vault, wide=True)
    assert (row.beside.assignee, row.beside.tags) == ("Test Colleague", ("EXAMPLE tag",))
    assert (row.beside.opened_on, row.beside.contact_on) == (vault.today, vault.today - timedelta(2))
    assert "274" in row.beside.articles[0] and "Almaty" in row.beside.region


def test_what_a_case_does_not_say_is_a_value_of_its_own(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    records.edit(vault, Case, first, region="KZ-75", opened_on=date(2020, 3, 1))
    records.edit(vault, Case, second, opened_on=None)
    assert found(vault, region=(NOT_RECORDED,)) == [second]
    assert found(vault, region=("KZ-75", NOT_RECORDED)) == [first, second]
    assert found(vault, state=(NOT_RECORDED,)) == [first, second]
    assert found(vault, category=(NOT_RECORDED,)) == []
    assert found(vault, opened=("2020",)) == [first]
    assert found(vault, opened=("2019", NOT_RECORDED)) == [second]
    assert [choice.words for choice in filter_words.choices(vault, "opened")] == ["2020", "not recorded"]


def test_a_theme_who_is_held_and_an_office(vault: Vault, two: tuple[int, int]) -> None:
    first, second = two
    theme_id = country_notes.add_theme(vault, "assembly")
    country_notes.hang_case(vault, theme_id, first)
    assert found(vault, theme=("assembly",)) == [first]
    assert found(vault, theme=("torture",)) == []
    person_id = make.subject(vault, second)
    custody.add(vault, second, person_id, "pre_trial_detention", ongoing=True)
    assert found(vault, held=("yes",)) == [second]
    assert found(vault, held=("no",)) == [first]
    office_id = add(vault, Office(code="example", title=Wording(en="EXAMPLE office")))
    for case_id, status in ((first, "sent"), (second, "draft")):
        add(
            vault,
            Letter(
                case_id=case_id, office_id=office_id, code=f"EXAMPLE {case_id}", template="t", language="en",
                dated_on=vault.today, status=status,
            ),
        )  # fmt: skip
    assert found(vault, office=(str(office_id),)) == [first]
    assert [choice.words for choice in filter_words.choices(vault, "office")] == ["EXAMPLE office"]
