"""Two records become one and lose nothing; taken apart they are as they were, whatever was done since."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import (
    history,
    merge_preview,
    merges,
    merging,
    people,
    records,
    relations,
    trash,
    unmerging,
)
from kazrights.casework.belonging import mentions_of, parts_of
from kazrights.casework.merge_links import SAYS
from kazrights.model.action import Action, Contact
from kazrights.model.case import Case, CasePerson, CaseTag
from kazrights.model.consent import Consent
from kazrights.model.merge import Merge
from kazrights.model.person import Person, PersonName, PersonRelation
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.store.errors import CannotUndo
from kazrights.store.vault import Vault
from tests import anything, make

KINDS = ("person", "case")


def _two(vault: Vault, kind: str) -> tuple[int, int]:
    keep, other = make.case(vault, "Test Person"), make.case(vault, "Sample Person")
    return (keep, other) if kind == "case" else (make.subject(vault, keep), make.subject(vault, other))


def _all(vault: Vault, record_type: type[Record]) -> list[Record]:
    with vault.read() as session:
        return list(session.scalars(select(record_type).order_by(record_type.id)))


def _keys(kind: str) -> list[tuple[str, str]]:
    """All keys of the schema that point to a kind, read from the schema itself."""
    target = METADATA.tables[kind]
    return [
        (name, column.name)
        for name, table in METADATA.tables.items()
        for column in table.columns
        if column.references(target.c.id)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_the_schema_follows_the_kept_record(vault: Vault, kind: str) -> None:
    keep, other = _two(vault, kind)
    followed = []
    with vault.change("Test rows") as session:
        for table, key in _keys(kind):
            if table in BY_NAME:
                followed.append((table, key, anything.row(session, table, **{key: other}).id))
    before = anything.dump(vault)
    merge_id = merging.merge(vault, kind, keep, other)
    with vault.read() as session:
        absorbed = json.loads(session.get_one(Merge, merge_id).absorbed)
        stays = {(table, went): stayed for table, stayed, went in absorbed}
        for table, key, row_id in followed:
            row = session.get_one(BY_NAME[table], stays.get((table, row_id), row_id))
            assert getattr(row, key) == keep, (table, key)
        assert session.get(BY_NAME[kind], other) is None
    assert len(followed) > 10
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_outside_the_history_goes_with_a_record_by_itself(kind: str) -> None:
    outside = [(table, key) for table, key in _keys(kind) if table not in BY_NAME]
    for table, key in outside:
        (foreign,) = METADATA.tables[table].c[key].foreign_keys
        assert foreign.ondelete == "CASCADE", table
    known = {
        (table.name, key.name)
        for links in (parts_of, mentions_of)
        for table, key in links(METADATA.tables[kind])
    }
    assert known | set(outside) == set(_keys(kind))


def test_every_link_that_can_become_one_names_columns_of_its_table() -> None:
    for table, columns in SAYS.items():
        assert set(columns) <= set(METADATA.tables[table].columns.keys()), table


@pytest.mark.parametrize("kind", KINDS)
def test_a_merge_is_one_step_that_undo_and_redo_turn(vault: Vault, kind: str) -> None:
    keep, other = _two(vault, kind)
    make.source(vault, BY_NAME[kind], other)
    before = anything.dump(vault)
    merging.merge(vault, kind, keep, other)
    merged = anything.dump(vault)
    vault.undo()
    assert anything.dump(vault) == before
    vault.redo()
    assert anything.dump(vault) == merged


def test_chosen_fields_notes_of_both_and_a_field_that_only_one_knew(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    records.edit(vault, Person, keep, citizenship="KZ", remarks="First note.", sex="male", languages="kk ru")
    records.edit(
        vault,
        Person,
        other,
        citizenship="DE",
        remarks="Second note.",
        home=Wording(ru="Пример"),
        languages="ru en",
    )
    merging.merge(vault, "person", keep, other, {"citizenship": "other"})
    person = records.get(vault, Person, keep)
    assert person.citizenship == "DE"
    assert person.sex == "male"
    assert person.home == Wording(ru="Пример")
    assert person.remarks == "First note.\n\nSecond note."
    assert person.languages == "kk ru en"
    assert [name.full for name in person.names] == ["Test Person", "Sample Person"]


def test_the_more_careful_way_to_contact_is_proposed(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    records.edit(vault, Person, keep, safe_to_contact="safe", audience="public")
    records.edit(vault, Person, other, safe_to_contact="not_safe")
    merging.merge(vault, "person", keep, other)
    person = records.get(vault, Person, keep)
    assert (person.safe_to_contact, person.audience) == ("not_safe", "internal")


def test_the_more_exact_date_is_proposed_and_of_two_that_differ_that_of_the_kept(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    exact, year = FuzzyDate.parse("12.3.1970"), FuzzyDate.parse("1970")
    for mine, theirs, wanted in (
        (year, exact, exact),
        (exact, year, exact),
        (exact, FuzzyDate.parse("1971"), exact),
    ):
        records.edit(vault, Person, keep, born_on=mine)
        records.edit(vault, Person, other, born_on=theirs)
        merging.merge(vault, "person", keep, other)
        assert records.get(vault, Person, keep).born_on == wanted
        vault.undo()


def test_the_names_of_the_other_go_first_when_wanted_and_a_name_of_both_stands_once(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    people.add_name(vault, keep, "Shared Person", evidence="passport")
    people.add_name(vault, other, "Shared Person", evidence="letter", preferred_for="en")
    records.edit(vault, PersonName, records.get(vault, Person, keep).names[0].id, preferred_for="en ru")
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "person", keep, other, {merging.NAMES: "other"})
    names = records.get(vault, Person, keep).names
    assert [name.full for name in names] == ["Sample Person", "Shared Person", "Test Person"]
    assert [name.preferred_for for name in names] == ["", "en", "ru"]
    assert names[1].evidence == "passport; letter"
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


def test_links_that_say_the_same_become_one_and_what_rests_on_them_stays(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    case_id = make.case(vault)
    first = people.join_case(vault, case_id, keep, "witness")
    second = people.join_case(vault, case_id, other, "witness", note=Wording(en="EXAMPLE"))
    source_id = make.source(vault, CasePerson, second)
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "person", keep, other)
    with vault.read() as session:
        links = session.scalars(select(CasePerson).where(CasePerson.case_id == case_id)).all()
        mine = [link for link in links if link.role == "witness"]
        assert [link.id for link in mine] == [first]
        assert mine[0].note == Wording(en="EXAMPLE")
        cited = session.scalars(select(Citation).where(Citation.source_id == source_id)).one()
        assert cited.of_uid == mine[0].uid
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


def test_links_that_differ_both_stay(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    case_id = make.case(vault)
    people.join_case(vault, case_id, keep, "witness", note=Wording(en="EXAMPLE one"))
    people.join_case(vault, case_id, other, "witness", note=Wording(en="EXAMPLE two"))
    merging.merge(vault, "person", keep, other)
    held = [link for link in _all(vault, CasePerson) if isinstance(link, CasePerson)]
    notes = [link.note.en for link in held if link.case_id == case_id and link.person_id == keep]
    assert notes == ["EXAMPLE one", "EXAMPLE two"]


def test_a_relation_said_from_either_side_stands_once_and_none_with_oneself(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    third = make.subject(vault, make.case(vault))
    relations.add(vault, keep, third, "child")
    relations.add(vault, third, other, "parent")
    relations.add(vault, keep, other, "same_person")
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "person", keep, other)
    (left,) = [row for row in _all(vault, PersonRelation) if isinstance(row, PersonRelation)]
    assert (left.person_id, left.other_id, left.kind) == (keep, third, "child")
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


def test_a_source_of_a_value_that_was_not_taken_does_not_vouch_for_the_other(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    records.edit(vault, Person, keep, citizenship="KZ")
    records.edit(vault, Person, other, citizenship="DE")
    make.source(vault, Person, other)
    (citation,) = _all(vault, Citation)
    records.edit(vault, Citation, citation.id, of_field="citizenship")
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "person", keep, other)
    moved = records.get(vault, Citation, citation.id)
    assert moved.of_uid == records.get(vault, Person, keep).uid
    assert moved.of_field == ""
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


@pytest.mark.parametrize("taken", ["keep", "other"])
def test_the_reference_that_goes_stands_among_those_elsewhere(vault: Vault, taken: str) -> None:
    keep, other = _two(vault, "case")
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "case", keep, other, {"ref": taken})
    case = records.get(vault, Case, keep)
    assert {case.ref, case.external_refs} == {"KZ-2026-001", "KZ-2026-002"}
    assert case.ref == ("KZ-2026-001" if taken == "keep" else "KZ-2026-002")
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before


def test_after_unmerging_later_edits_stay_with_what_they_were_made_on(vault: Vault) -> None:
    """The rule of the decision file, in one life of two people."""
    keep, other = _two(vault, "person")
    records.edit(vault, Person, other, citizenship="DE", remarks="Other's note.")
    consent = Consent(person_id=other, given_by="individual")
    with vault.change("Test consent") as session:
        session.add(consent)
    own_case = make.case(vault)
    part = people.join_case(vault, own_case, other, "witness")
    dropped = people.join_case(vault, make.case(vault), other, "witness")
    before = records.get(vault, Person, other)
    merge_id = merging.merge(vault, "person", keep, other)
    records.edit(vault, Person, keep, remarks="Edited later.")
    records.edit(vault, CasePerson, part, role="supporter")
    records.remove(vault, CasePerson, dropped)
    late = people.add_name(vault, keep, "Later Person")
    unmerging.unmerge(vault, merge_id)
    again, kept = records.get(vault, Person, other), records.get(vault, Person, keep)
    assert (again.citizenship, again.remarks, again.uid) == ("DE", "Other's note.", before.uid)
    assert (kept.citizenship, kept.remarks) == ("", "Edited later.")
    assert records.get(vault, Consent, consent.id).person_id == other
    link = records.get(vault, CasePerson, part)
    assert (link.person_id, link.role) == (other, "supporter")
    assert late in [name.id for name in kept.names]
    with pytest.raises(NotFound):
        records.get(vault, CasePerson, dropped)
    assert _all(vault, Merge) == []


def test_what_is_computed_follows_when_only_some_fields_go_back(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    merge_id = merging.merge(vault, "case", keep, other, {"ref": "other", "title": "other"})
    records.edit(vault, Case, keep, title=Wording(en="Edited later"))
    unmerging.unmerge(vault, merge_id)
    kept = records.get(vault, Case, keep)
    assert (kept.ref, kept.title.en, kept.folded) == (
        "KZ-2026-001",
        "Edited later",
        "kz 2026 001 edited later",
    )


def test_unmerging_is_a_step_that_undo_takes_back_and_can_be_done_again(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    make.action(vault, other)
    before = anything.dump(vault)
    merge_id = merging.merge(vault, "case", keep, other)
    merged = anything.dump(vault)
    unmerging.unmerge(vault, merge_id)
    vault.undo()
    assert anything.dump(vault) == merged
    vault.redo()
    assert anything.dump(vault) == before
    vault.undo()
    unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == before
    with pytest.raises(NotFound):
        unmerging.unmerge(vault, merge_id)


def test_merges_of_one_record_come_apart_newest_first(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    third = make.subject(vault, make.case(vault))
    before = anything.dump(vault)
    first = merging.merge(vault, "person", keep, other)
    second = merging.merge(vault, "person", third, keep)
    with pytest.raises(CannotUndo):
        unmerging.unmerge(vault, first)
    unmerging.unmerge(vault, second)
    unmerging.unmerge(vault, first)
    assert anything.dump(vault) == before


def test_a_merge_of_cases_that_took_a_link_of_merged_people_comes_apart_first(vault: Vault) -> None:
    one, two = make.case(vault, "Test Person"), make.case(vault, "Sample Person")
    keep, other = make.subject(vault, one), make.subject(vault, two)
    before = anything.dump(vault)
    of_people = merging.merge(vault, "person", keep, other)
    of_cases = merging.merge(vault, "case", one, two)
    with pytest.raises(CannotUndo):
        unmerging.unmerge(vault, of_people)
    unmerging.unmerge(vault, of_cases)
    unmerging.unmerge(vault, of_people)
    assert anything.dump(vault) == before


def test_merges_that_share_nothing_come_apart_in_any_order(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    one, two = make.case(vault, "Third Person"), make.case(vault, "Fourth Person")
    before = anything.dump(vault)
    first = merging.merge(vault, "person", keep, other)
    second = merging.merge(vault, "case", one, two)
    unmerging.unmerge(vault, first)
    unmerging.unmerge(vault, second)
    assert anything.dump(vault) == before


def test_what_was_removed_with_its_owner_since_is_no_hindrance(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    case_id = make.case(vault)
    people.join_case(vault, case_id, keep, "witness")
    people.join_case(vault, case_id, other, "witness")
    merge_id = merging.merge(vault, "person", keep, other)
    trash.remove_case(vault, case_id)
    unmerging.unmerge(vault, merge_id)
    assert records.get(vault, Person, other).names[0].full == "Sample Person"


def test_what_both_became_has_to_be_there(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    merge_id = merging.merge(vault, "case", keep, other)
    trash.remove_case(vault, keep)
    held = anything.dump(vault)
    with pytest.raises(CannotUndo, match="Trash"):
        unmerging.unmerge(vault, merge_id)
    assert anything.dump(vault) == held


def test_a_reference_given_again_is_named(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    merge_id = merging.merge(vault, "case", keep, other)
    third = make.case(vault, ref="KZ-2026-900")
    records.edit(vault, Case, third, ref="KZ-2026-002")
    with pytest.raises(CannotUndo, match="reference"):
        unmerging.unmerge(vault, merge_id)


def test_a_merge_is_no_removal_in_the_trash(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    merge_id = merging.merge(vault, "case", keep, other)
    assert trash.entries(vault) == []
    unmerging.unmerge(vault, merge_id)
    vault.undo()
    assert trash.entries(vault) == []


def test_deleting_the_kept_case_for_good_forgets_what_was_merged_into_it(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    subjects = make.subject(vault, keep), make.subject(vault, other)
    merging.merge(vault, "person", *subjects)
    with vault.change("Test note") as session:
        session.add(Contact(case_id=other, kind="call", happened_on=vault.today, note="Whispered word"))
        session.add(CaseTag(case_id=keep, tag="spoken word"))
        session.add(CaseTag(case_id=other, tag="spoken word"))
    merging.merge(vault, "case", keep, other)
    trash.remove_case(vault, keep)
    (entry,) = trash.entries(vault)
    trash.delete_for_good(vault, entry.step_id)
    with vault.read() as session:
        held = session.connection().exec_driver_sql("SELECT before, after FROM change").all()
    remembered = " ".join(str(side) for row in held for side in row if side)
    for word in ("Sample Person", "Test Person", "Whispered word", "spoken word", "KZ-2026-002"):
        assert word not in remembered, word


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_not_be_merged_is_said(vault: Vault, kind: str) -> None:
    keep, _other = _two(vault, kind)
    held = anything.dump(vault)
    with pytest.raises(InvalidInput):
        merging.merge(vault, kind, keep, keep)
    with pytest.raises(NotFound):
        merging.merge(vault, kind, keep, 999)
    assert anything.dump(vault) == held


def test_the_preview_tells_what_differs_and_what_goes_over(vault: Vault) -> None:
    keep, other = _two(vault, "person")
    records.edit(vault, Person, keep, citizenship="KZ", remarks="One.")
    records.edit(vault, Person, other, citizenship="DE", remarks="Two.", sex="female")
    shown = merge_preview.preview(vault, "person", keep, other)
    said = {row.name: row for row in shown.fields}
    assert list(said) == ["sex", "citizenship", "remarks"]
    assert (said["citizenship"].keep, said["citizenship"].other, said["citizenship"].both) == ("KZ", "DE", "")
    assert (said["sex"].other, said["sex"].proposed) == ("Female", "other")
    assert (said["remarks"].proposed, said["remarks"].said("both"), said["remarks"].sensitive) == (
        "both",
        "One.\n\nTwo.",
        True,
    )
    assert (shown.keep.name, shown.other.names) == ("Test Person", ("Sample Person",))
    assert shown.other.where == ("KZ-2026-002 · Subject of the case",)
    assert ("name", 1) in shown.moves


def test_recent_merges_name_the_one_that_went_and_say_what_stands_in_the_way(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    subjects = make.subject(vault, keep), make.subject(vault, other)
    first = merging.merge(vault, "person", *subjects)
    second = merging.merge(vault, "case", keep, other)
    rows = merges.recent(vault)
    assert [(row.id, row.kind, row.kept.name) for row in rows] == [
        (second, "case", "Test Person"),
        (first, "person", "Test Person"),
    ]
    assert rows[1].other == "Sample Person"
    assert rows[0].actor == "Test Caseworker"
    assert merges.hindrance(vault, second) == ""
    assert "later merge" in merges.hindrance(vault, first)
    trash.remove_case(vault, keep)
    assert merges.recent(vault) == []


def test_the_history_of_a_case_tells_of_the_one_that_was_merged_into_it(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    records.edit(vault, Case, other, remarks="EXAMPLE said of the other")
    merging.merge(vault, "case", keep, other)
    said = [field.after for step in history.steps(vault, keep) for field in step.changes]
    assert "EXAMPLE said of the other" in said


def test_what_was_removed_while_merged_comes_out_of_the_trash_to_its_owner(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    action_id = make.action(vault, other)
    merge_id = merging.merge(vault, "case", keep, other)
    records.remove(vault, Action, action_id)
    unmerging.unmerge(vault, merge_id)
    (entry,) = trash.entries(vault)
    trash.restore(vault, entry.step_id)
    assert records.get(vault, Action, action_id).case_id == other


def test_what_was_removed_before_a_merge_is_restored_once_it_is_taken_apart(vault: Vault) -> None:
    keep, other = _two(vault, "case")
    action_id = make.action(vault, other)
    records.remove(vault, Action, action_id)
    merge_id = merging.merge(vault, "case", keep, other)
    (entry,) = trash.entries(vault)
    with pytest.raises(CannotUndo, match="Unmerge that first"):
        trash.restore(vault, entry.step_id)
    unmerging.unmerge(vault, merge_id)
    trash.restore(vault, entry.step_id)
    assert records.get(vault, Action, action_id).case_id == other
