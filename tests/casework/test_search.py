"""Everything is found by its words, in any spelling and case ending, and whatever is typed is data."""

from __future__ import annotations

import random
import sqlite3
import string
from datetime import date

import pytest

from kazrights.base.wording import Wording
from kazrights.casework import contacts, passages, people, quick_find, records, search, search_match
from kazrights.casework.people import NewName
from kazrights.casework.search_hits import Hit
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.store import search_find
from kazrights.store.vault import Vault
from tests import make

HOSTILE = (
    *(
        '"',
        "'",
        "*",
        "(",
        ")",
        "said : a",
        "{said forms} : x",
        "NEAR(a b)",
        "a AND",
        "OR",
        "NOT x",
        "-x",
        "^a",
        "a*",
    ),
    *(
        '""',
        '"a',
        'a" OR "b',
        "rowid:1",
        "a:b",
        "\x00",
        "a\x00b",
        "\u202e",
        "%",
        "_",
        "\\",
        ";--",
        "a' OR 1=1 --",
    ),
    *(
        "🙂",
        "ا",
        "漢字",
        "َ",
        "\ud7ff",
        "é" * 500,
        '"' * 300,
        "x " * 3000,
        "«в кавычках",
        "forms:",
        "+",
        "7" * 60,
    ),
)


def hits(vault: Vault, typed: str, *kinds: str) -> list[Hit]:
    return [hit for group in search.everything(vault, typed, kinds, limit=50).groups for hit in group.hits]


def tables(vault: Vault, typed: str) -> set[str]:
    return {hit.table for hit in hits(vault, typed)}


def event(vault: Vault, case_id: int, text: str, **more: object) -> int:
    with vault.change("Test event") as session:
        made = Event(case_id=case_id, type="arrest", text=Wording(en=text), **more)
        session.add(made)
        session.flush()
        return made.id


