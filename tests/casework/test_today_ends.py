"""Today shows what runs out, what came from others, and for whom; and why silence is fine."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from kazrights.base import clock
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, looks, members, quiet, records, today
from kazrights.casework.today import DueRow
from kazrights.model.appeal import Appeal, AppealCase
from kazrights.model.case import Case, Handover
from kazrights.model.consent import Consent, ConsentGrant
from kazrights.model.country import Commitment, Theme
from kazrights.model.letter import Letter
from kazrights.model.record import Record
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault
from tests import make

ON = date(2026, 3, 10)


def after(days: int) -> date:
    return ON + timedelta(days=days)


def keep(vault: Vault, made: Record) -> int:
    with vault.change("Test record") as session:
        return records.add(session, made)


def told(rows: list[DueRow]) -> list[tuple[str, str, int]]:
    return [(row.kind, row.title, row.days) for row in rows]


def consent(vault: Vault, person_id: int, *purposes: str, **values: object) -> int:
    made = keep(vault, Consent(person_id=person_id, given_by="individual", **values))
    for purpose in purposes:
        keep(vault, ConsentGrant(consent_id=made, purpose=purpose, identity_level="full_name"))
    return made


def test_consents_that_expire_or_are_to_be_looked_at(vault: Vault) -> None:
    case_id = make.case(vault)
    person = make.subject(vault, case_id)
    consent(vault, person, expires_on=after(-400))
    consent(vault, person, expires_on=after(30))
    consent(vault, person, expires_on=after(31), review_on=after(-2))
    consent(vault, person, expires_on=after(5), withdrawn_on=after(-1))
    found = today.load(vault, ON)
    assert told(found.ends) == [
        ("consent", "Consent of Aizhan Example has expired", -400),
        ("consent", "Consent of Aizhan Example: to be looked at again", -2),
        ("consent", "Consent of Aizhan Example expires", 30),
    ]
    assert {(row.case_id, row.heading) for row in found.ends} == {(case_id, "Aizhan Example")}
    assert [row.days for row in today.due(vault, ON, days=7)] == [-400, -2]
    cases.set_status(vault, case_id, "closed")
    assert today.load(vault, ON).ends == []


def test_an_expired_consent_goes_once_all_of_it_is_given_again(vault: Vault) -> None:
    person = make.subject(vault, make.case(vault))
    first, second = vocabulary("consent_purpose").codes[:2]
    consent(vault, person, first, second, expires_on=after(-1))
    consent(vault, person, first, expires_on=after(365))
    assert len(today.load(vault, ON).ends) == 1
    consent(vault, person, second)
    assert today.load(vault, ON).ends == []


def test_appeals_end_with_their_cases_counted(vault: Vault) -> None:
    one, two = make.case(vault), make.case(vault, "Test Person")

    def appeal(title: str, *case_ids: int, **values: object) -> None:
        made = keep(vault, Appeal(title=Wording(en=title), **values))
        for case_id in case_ids:
            keep(vault, AppealCase(appeal_id=made, case_id=case_id))

    appeal("EXAMPLE soon", one, until=after(10))
    appeal("EXAMPLE for both", one, two, until=after(-90), extended_to=after(-3))
    appeal("EXAMPLE stopped", one, until=after(1), stopped_on=ON)
    appeal("EXAMPLE far", one, until=after(31))
    appeal("EXAMPLE long ago", one, until=after(-31))
    found = today.load(vault, ON).ends
    assert told(found) == [
        ("appeal", "Appeal ends: EXAMPLE for both (2 cases)", -3),
        ("appeal", "Appeal ends: EXAMPLE soon", 10),
    ]
    assert found[1].heading == "Aizhan Example"


def test_promises_are_shown_by_their_day_or_that_of_the_next_look(vault: Vault) -> None:
    theme = keep(vault, Theme(code="background"))

    def promise(what: str, due: str = "", **values: object) -> int:
        due_on = FuzzyDate.parse(due) if due else None
        by = Wording(en="EXAMPLE Ministry")
        return keep(vault, Commitment(theme_id=theme, what=Wording(en=what), by=by, due_on=due_on, **values))

    promise("EXAMPLE month", "March 2026")
    promise("EXAMPLE long ago", "2019")
    promise("EXAMPLE kept", "12 Mar 2026", status="kept")
    promise("EXAMPLE no day")
    promise("EXAMPLE to look at", "2019", review_on=after(-1))
    promise("EXAMPLE later", "12 Mar 2026", review_on=after(60))
    found = today.load(vault, ON).ends
    assert told(found) == [
        ("commitment", "Promise: EXAMPLE to look at", -1), ("commitment", "Promise: EXAMPLE month", 21),
    ]  # fmt: skip
    assert {(row.theme_id, row.case_id, row.heading) for row in found} == {(theme, None, "EXAMPLE Ministry")}


@pytest.fixture
def other(vault: Vault) -> int:
    return members.add(vault, "Sample Colleague")


def test_for_one_member_stands_what_is_theirs_and_what_nobody_has_taken(vault: Vault, other: int) -> None:
    mine, hers, free = (make.case(vault, f"Example Person{n}") for n in range(3))
    records.edit(vault, Case, mine, assignee_id=1)
    records.edit(vault, Case, hers, assignee_id=other)
    for title, case_id, member in (
        ("of my case", mine, None), ("given to her", mine, other), ("of her case", hers, None),
        ("given to me", hers, 1), ("of nobody", free, None), ("of no case", None, None),
    ):  # fmt: skip
        actions.add(vault, case_id, title, ON, assignee_id=member)
    for case_id in (mine, hers):
        keep(vault, Letter(
            case_id=case_id, code=f"EX{case_id}", template="fair-trial", language="en", status="sent",
            dated_on=after(-30), reply_due_on=ON,
        ))  # fmt: skip
        records.edit(vault, Case, case_id, review_on=after(-1))
        consent(vault, make.subject(vault, case_id), expires_on=ON)

    def titles(member_id: int | None) -> set[str]:
        return {row.title for row in today.load(vault, ON, member_id=member_id).today}

    assert titles(1) == {"of my case", "given to me", "of nobody", "of no case"}
    assert titles(other) == {"given to her", "of her case", "of nobody", "of no case"}
    assert len(titles(None)) == 6
    theirs = today.load(vault, ON, limit=2, member_id=other)
    assert theirs.counts["today"] == 4
    assert [row.case_id for row in theirs.replies] == [hers]
    assert [row.case_id for row in theirs.overdue] == [hers]
    assert [row.case_id for row in theirs.ends] == [hers]


def test_a_case_handed_over_is_told_until_it_is_looked_at(vault: Vault, other: int) -> None:
    case_id, gone = make.case(vault), make.case(vault, "Test Person")
    looks.note(vault, case_id)
    members.work_as(vault, other)
    for each in (case_id, gone):
        keep(vault, Handover(case_id=each, from_id=other, to_id=1, handed_on=after(-2), note="EXAMPLE"))
        records.edit(vault, Case, each, assignee_id=1)
    records.edit(vault, Case, gone, assignee_id=other)
    members.work_as(vault, 1)
    found = today.load(vault, ON)
    assert told(found.handed) == [("handover", "Handed over to you by Sample Colleague", -2)]
    assert found.handed[0].heading == "Aizhan Example"
    assert found.changed == []
    looks.note(vault, case_id)
    assert today.load(vault, ON).handed == []
    members.work_as(vault, other)
    assert today.load(vault, ON).handed == []


def test_what_others_changed_comes_last_with_parts_and_names(vault: Vault, other: int) -> None:
    case_id = make.case(vault)
    looks.note(vault, case_id)
    members.work_as(vault, other)
    with clock.frozen(datetime(2026, 3, 9, 12)):
        actions.add(vault, case_id, "EXAMPLE step", after(40))
    members.work_as(vault, 1)
    (row,) = today.load(vault, ON).changed
    assert (row.kind, row.id, row.heading) == ("changed", case_id, "Aizhan Example")
    assert (row.parts, row.assignee, row.days) == (("actions",), "Sample Colleague", -1)


def test_silence_is_fine_until_a_day_with_its_reason(vault: Vault) -> None:
    with clock.frozen(datetime.combine(after(-50), datetime.min.time())):
        case_id = make.case(vault)
    quiet.fine_until(vault, case_id, after(3), " EXAMPLE: the trial is in summer ")
    found = today.load(vault, ON)
    assert found.quiet == []
    assert told(found.next_7_days) == [("review", "Review of the case: EXAMPLE: the trial is in summer", 3)]
    late = today.load(vault, after(9))
    assert (len(late.overdue), late.quiet) == (1, [])
    quiet.review_later(vault, case_id, after(20))
    assert today.load(vault, after(9)).overdue == []
    quiet.reviewed(vault, case_id)
    assert cases.load(vault, case_id).review_on is None
    assert len(today.load(vault, ON).quiet) == 1
    vault.undo()
    assert cases.load(vault, case_id).review_on == after(20)


def test_the_next_thing_is_named_when_nothing_is_due(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id, "EXAMPLE far", after(90))
    make.action(vault, case_id, "EXAMPLE near", after(20))
    with clock.frozen(datetime(2026, 3, 10, 12)):
        coming = today.load(vault, vault.today + timedelta(0)).coming
    assert coming is not None
    assert (coming.title, coming.heading, coming.days) == ("EXAMPLE near", "Aizhan Example", 20)
    make.action(vault, case_id, "EXAMPLE now", ON)
    assert today.load(vault, ON).coming is None
