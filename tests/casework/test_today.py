"""Today shows each thing once, in its section, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from kazrights.base import clock
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, contacts, records, today
from kazrights.casework.today import DueRow
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.letter import Letter, Reply
from kazrights.model.official import Office
from kazrights.model.person import Person
from kazrights.model.proceeding import Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.record import Record
from kazrights.store.vault import Vault
from tests import make

ON = date(2026, 3, 10)  # a Tuesday


def after(days: int) -> date:
    return ON + timedelta(days=days)


def keep(vault: Vault, record: Record) -> int:
    with vault.change("Test record") as session:
        session.add(record)
        session.flush()
        return record.id


def titles(rows: Iterable[DueRow]) -> list[str]:
    return [row.title for row in rows]


def proceeding(vault: Vault, case_id: int) -> int:
    return keep(
        vault,
        Proceeding(case_id=case_id, track="criminal", role="defendant", court=Wording(en="EXAMPLE court")),
    )


def letter(
    vault: Vault, case_id: int, *, due: int | None, status: str = "sent", office_id: int | None = None
) -> int:
    return keep(vault, Letter(
        case_id=case_id, office_id=office_id, code="EX4M", template="fair-trial", language="en", status=status,
        dated_on=date(2026, 2, 13), sent_on=date(2026, 2, 16), office_title="EXAMPLE Inspector",
        reply_due_on=None if due is None else after(due),
    ))  # fmt: skip


def test_actions_stand_in_the_section_of_their_day(vault: Vault) -> None:
    case_id = make.case(vault, ref="KZ-2026-007")
    for title, days in (("long", -30), ("late", -1), ("now", 0), ("soon", 1), ("week", 7), ("far", 8)):
        make.action(vault, case_id, title, after(days))
    make.action(vault, case_id, "undated")
    done = make.action(vault, case_id, "done", after(-1))
    actions.complete(vault, done, on=ON)
    actions.add(vault, case_id, "at nine", ON, time="09:00", assignee_id=vault.member_id)
    found = today.load(vault, ON)
    assert titles(found.overdue) == ["long", "late"]
    assert titles(found.today) == ["now", "at nine"]
    assert titles(found.next_7_days) == ["soon", "week"]
    assert [row.days for row in (*found.overdue, *found.today, *found.next_7_days)] == [-30, -1, 0, 0, 1, 7]
    assert (found.today[1].time, found.today[1].assignee) == ("09:00", "Test Caseworker")
    assert {(row.kind, row.case_id, row.ref, row.heading) for row in found.overdue} == {
        ("action", case_id, "KZ-2026-007", "Aizhan Example")
    }
    assert all(row.id == row.action_id for row in found.today)
    assert found.counts == {
        "overdue": 2,
        "today": 2,
        "next_7_days": 2,
        "handed": 0,
        "replies": 0,
        "hearings": 0,
        "ends": 0,
        "quiet": 0,
        "changed": 0,
    }


def test_actions_of_a_closed_case_and_of_no_case_are_shown(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id, "EXAMPLE of a closed case", ON)
    cases.set_status(vault, case_id, "closed")
    make.action(vault, None, "EXAMPLE of no case", ON)
    found = today.load(vault, ON).today
    assert [(row.title, row.case_id, row.heading) for row in found] == [
        ("EXAMPLE of a closed case", case_id, "Aizhan Example"), ("EXAMPLE of no case", None, ""),
    ]  # fmt: skip


def test_the_day_is_today_in_the_sample_as_well(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id, "then", date(2020, 12, 31))
    make.action(vault, case_id, "now", ON)
    with clock.frozen(datetime(2026, 3, 10, 12, 0)):
        assert titles(today.load(vault).today) == ["now"]
        vault.set_setting("stands_at", "2020-12-31")
        assert titles(today.load(vault).today) == ["now"]
        assert titles(today.load(vault).overdue) == ["then"]
        assert titles(row for row in today.due(vault) if row.kind == "action") == ["then", "now"]


def test_a_reminder_hides_until_its_day_and_moves_nothing(vault: Vault) -> None:
    case_id = make.case(vault)
    for title, due_on in (("late", after(-3)), ("undated", None)):
        actions.remind(vault, make.action(vault, case_id, title, due_on), after(2))
    assert titles(today.load(vault, ON).overdue) == []
    assert titles(today.load(vault, after(1)).today) == []
    then = today.load(vault, after(2))
    assert [(row.title, row.due_on) for row in then.overdue] == [("late", after(-3))]
    assert [(row.title, row.days) for row in then.today] == [("undated", 0)]
    assert titles(today.load(vault, after(3)).today) == ["undated"]


def test_no_reminder_hides_a_hard_deadline_of_the_next_seven_days(vault: Vault) -> None:
    case_id = make.case(vault)
    for days in (-1, 0, 7, 8):
        made = actions.add(vault, case_id, f"deadline in {days}", after(days), deadline=True, time="17:00")
        actions.remind(vault, made, after(30))
    found = today.load(vault, ON)
    shown = [*found.overdue, *found.today, *found.next_7_days]
    assert [(row.title, row.deadline, row.time) for row in shown] == [
        (f"deadline in {days}", True, "17:00") for days in (-1, 0, 7)
    ]
    assert found.hearings == []


def test_no_action_stands_in_two_sections(vault: Vault) -> None:
    case_id = make.case(vault)
    for days in range(-2, 17):
        actions.add(vault, case_id, f"{days}", after(days), deadline=True)
    found = today.load(vault, ON)
    assert titles(found.hearings) == [str(days) for days in range(8, 15)]
    assert {row.kind for row in found.hearings} == {"deadline"}
    everywhere = titles([*found.overdue, *found.today, *found.next_7_days, *found.hearings])
    assert everywhere == [str(days) for days in range(-2, 15)]


def test_a_reply_is_shown_once_with_its_working_day(vault: Vault) -> None:
    case_id = make.case(vault)
    office_id = keep(vault, Office(code="example", title=Wording(en="EXAMPLE Inspector"), reply_days=15))
    letter_id = letter(vault, case_id, due=-1, office_id=office_id)
    with vault.change("Test") as session:
        chase = Action(
            case_id=case_id, letter_id=letter_id, title="EXAMPLE chase", kind="chase_reply", due_on=after(-1)
        )
        session.add(chase)
    found = today.load(vault, ON)
    assert found.overdue == []
    (row,) = found.replies
    assert row.title == "Reply to the letter of 16 Feb 2026, EXAMPLE Inspector"
    assert (row.kind, row.id, row.letter_id, row.action_id) == ("reply", letter_id, letter_id, chase.id)
    assert (row.days, row.day, row.of_days) == (-1, 16, 15)
    assert [r.kind for r in today.due(vault, ON) if r.kind != "quiet"] == ["reply"]
    actions.postpone(vault, chase.id, after(8))
    assert today.load(vault, ON).replies == []
    actions.complete(vault, chase.id, on=ON)
    assert today.load(vault, after(8)).replies == []


def test_a_letter_without_an_action_is_waited_for_until_it_is_answered(vault: Vault) -> None:
    case_id = make.case(vault)
    late, soon = letter(vault, case_id, due=-1), letter(vault, case_id, due=7, status="created")
    letter(vault, case_id, due=8)
    letter(vault, case_id, due=None)
    letter(vault, case_id, due=-1, status="draft")
    letter(vault, case_id, due=-1, status="replied")
    found = today.load(vault, ON)
    assert [(row.id, row.days, row.action_id) for row in found.replies] == [(late, -1, None), (soon, 7, None)]
    assert [(row.day, row.of_days) for row in found.replies] == [(16, 15), (16, 15)]
    keep(vault, Reply(letter_id=late, received_on=ON))
    assert [row.id for row in today.load(vault, ON).replies] == [soon]


def test_hearings_of_fourteen_days_are_shown_when_their_day_is_known(vault: Vault) -> None:
    case_id = make.case(vault)
    held_in = proceeding(vault, case_id)
    for days in (-1, 0, 14, 15):
        keep(
            vault,
            Hearing(proceeding_id=held_in, held_on=FuzzyDate.of(after(days)), time="10:30", type="appeal"),
        )
    for words in ("Mar 2026", "~12 Mar 2026", "after 11 Mar 2026", "11–12 Mar 2026"):
        keep(vault, Hearing(proceeding_id=held_in, held_on=FuzzyDate.parse(words)))
    keep(vault, Hearing(proceeding_id=held_in))
    found = today.load(vault, ON)
    assert [(row.kind, row.title, row.days, row.time) for row in found.hearings] == [
        ("hearing", "Appeal hearing, EXAMPLE court", 0, "10:30"),
        ("hearing", "Appeal hearing, EXAMPLE court", 14, "10:30"),
    ]  # fmt: skip
    assert found.counts["hearings"] == 2
    assert [row.days for row in today.due(vault, ON, days=3) if row.kind == "hearing"] == [0]


def test_measures_on_our_person_that_end_within_thirty_days_are_shown(vault: Vault) -> None:
    case_id = make.case(vault)
    held_in = proceeding(vault, case_id)
    officer = keep(vault, Opponent(proceeding_id=held_in, role="defendant"))

    def sanction(decided: str, length: float | None, unit: str | None, **more: object) -> int:
        decision = keep(
            vault, Decision(proceeding_id=held_in, kind="verdict", decided_on=FuzzyDate.parse(decided))
        )
        return keep(
            vault, Sanction(decision_id=decision, kind="restricted_freedom", length=length, unit=unit, **more)
        )

    first, last = sanction("10 Mar 2021", 5, "year"), sanction("9 Mar 2026", 1, "month")
    days = sanction("1 Mar 2026", 15, "day")
    start = sanction("1 Jan 2020", 18, "month", starts_on=FuzzyDate.parse("20 Sep 2024"))
    sanction("9 Mar 2021", 5, "year")
    sanction("10 Apr 2021", 5, "year")
    sanction("Mar 2021", 5, "year")
    sanction("20 Mar 2021", 5, "year", ended_on=FuzzyDate.parse("2023"))
    sanction("20 Mar 2021", 5, "year", opponent_id=officer)
    sanction("20 Mar 2021", None, None)
    found = today.load(vault, ON).ends
    assert [(row.kind, row.id, row.due_on) for row in found] == [
        ("sanction_end", first, ON), ("sanction_end", days, date(2026, 3, 16)),
        ("sanction_end", start, date(2026, 3, 20)), ("sanction_end", last, date(2026, 4, 9)),
    ]  # fmt: skip
    assert found[0].title.startswith("Ends: Restricted freedom")
    assert found[0].case_id == case_id


def test_reviews_stand_among_the_actions_by_their_day(vault: Vault) -> None:
    ids = [make.case(vault, f"Example Person{n}") for n in range(4)]
    for case_id, days in zip(ids, (-2, 0, 7, 8), strict=True):
        records.edit(vault, Case, case_id, review_on=after(days))
    make.action(vault, ids[0], "action", after(-1))
    found = today.load(vault, ON)
    assert [(row.kind, row.case_id) for row in found.overdue] == [("review", ids[0]), ("action", ids[0])]
    assert [(row.kind, row.id, row.title) for row in found.today] == [
        ("review", ids[1], "Review of the case")
    ]
    assert [row.id for row in found.next_7_days] == [ids[2]]
    cases.set_status(vault, ids[1], "closed")
    assert today.load(vault, ON).today == []


def opened(vault: Vault, name: str, days_ago: int) -> int:
    with clock.frozen(datetime.combine(after(-days_ago), datetime.min.time().replace(hour=12))):
        return make.case(vault, name)


def test_a_case_is_quiet_after_so_many_days_without_news_of_any_kind(vault: Vault) -> None:
    quiet, longer = opened(vault, "Quiet Example", 34), opened(vault, "Longer Example", 90)
    opened(vault, "Fresh Example", 33)
    named = {
        what: opened(vault, f"{what} Example", 90)
        for what in ("Called", "Event", "Letter", "Review", "Closed")
    }
    contacts.log(vault, named["Called"], "EXAMPLE", on=after(-33))
    with clock.frozen(datetime(2026, 3, 1, 12)):
        keep(vault, Event(case_id=named["Event"], type="arrest", happened_on=FuzzyDate.parse("2019")))
    letter(vault, named["Letter"], due=None)
    records.edit(vault, Case, named["Review"], review_on=after(20))
    cases.set_status(vault, named["Closed"], "closed")
    found = today.load(vault, ON)
    assert [(row.id, row.title, row.days, row.due_on) for row in found.quiet] == [
        (longer, "No news for 90 days", -56, after(-56)), (quiet, "No news for 34 days", 0, ON),
    ]  # fmt: skip
    assert found.quiet[0].heading == "Longer Example"
    assert named["Called"] in {row.id for row in today.load(vault, after(1)).quiet}
    vault.set_setting("quiet_days", "60")
    assert [row.id for row in today.load(vault, ON).quiet] == [longer]
    vault.set_setting("quiet_days", "soon")
    assert today.load(vault, ON).counts["quiet"] == 2


def test_lists_are_cut_and_counts_are_true(vault: Vault) -> None:
    case_id = make.case(vault)
    held_in = proceeding(vault, case_id)
    for n in range(3):
        opened(vault, f"Quiet Example{n}", 50)
        make.action(vault, case_id, "late", after(-n - 1))
        make.action(vault, case_id, "now", ON)
        make.action(vault, case_id, "soon", after(3))
        letter(vault, case_id, due=-n)
        keep(vault, Hearing(proceeding_id=held_in, held_on=FuzzyDate.of(after(n))))
    records.edit(vault, Case, case_id, review_on=ON)
    found = today.load(vault, ON, limit=2)
    assert found.counts == {
        "overdue": 3,
        "today": 4,
        "next_7_days": 3,
        "handed": 0,
        "replies": 3,
        "hearings": 3,
        "ends": 0,
        "quiet": 3,
        "changed": 0,
    }
    for section in (
        found.overdue,
        found.today,
        found.next_7_days,
        found.replies,
        found.hearings,
        found.quiet,
    ):
        assert len(section) == 2
    assert [row.days for row in found.overdue] == [-3, -2]


def test_what_is_due_comes_in_one_list_by_date(vault: Vault) -> None:
    case_id = opened(vault, "Aizhan Example", 40)
    make.action(vault, case_id, "in five days", after(5))
    make.action(vault, case_id, "in six days", after(6))
    late = make.action(vault, case_id, "late", after(-9))
    actions.add(vault, case_id, "deadline", after(2), deadline=True)
    found = today.due(vault, ON, days=5)
    assert [(row.kind, row.title) for row in found] == [
        ("action", "late"), ("quiet", "No news for 40 days"), ("action", "deadline"), ("action", "in five days"),
    ]  # fmt: skip
    assert (found[0].id, found[0].ref, found[0].heading) == (late, "KZ-2026-001", "Aizhan Example")


def test_a_row_is_headed_as_the_case_is(vault: Vault) -> None:
    named, coded, untitled = (make.case(vault, f"Example Person{n}") for n in range(3))
    with vault.change("Unname") as session:
        for case_id in (coded, untitled):
            case = cases.load(vault, case_id)
            for name in case.people[0].person.names:
                session.delete(session.merge(name))
            session.get_one(Person, case.people[0].person_id).pseudonym = (
                "EXAMPLE-7" if case_id == coded else ""
            )
    for case_id in (named, coded, untitled):
        make.action(vault, case_id, due_on=ON)
    rows = today.load(vault, ON).today
    assert [row.heading for row in rows] == [
        cases.heading(cases.load(vault, row.case_id or 0)) for row in rows
    ]
    assert [row.heading for row in rows] == ["Example Person0", "EXAMPLE-7", "Case of Example Person2"]


def test_what_presses_is_counted_alone_as_in_the_whole(vault: Vault) -> None:
    case_id = make.case(vault)
    day = clock.today()
    for days in (-40, -1, 0, 0, 1):
        actions.add(vault, case_id, f"EXAMPLE {days}", day + timedelta(days=days))
    whole = today.load(vault).counts
    assert today.pressing(vault) == {"overdue": whole["overdue"], "today": whole["today"]}
    assert (whole["overdue"], whole["today"]) == (2, 2)
