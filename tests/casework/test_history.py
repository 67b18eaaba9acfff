"""Who changed what: of the casebook, and of one case with what is gone from it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from kazrights.base.errors import KazrightsError, NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, custody, events, history, people, proceedings, records, restoring
from kazrights.casework.cases import NewCase, NewDetention
from kazrights.casework.history import FieldChange, StepRow
from kazrights.casework.proceedings import NewCharge
from kazrights.model.case import Case
from kazrights.model.custody import DetentionPeriod, Facility
from kazrights.model.event import Event
from kazrights.model.history import Change
from kazrights.model.person import Person, PersonName
from kazrights.model.proceeding import Charge
from kazrights.store.vault import Vault
from tests import make


def _said(step: StepRow) -> list[tuple[str, str, str, str]]:
    return [(change.record, change.field, change.before, change.after) for change in step.changes]


def test_a_step_tells_who_did_what_to_which_field(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, status="closed", region="KZ-75", summary=Wording(ru="образец"))
    step = history.steps(vault)[0]
    assert (step.actor, step.title, step.kind, step.undone) == ("Test Caseworker", "Edit case", "do", False)
    assert sorted(_said(step)) == [
        ("case", "Case status", "Active", "Closed"),
        ("case", "Region", "", "Almaty"),
        ("case", "Summary", "", "образец"),
    ]


def test_values_are_said_in_the_language_asked_for(vault: Vault) -> None:
    case_id = make.case(vault)
    made = events.add(vault, case_id, "search", FuzzyDate.parse("Oct 2026"), sensitive=True)
    told = {change.column: change.after for change in history.steps(vault, language="ru")[0].changes}
    assert (told["type"], told["happened_on"], told["sensitive"]) == ("Обыск", "окт. 2026", "Yes")
    records.remove(vault, Event, made)
    gone = {change.column: (change.before, change.after) for change in history.steps(vault)[0].changes}
    assert gone["type"] == ("Search", "")


def test_what_a_key_points_to_is_named(vault: Vault) -> None:
    case_id = make.case(vault)
    custody.add(vault, case_id, make.subject(vault, case_id), "sentence", "Colony EXAMPLE-1")
    told = {change.field: change.after for change in history.steps(vault, case_id)[0].changes}
    assert told["Facility"] == "Colony EXAMPLE-1"


def test_no_step_shows_what_is_for_the_program_only(vault: Vault) -> None:
    _opened(vault)
    with vault.read() as session:
        kept = session.scalars(select(Change)).all()
    secrets = {change.salt for change in kept} | {change.row_uid for change in kept}
    for change in (change for step in history.steps(vault) for change in step.changes):
        assert change.column not in {"id", "uid", "folded", "recorded_at", "recorded_by"}
        assert not secrets & {change.before, change.after}


def test_undone_and_done_again_is_told(vault: Vault) -> None:
    make.case(vault)
    vault.undo()
    assert [(step.kind, step.undone) for step in history.steps(vault)] == [("undo", False), ("do", True)]
    vault.redo()
    assert [(step.kind, step.undone) for step in history.steps(vault)] == [
        ("redo", False),
        ("undo", False),
        ("do", False),
    ]


def test_a_case_has_its_own_steps_only(vault: Vault) -> None:
    mine, other = _opened(vault), make.case(vault, name="Sample Person")
    person_id = make.subject(vault, mine)
    people.add_name(vault, person_id, "Аян Үлгі")
    records.edit(vault, Case, other, region="KZ-75")
    charge_id = proceedings.of_case(vault, mine)[0].charges[0].id
    records.edit(vault, Charge, charge_id, status="dropped")
    records.edit(vault, Person, person_id, sex="female")
    titles = [step.title for step in history.steps(vault, mine)]
    assert titles == ["Edit person", "Edit charge", "Add name", "Open case"]
    assert [step.title for step in history.steps(vault, other)] == ["Edit case", "Test case"]


def test_what_is_gone_from_a_case_is_still_its_history(vault: Vault) -> None:
    case_id = _opened(vault)
    charge_id = proceedings.of_case(vault, case_id)[0].charges[0].id
    records.edit(vault, Charge, charge_id, status="dropped")
    records.remove(vault, Charge, charge_id)
    name_id = people.add_name(vault, make.subject(vault, case_id), "Аян Үлгі")
    records.remove(vault, PersonName, name_id)
    titles = [step.title for step in history.steps(vault, case_id)]
    assert titles == ["Remove name", "Add name", "Remove charge", "Edit charge", "Open case"]


def test_a_step_on_two_cases_shows_each_its_own_part(vault: Vault) -> None:
    first, second = make.case(vault), make.case(vault, name="Sample Person")
    with vault.change("Both"):
        records.edit(vault, Case, first, region="KZ-75")
        records.edit(vault, Case, second, region="KZ-79")
    assert [change.after for change in history.steps(vault, first)[0].changes] == ["Almaty"]
    assert {change.after for change in history.steps(vault)[0].changes} == {"Almaty", "Shymkent"}


def test_a_removed_case_is_still_told_of(vault: Vault) -> None:
    case_id = _opened(vault)
    records.remove(vault, Case, case_id)
    assert [step.title for step in history.steps(vault, case_id)] == ["Remove case", "Open case"]


def test_a_limit_keeps_the_newest(vault: Vault) -> None:
    case_id = make.case(vault)
    for region in ("KZ-75", "KZ-79"):
        records.edit(vault, Case, case_id, region=region)
    assert [step.changes[0].after for step in history.steps(vault, limit=1)] == ["Shymkent"]


def test_another_case_of_the_same_person_stays_out(vault: Vault) -> None:
    first, second = make.case(vault), make.case(vault, name="Sample Person")
    person_id = make.subject(vault, first)
    people.join_case(vault, second, person_id, "witness")
    custody.add(vault, second, person_id, "sentence")
    assert [step.title for step in history.steps(vault, first)] == ["Test case"]
    assert "Add detention" in [step.title for step in history.steps(vault, second)]
    with vault.read() as session:
        assert len(session.scalars(select(DetentionPeriod)).all()) == 1


def _opened(vault: Vault) -> int:
    new = NewCase(
        name="Ayan Ulgi",
        track="criminal",
        charges=[NewCharge("999")],
        detention=NewDetention("sentence", facility="Colony EXAMPLE-1"),
    )
    return cases.open_case(vault, new)


def test_pages_follow_on_each_other_and_one_record_has_its_own(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "search")
    for day in range(1, 8):
        records.edit(vault, Event, event_id, happened_on=FuzzyDate(f"2020-01-{day:02}"))
        records.edit(vault, Case, case_id, remarks=f"EXAMPLE {day}")
    every = [step.id for step in history.steps(vault, case_id)]
    paged: list[int] = []
    while page := history.steps(vault, case_id, 4, before=paged[-1] if paged else None):
        paged += [step.id for step in page]
    assert paged == every and len(every) == 16
    of_event = history.steps(vault, record=("event", event_id))
    assert len(of_event) == 8 and {c.table for step in of_event for c in step.changes} == {"event"}


def test_a_field_is_restored_as_a_step_that_is_undone_alone(vault: Vault) -> None:
    case_id = make.case(vault)
    for region in ("KZ-75", "KZ-79", "KZ-71"):
        records.edit(vault, Case, case_id, region=region, remarks=f"EXAMPLE {region}")
    oldest = _change(vault, "region", -1)
    assert oldest.before == "" and oldest.can_restore
    middle = _change(vault, "region", 1)
    assert middle.before == "Almaty"
    restoring.restore(vault, middle.change_id, "region")
    assert history.steps(vault)[0].title == "Restore Region of case"
    assert _said(history.steps(vault)[0]) == [("case", "Region", "Astana", "Almaty")]
    assert cases.load(vault, case_id).remarks == "EXAMPLE KZ-71"
    assert not _change(vault, "region", 2).can_restore  # it holds Almaty now
    vault.undo()
    assert cases.load(vault, case_id).region == "KZ-71"
    restoring.restore(vault, oldest.change_id, "region")
    assert cases.load(vault, case_id).region is None


def test_a_length_comes_back_with_its_unit(vault: Vault) -> None:
    case_id = make.case(vault)
    period_id = custody.add(vault, case_id, make.subject(vault, case_id), "sentence", length=5.0, unit="year")
    records.edit(vault, DetentionPeriod, period_id, length=18.0, unit="month")
    restoring.restore(vault, _change(vault, "length", 0).change_id, "length")
    [period] = custody.of_case(vault, case_id)
    assert (period.length, period.unit) == (5.0, "year")


def test_what_can_not_be_restored_says_why_and_changes_nothing(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "search", place=Wording(en="EXAMPLE"))
    records.edit(vault, Event, event_id, type="arrest")
    kind = _change(vault, "type", 0)
    records.remove(vault, Event, event_id)
    assert not _change(vault, "type", 0).can_restore
    with pytest.raises(NotFound, match="record itself is gone"):
        restoring.restore(vault, kind.change_id, "type")
    with pytest.raises(NotFound, match="not kept"):
        restoring.restore(vault, kind.change_id, "place")
    period_id = custody.add(vault, case_id, make.subject(vault, case_id), "sentence", "EXAMPLE colony")
    custody.edit(vault, period_id, "EXAMPLE other")
    held = _change(vault, "facility_id", 0)
    with vault.change("Remove") as session:
        session.delete(session.scalars(select(Facility).order_by(Facility.id)).first())
    with pytest.raises(KazrightsError, match="facility that stood here is gone"):
        restoring.restore(vault, held.change_id, "facility_id")
    assert history.steps(vault)[0].title == "Remove"


def test_a_text_changed_in_another_language_is_told_in_that_language(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, summary=Wording(en="EXAMPLE", ru="ПРИМЕР"))
    records.edit(vault, Case, case_id, summary=Wording(en="EXAMPLE", ru="ПРИМЕР 2"))
    told = history.steps(vault)[0].changes
    assert [(change.before, change.after) for change in told] == [("ru: ПРИМЕР", "ru: ПРИМЕР 2")]


def test_what_is_folded_or_hangs_on_it_is_sensitive(vault: Vault) -> None:
    case_id = make.case(vault)
    open_one = events.add(vault, case_id, "search", detail=Wording(en="EXAMPLE"))
    told = {c.column: c.sensitive for c in history.steps(vault, record=("event", open_one))[0].changes}
    assert told["detail"] and not told["type"]
    folded = proceedings.add(vault, case_id, "criminal", "victim", sensitive=True)
    charge = proceedings.add_charge(vault, folded, NewCharge("999"))
    records.edit(vault, Charge, charge, status="dropped")
    assert all(change.sensitive for change in history.steps(vault)[0].changes)
    plain = proceedings.add(vault, case_id, "civil", "defendant")
    proceedings.add_charge(vault, plain, NewCharge("999"))
    assert not any(change.sensitive for change in history.steps(vault)[0].changes)


def _change(vault: Vault, column: str, at: int) -> FieldChange:
    """The change of a column, counted from the newest."""
    return [
        c for step in history.steps(vault) for c in step.changes if c.column == column and step.kind == "do"
    ][at]
