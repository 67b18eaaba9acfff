"""Appeals on the sample casebook: planned, created, kept half done, repeated, sent and saved as files."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.base.wording import Wording
from kazrights.casework import (
    actions,
    appeal_cases,
    appeal_letters,
    appeals,
    cases,
    letter_register,
    office_groups,
    officials,
    records,
    senders,
)
from kazrights.casework.appeals import Plan
from kazrights.model.appeal import Appeal
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault
from tests import make

WHO = ("Bokayev", "Tulesova", "Ilyashev", "Semionova")
OFFICES = ("prosecutor_general", "president", "ombudsman")


def january(vault: Vault, **more: object) -> Plan:
    return Plan(
        title=Wording(en="EXAMPLE appeal"),
        case_ids=tuple(cases.find(vault, who) for who in WHO),
        office_ids=tuple(officials.by_code(vault, code).id for code in OFFICES),
        **more,  # type: ignore[arg-type]
    )


def without_salutation(vault: Vault, code: str) -> None:
    office = officials.by_code(vault, code)
    nothing = Wording()
    records.edit(
        vault, Office, office.id, salutation=nothing, salutation_f=nothing, salutation_general=nothing
    )


def test_four_cases_and_three_offices_are_twelve_letters_within_three_seconds(sample: Vault) -> None:
    begun = time.monotonic()
    done = appeal_letters.create(sample, january(sample))
    assert time.monotonic() - begun < 3
    assert len(done.ids) == 12 and not done.held_back and not done.stopped
    row = appeals.row(sample, done.appeal_id)
    assert (row.title, row.letters, row.sent, row.replied, row.open) == ("EXAMPLE appeal", 12, 0, 0, 0)
    for who in WHO:
        case_id = cases.find(sample, who)
        written = letter_register.of_case(sample, case_id)
        assert len(written) == 3
        waiting = [action for action in actions.of_case(sample, case_id) if action.kind == "reply_due"]
        assert {action.due_on for action in waiting} == {letter.reply_due_on for letter in written}
    assert done.reply_due_on == max(letter.reply_due_on for letter in written if letter.reply_due_on)


def test_the_template_follows_the_case_unless_one_is_chosen(sample: Vault) -> None:
    own = {letter.who: letter.choice.template for letter in appeal_letters.planned(sample, january(sample))}
    assert own["Maks Bokayev"] == "prisoner-of-conscience"
    assert own["Elena Semionova"] == "defender-harassment"
    fixed = appeal_letters.planned(sample, january(sample, template="fair-trial"))
    assert {letter.choice.template for letter in fixed} == {"fair-trial"}


def test_the_language_follows_the_office_unless_one_is_chosen(sample: Vault) -> None:
    records.edit(sample, Office, officials.by_code(sample, "president").id, preferred_language="kk")
    own = {letter.to: letter.choice.language for letter in appeal_letters.planned(sample, january(sample))}
    assert own["President of the Republic of Kazakhstan"] == "kk"
    assert own["Prosecutor General"] == "en"
    fixed = appeal_letters.planned(sample, january(sample, language="ru"))
    assert {letter.choice.language for letter in fixed} == {"ru"}


def test_one_undo_takes_all_of_it_and_one_redo_brings_it_back(sample: Vault) -> None:
    done = appeal_letters.create(sample, january(sample, sender_id=senders.all(sample)[0].id))
    sample.undo()
    assert letter_register.of_case(sample, cases.find(sample, "Bokayev")) == []
    with pytest.raises(NotFound):
        appeals.row(sample, done.appeal_id)
    with pytest.raises(CannotUndo):
        sample.undo()
    sample.redo()
    assert appeals.row(sample, done.appeal_id).letters == 12


def test_what_is_held_back_holds_back_no_other_and_can_be_written_later(sample: Vault) -> None:
    without_salutation(sample, "president")
    done = appeal_letters.create(sample, january(sample))
    assert len(done.ids) == 8
    assert {letter.to for letter, _why in done.held_back} == {"President of the Republic of Kazakhstan"}
    assert all("salutation" in why for _letter, why in done.held_back)
    assert appeals.row(sample, done.appeal_id).open == 4
    president = officials.by_code(sample, "president")
    records.edit(sample, Office, president.id, salutation_general=Wording(en="EXAMPLE salutation"))
    again = appeal_letters.create(sample, appeals.plan(sample, done.appeal_id), done.appeal_id)
    assert len(again.ids) == 4
    assert appeals.row(sample, done.appeal_id).open == 0


def test_creating_twice_writes_nothing_twice(sample: Vault) -> None:
    done = appeal_letters.create(sample, january(sample))
    again = appeal_letters.create(sample, january(sample), done.appeal_id)
    assert (again.appeal_id, again.ids, again.held_back) == (done.appeal_id, [], [])
    assert appeals.row(sample, done.appeal_id).letters == 12


def test_stopping_keeps_what_is_written_and_it_goes_on_from_there(sample: Vault) -> None:
    told: list[str] = []

    def three(done: int, _total: int, item: str) -> bool:
        told.append(item)
        return done < 3

    done = appeal_letters.create(sample, january(sample), progress=three)
    assert done.stopped and len(done.ids) == 3
    assert told[0] == "Maks Bokayev → Prosecutor General"
    assert (appeals.row(sample, done.appeal_id).letters, appeals.row(sample, done.appeal_id).open) == (3, 9)
    again = appeal_letters.create(sample, appeals.plan(sample, done.appeal_id), done.appeal_id)
    assert len(again.ids) == 9


def test_a_letter_left_out_is_not_written_and_stays_left_out(sample: Vault) -> None:
    plan = january(sample)
    pair = plan.pairs[1]
    kept = appeals.keep(sample, january(sample, left_out=frozenset({pair})))
    assert appeals.plan(sample, kept).left_out == {pair}
    done = appeal_letters.create(sample, appeals.plan(sample, kept), kept)
    assert len(done.ids) == 11 and done.appeal_id == kept
    assert pair not in {
        letter.pair for letter in appeal_letters.planned(sample, appeals.plan(sample, kept), kept)
    }


def test_keeping_the_same_plan_again_is_no_step(sample: Vault) -> None:
    kept = appeals.keep(sample, january(sample))
    before = sample.undo_title()
    assert before == "Keep appeal"
    assert appeals.keep(sample, appeals.plan(sample, kept), kept) == kept
    sample.undo()
    with pytest.raises(CannotUndo):
        sample.undo()


def test_repeating_leaves_out_closed_cases_and_says_so(sample: Vault) -> None:
    done = appeal_letters.create(sample, january(sample, template="fair-trial", language="ru"))
    cases.set_status(sample, cases.find(sample, "Tulesova"), "closed")
    assert appeals.last(sample) == done.appeal_id
    repeated = appeals.repeat(sample, done.appeal_id)
    assert [(gone.heading, gone.reason) for gone in repeated.dropped] == [("Asya Tulesova", "Closed")]
    plan = repeated.plan
    assert [cases.find(sample, who) for who in WHO if who != "Tulesova"] == list(plan.case_ids)
    assert (plan.template, plan.language) == ("fair-trial", "ru")
    assert plan.office_ids == january(sample).office_ids
    assert plan.title == Wording(en="December 2020", ru="декабрь 2020 г.", kk="2020 ж. желтоқсан")
    assert appeals.rows(sample)[0].id == done.appeal_id  # nothing is kept yet


def test_a_letter_like_one_of_the_last_two_weeks_is_held_back_until_it_is_wanted(sample: Vault) -> None:
    now = sample.stands_at
    first = appeal_letters.create(sample, january(sample))
    letter_register.mark_sent(sample, first.ids[0], now)
    sample.set_setting("stands_at", (now + timedelta(days=14)).isoformat())
    again = appeals.repeat(sample, first.appeal_id).plan
    assert {letter.repeats for letter in appeal_letters.planned(sample, again)} == {now}
    wanted = replace(again, all_the_same=frozenset(again.pairs[:1]))
    done = appeal_letters.create(sample, wanted)
    assert len(done.ids) == 1 and len(done.held_back) == 11
    assert {why for _letter, why in done.held_back} == {
        "A letter to this office on this case was written on 31 Dec 2020."
    }
    assert appeals.plan(sample, done.appeal_id) == wanted
    assert appeals.repeat(sample, done.appeal_id).plan.all_the_same == frozenset()


def test_after_two_weeks_or_when_it_came_back_the_same_may_be_written(sample: Vault) -> None:
    now = sample.stands_at
    first = appeal_letters.create(sample, january(sample))
    assert not [n for n in appeal_letters.planned(sample, january(sample), first.appeal_id) if n.repeats]
    records.edit(sample, Letter, first.ids[0], status="returned")
    repeats = [letter.repeats for letter in appeal_letters.planned(sample, january(sample))]
    assert repeats == [None] + [now] * 11
    sample.set_setting("stands_at", (now + timedelta(days=15)).isoformat())
    assert not [letter for letter in appeal_letters.planned(sample, january(sample)) if letter.repeats]


def test_a_second_appeal_of_a_month_has_a_title_of_its_own(sample: Vault) -> None:
    appeals.keep(sample, appeals.begin(sample))
    assert appeals.begin(sample).title.en == "December 2020 (2)"


def test_a_draft_can_be_discarded_and_brought_back(sample: Vault) -> None:
    kept = appeals.keep(sample, january(sample))
    appeals.discard(sample, kept)
    assert appeals.rows(sample) == []
    sample.undo()
    assert appeals.row(sample, kept).open == 12


def test_all_are_marked_sent_in_one_step(sample: Vault) -> None:
    done = appeal_letters.create(sample, january(sample))
    letter_register.mark_sent(sample, done.ids[0], sample.today)
    assert appeal_letters.mark_all_sent(sample, done.appeal_id, sample.today) == 11
    assert appeals.row(sample, done.appeal_id).sent == 12
    sample.undo()
    assert appeals.row(sample, done.appeal_id).sent == 1


def test_files_bear_no_name_and_are_never_written_over(sample: Vault, tmp_path: Path) -> None:
    done = appeal_letters.create(sample, january(sample))
    folder = tmp_path / "out"
    names = appeal_letters.save_all(sample, done.appeal_id, folder).names
    assert names[0] == "2020-12_KZ-2020-003_prosecutor_general_en.pdf"
    assert len(set(names)) == 12
    assert (folder / names[0]).read_bytes() == letter_register.pdf(sample, done.ids[0])
    (folder / names[0]).write_bytes(b"EXAMPLE of another paper")
    again = appeal_letters.save_all(sample, done.appeal_id, folder).names
    assert again == ["2020-12_KZ-2020-003_prosecutor_general_en_2.pdf", *names[1:]]
    assert (folder / names[0]).read_bytes() == b"EXAMPLE of another paper"
    assert len(list(folder.iterdir())) == 13


def test_saving_can_be_stopped(sample: Vault, tmp_path: Path) -> None:
    done = appeal_letters.create(sample, january(sample))
    saved = appeal_letters.save_all(sample, done.appeal_id, tmp_path, lambda n, _all, _item: n < 2)
    assert saved.stopped and len(saved.names) == 2
    assert len(list(tmp_path.glob("2020*.pdf"))) == 2


def test_a_case_that_no_template_fits_is_held_back_until_one_is_chosen(vault: Vault) -> None:
    case_id = make.case(vault, category="other")
    office = officials.add(vault, Wording(en="Example Office"), salutation_general=Wording(en="Dear Example"))
    plan = Plan(Wording(en="EXAMPLE"), (case_id,), (office,))
    (letter,) = appeal_letters.planned(vault, plan)
    assert appeal_letters.why_not(vault, letter) == "No template fits this case by itself. Choose one."
    done = appeal_letters.create(vault, plan)
    assert [why for _letter, why in done.held_back] == [appeal_letters.no_template()]


def test_cases_to_pick_are_found_in_any_script_and_closed_ones_stay_out(vault: Vault) -> None:
    first, second = make.case(vault, "Айжан Мысал"), make.case(vault, "Test Person")
    assert [row.id for row in appeal_cases.rows(vault, "aizhan")] == [first]
    assert (appeal_cases.ids(vault, limit=10), appeal_cases.count(vault)) == ([first, second], 2)
    assert [row.id for row in appeal_cases.rows(vault, after="KZ-2026-001")] == [second]
    cases.set_status(vault, first, "closed")
    assert [row.id for row in appeal_cases.rows(vault)] == [second]
    assert [row.heading for row in appeal_cases.named(vault, [second, first, 99])] == [
        "Test Person",
        "Айжан Мысал",
    ]


def test_a_case_removed_since_is_dropped_from_a_repeated_appeal(vault: Vault) -> None:
    kept, dropped = appeal_cases.still_open(vault, (99,))
    assert kept == () and [gone.reason for gone in dropped] == ["no longer in the casebook"]


def test_groups_of_offices(sample: Vault) -> None:
    ids = [officials.by_code(sample, code).id for code in OFFICES]
    group = office_groups.add(sample, " Standard ", ids)
    assert [(row.name, row.office_ids) for row in office_groups.all(sample)] == [("Standard", tuple(ids))]
    assert [row.id for row in office_groups.of_office(sample, ids[0])] == [group]
    with pytest.raises(InvalidInput, match="group of that name"):
        office_groups.add(sample, "standard", ids)
    office_groups.change(sample, group, "Two", ids[1:])
    assert [(row.name, set(row.office_ids)) for row in office_groups.all(sample)] == [("Two", set(ids[1:]))]
    office_groups.remove(sample, group)
    assert office_groups.all(sample) == []
    for _step in range(3):
        sample.undo()
    assert office_groups.all(sample) == []
    assert records.get(sample, Office, ids[0]).id == ids[0]


def test_an_office_in_a_plan_that_is_gone_is_passed_over(sample: Vault) -> None:
    plan = january(sample)
    kept = appeals.keep(sample, plan)
    records.remove(sample, Office, plan.office_ids[0])
    assert len(appeal_letters.planned(sample, plan)) == 8
    assert records.get(sample, Appeal, kept).id == kept