def test_a_hit_says_what_it_is_whose_case_it_belongs_to_and_shows_the_passage(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    contacts.log(vault, case_id, "Her lawyer was not let into Kostanay colony", on=date(2026, 3, 2))
    [hit] = hits(vault, "kostanai")
    assert (hit.kind, hit.table, hit.case_id, hit.who, hit.ref) == (
        "contacts", "contact", case_id, "Aizhan Example", "KZ-2026-001",
    )  # fmt: skip
    assert hit.day == date(2026, 3, 2)
    assert hit.opens == ("case", case_id)
    assert hit.is_folded and hit.passage == () and hit.why == "Note"  # the note of a contact is sensitive


def test_the_passage_marks_each_word_in_whatever_form_it_stands(vault: Vault) -> None:
    case_id = make.case(vault)
    event(vault, case_id, "Адвоката не пустили к Михаилу Санину; о Михаиле Санине спросили ещё раз")
    [hit] = hits(vault, "Михаил Санин")
    assert [said for said, is_match in hit.passage if is_match] == ["Михаилу", "Санину", "Михаиле", "Санине"]
    assert "".join(said for said, _is_match in hit.passage).startswith("Адвоката не пустили")
    assert tables(vault, "Санине") == {"event"}


def test_a_name_is_found_in_any_script(vault: Vault) -> None:
    case_id = make.case(vault, "Айжан Үлгібаева")
    event(vault, case_id, "Aizhan Ulgibayeva was moved")
    for typed in ("Айжан Улгибаева", "aizhan ulgibaeva", "Ulgibayeva"):
        assert {"person", "event"} <= tables(vault, typed), typed


def test_the_last_word_may_be_begun(vault: Vault) -> None:
    event(vault, make.case(vault), "She was moved to Pavlodar")
    assert tables(vault, "moved pavl") == {"event"}
    assert tables(vault, "mov pavlodar") == set()


def test_a_phrase_stands_as_it_is_quoted(vault: Vault) -> None:
    case_id = make.case(vault)
    first = event(vault, case_id, "three years of restricted freedom")
    event(vault, case_id, "freedom, once restricted, is not given back")
    assert len(hits(vault, "restricted freedom")) == 2
    for typed in ('"restricted freedom"', "«restricted freedom»", "“restricted freedom"):
        assert [hit.record_id for hit in hits(vault, typed)] == [first]
    assert [hit.record_id for hit in hits(vault, 'three "restricted freedom"')] == [first]


def test_what_was_typed_on_the_other_layout_is_tried_too(vault: Vault) -> None:
    make.case(vault, "Бокаев Пример")
    answer = search.everything(vault, ",jrftd")
    assert answer.also_tried == "бокаев"
    assert {hit.table for group in answer.groups for hit in group.hits} >= {"person", "case"}


def test_words_in_folded_detail_are_found_but_not_shown(vault: Vault) -> None:
    case_id = make.case(vault)
    event(vault, case_id, "Nothing here", detail=Wording(en="EXAMPLE secret Zhezkazgan"))
    event(vault, case_id, "A folded event in Zhezkazgan", sensitive=True)
    records.edit(vault, Person, make.subject(vault, case_id), remarks="Zhezkazgan")
    found = hits(vault, "zhezkazgan")
    assert len(found) == 3
    assert all(hit.is_folded and hit.passage == () for hit in found)
    records.edit(vault, Case, case_id, consent_note="Zhezkazgan in the open", remarks="Zhezkazgan")
    [case] = hits(vault, "zhezkazgan", "cases")
    assert not case.is_folded and case.why == "Consent note"


def test_kinds_narrow_and_pages_go_on_without_a_gap_or_a_double(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.change("Test events") as session:
        for number in range(23):
            session.add(
                Event(case_id=case_id, type="arrest", text=Wording(en="Pavlodar " * (number % 4 + 1)))
            )
    seen: list[int] = []
    after = None
    while True:
        [group] = search.everything(vault, "pavlodar", ["events"], limit=5, after=after).groups
        seen += [hit.record_id for hit in group.hits]
        after = group.after
        if after is None:
            break
    assert sorted(seen) == sorted(set(seen)) and len(seen) == 23
    assert seen != sorted(seen, reverse=True)  # ranked, not only the newest first
    assert search.everything(vault, "pavlodar", ["letters"]).groups == ()


def test_the_very_words_go_before_other_forms_of_them(vault: Vault) -> None:
    case_id = make.case(vault)
    first = event(vault, case_id, "В суд пришёл Санин")
    for _number in range(3):
        event(vault, case_id, "В суд пришли к Санину")
    found = [hit.record_id for hit in hits(vault, "Санин", "events")]
    assert found[0] == first and len(found) == 4


def test_pages_go_on_behind_the_first_five_hundred(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 4)
    test_kinds_narrow_and_pages_go_on_without_a_gap_or_a_double(vault)


def test_a_source_opens_itself_and_an_office_too(sample: Vault) -> None:
    case_id = make.case(sample, "Aizhan Example", ref="EXAMPLE-1")
    source_id = make.source(sample, Case, case_id, "EXAMPLE almanac of Zhanatas")
    [hit] = hits(sample, "zhanatas")
    assert (hit.kind, hit.opens, hit.who) == ("sources", ("source", source_id), "Aizhan Example")
    assert {hit.opens and hit.opens[0] for hit in hits(sample, "prosecutor", "officials")} == {"office"}


def test_quick_open_finds_a_person_by_telephone_and_by_initial(vault: Vault) -> None:
    case_id = make.case(vault, "Maks Examplov")
    person_id = make.subject(vault, case_id)
    records.edit(vault, Person, person_id, how_to_contact="+7 700 000 00 17")
    for typed in ("8 700 000 00 17", "7000000", "М. Examplov", "exam m"):
        found = quick_find.find(vault, typed)
        assert [hit.record_id for hit in found.hits if hit.kind == "case"][:1] == [case_id], typed


def test_a_whole_word_goes_before_one_that_only_begins_so(vault: Vault) -> None:
    first = make.case(vault, "Sample Oma")
    for _number in range(8):
        make.case(vault, "Sample Omarova")
    assert quick_find.find(vault, "oma").hits[0].record_id == first


def test_a_person_who_is_no_subject_is_shown_with_their_part(vault: Vault) -> None:
    case_id = make.case(vault)
    people.add_person(vault, case_id, "lawyer", [NewName("Sample Lawyerov")])
    for number in range(8):
        make.case(vault, f"Lawyerov Person{number}")
    [held] = [hit for hit in quick_find.find(vault, "sample lawyerov").hits if hit.section == "people"]
    assert (held.title, held.case_id) == ("Sample Lawyerov", case_id)
    assert held.note == "Lawyer in the case of Aizhan Example"


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_data(vault: Vault, typed: str) -> None:
    make.case(vault)
    search.everything(vault, typed)
    quick_find.find(vault, typed)


def random_text(chance: random.Random) -> str:
    pools = (
        string.printable,
        "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі ",
        "\"*():^-+{}.,'«»“”„ANDORNOTNEAR saidforms rowid",
        "".join(map(chr, range(0x20, 0x3000, 7))),
        "".join(map(chr, range(0x1F000, 0x1F900, 5))),
    )
    return "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randrange(1, 40)))


def assert_data(connection: sqlite3.Connection, typed: str) -> None:
    """The questions made of it raise no error, and find no row by its column's name or an operator."""
    if asked := search_match.asked(typed):
        for match in (asked.match, asked.exact):
            connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (match,)).fetchall()
    for reading in search_match.readings(typed):
        for whole in (True, False):
            match = search_match.names(reading, whole=whole)
            connection.execute("SELECT rowid FROM names WHERE names MATCH ?", (match,)).fetchall()


def bare_tables() -> sqlite3.Connection:
    """The search tables alone."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE names USING fts5(held, detail=column, prefix='1 2 3', tokenize='ascii')"
    )
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(said, forms, tokenize='ascii')")
    return connection


def test_no_question_is_an_error() -> None:
    bare, chance = bare_tables(), random.Random(4)
    for typed in (*HOSTILE, *(random_text(chance) for _ in range(2_000))):
        assert_data(bare, typed)


def test_operators_and_columns_are_words_like_others(vault: Vault) -> None:
    first = make.case(vault, "Said Near")
    second = make.case(vault, "Other Person")
    with vault.read() as session:
        for typed, wanted in (
            ("said", {first}),
            ("NOT other", set()),
            ("near", {first}),
            ("held : other", set()),
        ):
            [reading, *_more] = search_match.readings(typed)
            found = search_find.newest(session, search_match.names(reading), 9)["case"]
            assert set(found) == wanted, typed
        assert second not in found


def test_a_passage_is_cut_at_blanks_and_says_where_it_is_cut() -> None:
    text = "before " * 40 + "needle and thread " + "after " * 60
    pieces = passages.passage(text, lambda word: word == "needle")
    assert pieces[0] == ("…", False) and pieces[-1] == ("…", False)
    whole = "".join(said for said, _is_match in pieces)
    assert len(whole) < 200 and whole.strip("…").startswith("before") and ("needle", True) in pieces
    assert passages.passage(text, lambda word: word == "pin") == ()
    assert passages.passage("a\n\n needle\nb", lambda word: word == "needle") == (
        ("a ", False), ("needle", True), (" b", False),
    )  # fmt: skip
