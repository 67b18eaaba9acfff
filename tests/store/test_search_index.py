"""The search tables follow every change, undo, redo and erasure, and hold what making them anew would give."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from kazrights.base.wording import Wording
from kazrights.casework import contacts, people, records, trash
from kazrights.model.case import Case, CasePerson
from kazrights.model.draft import Setting
from kazrights.model.person import Person, PersonName
from kazrights.names.words import tokens
from kazrights.store import search_index
from kazrights.store.search_places import KINDS, SEARCHED, record_of, row_of, span
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE

Found = set[tuple[str, int]]


def named(vault: Vault, asked: str) -> Found:
    with vault.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT rowid FROM search_names WHERE search_names MATCH ?", (asked,)
        )
        return {record_of(row) for (row,) in rows}


def token(word: str) -> str:
    return tokens(word)[0]


def worded(vault: Vault, asked: str) -> Found:
    with vault.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT rowid FROM search_words WHERE search_words MATCH ?", (asked,)
        )
        return {record_of(row) for (row,) in rows}


def bytes_of(vault: Vault) -> bytes:
    with vault.read() as session:
        connection = session.connection()
        return b"".join(
            bytes(block)
            for name in ("search_names", "search_words")
            for (block,) in connection.exec_driver_sql(f"SELECT block FROM {name}_data")
        )


def all_hits(vault: Vault) -> list[tuple[str, list[int]]]:
    """Which rows each of many tokens is in, in both tables."""
    asked = ("kz", "bokaev", "astana", "almati", "kort", "sud", "prizon", "tuleva", "mart", "2020")
    with vault.read() as session:
        return [
            (
                sign,
                list(
                    session.connection()
                    .exec_driver_sql(f"SELECT rowid FROM {name} WHERE {name} MATCH ?", (f'"{sign}"',))
                    .scalars()
                ),
            )
            for sign in asked
            for name in ("search_names", "search_words")
        ]


def test_every_row_says_which_record_it_is() -> None:
    for table in SEARCHED:
        for record_id in (1, 999_999_999):
            assert record_of(row_of(table, record_id)) == (table, record_id)
    for kind, tables in KINDS.items():
        low, high = span(kind)
        assert all(0 < low <= row_of(table, 5) <= high < 2**63 for table in tables)


def test_a_person_and_their_case_are_found_by_every_name_from_its_first_letters(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Exampleva")
    person_id = make.subject(vault, case_id)
    both = {("case", case_id), ("person", person_id)}
    assert named(vault, f'"aij"* AND "{token("Exampleva")[:3]}"*') == both
    name_id = people.add_name(vault, person_id, "Жанар Үлгі", language="kk")
    assert named(vault, '"janar"') == both
    records.edit(vault, PersonName, name_id, full="Сәуле Үлгі")
    assert named(vault, '"janar"') == set()
    assert named(vault, '"saule"') == both
    vault.undo()
    assert named(vault, '"janar"') == both
    vault.redo()
    assert named(vault, '"saule"') == both
    records.remove(vault, PersonName, name_id)
    assert named(vault, '"saule"') == set()


def test_someone_taken_out_of_a_case_no_longer_leads_to_it(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Zhemchuzhina")
    person_id = make.subject(vault, case_id)
    with vault.read() as session:
        joined = session.scalars(select(CasePerson.id)).one()
    assert ("person", person_id) in named(vault, '"jemcujina"')
    records.edit(vault, Case, case_id, title=Wording(en="EXAMPLE"))
    records.remove(vault, CasePerson, joined)
    assert named(vault, '"jemcujina"') == {("person", person_id)}


def test_the_words_of_a_record_follow_it(vault: Vault) -> None:
    case_id = make.case(vault)
    contacts.log(vault, case_id, "She was moved to Pavlodar")
    assert {table for table, _id in worded(vault, '"pavlodar"')} == {"contact"}
    vault.undo()
    assert worded(vault, '"pavlodar"') == set()
    vault.redo()
    assert {table for table, _id in worded(vault, '"pavlodar"')} == {"contact"}
    records.edit(vault, Case, case_id, remarks="Called from Kostanay")
    assert worded(vault, '"kostanai"') == {("case", case_id)}
    records.edit(vault, Case, case_id, status="closed")
    assert worded(vault, '"kostanai"') == {("case", case_id)}


def test_no_phrase_reaches_from_one_text_into_the_next(vault: Vault) -> None:
    case_id = make.case(vault)
    records.edit(vault, Case, case_id, remarks="first end", consent_note="begin last")
    assert worded(vault, '"first end"') == {("case", case_id)}
    assert worded(vault, '"end begin"') == worded(vault, '"last first"') == set()


def test_a_refused_change_leaves_the_tables_as_they_were(vault: Vault) -> None:
    case_id = make.case(vault)

    class Stop(Exception):
        pass

    try:
        with vault.change("EXAMPLE") as session:
            session.get_one(Case, case_id).remarks = "Pavlodar"
            session.flush()
            raise Stop
    except Stop:
        pass
    assert worded(vault, '"pavlodar"') == set()
    assert vault.mend_search()


def test_what_is_deleted_for_good_leaves_no_token_in_the_file(vault: Vault) -> None:
    for number in range(40):
        make.case(vault, f"Sample Person{number}")
    case_id = make.case(vault, "Aizhan Gromozdova")
    contacts.log(vault, case_id, "A visit in Gromozdovka")
    for number in range(40):
        make.case(vault, f"Sample Witness{number}")
    assert b"romozdov" in bytes_of(vault)
    trash.remove_case(vault, case_id)
    [entry] = [row for row in trash.entries(vault) if row.step_id]
    trash.delete_for_good(vault, entry.step_id)
    assert b"romozdov" not in bytes_of(vault)
    assert len(named(vault, f'"{token("sample")}"')) == 160
    assert vault.mend_search()


def test_making_the_tables_anew_gives_what_each_change_gave(sample: Vault) -> None:
    before = all_hits(sample)
    assert sum(len(rows) for _sign, rows in before) > 50
    with sample._sessions.aside() as session:
        search_index.rebuild(session)
    assert all_hits(sample) == before
    assert sample.mend_search()


def test_tables_that_lack_a_record_are_mended(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Exampleva")
    person_id = make.subject(vault, case_id)
    with vault._sessions.aside() as session:
        session.connection().exec_driver_sql(
            "DELETE FROM search_names WHERE rowid = ?", (row_of("person", person_id),)
        )
    assert not vault.mend_search()
    assert ("person", person_id) in named(vault, f'"{token("Exampleva")}"')
    assert vault.mend_search()


def test_a_casebook_of_another_way_of_folding_is_indexed_anew_when_opened(casebook: Path) -> None:
    vault = Vault.open(casebook, PASSPHRASE)
    person_id = make.subject(vault, make.case(vault))
    with vault._sessions.aside() as session:
        session.merge(Setting(key="search_index", value="0"))
        session.connection().exec_driver_sql("INSERT INTO search_names (search_names) VALUES ('delete-all')")
    assert named(vault, '"a"*') == set()
    vault.close()
    again = Vault.open(casebook, PASSPHRASE)
    assert ("person", person_id) in named(again, '"a"*')
    again.close()


def test_a_telephone_number_is_held_as_one_word(vault: Vault) -> None:
    person_id = make.subject(vault, make.case(vault))
    records.edit(vault, Person, person_id, how_to_contact="EXAMPLE: +7 (700) 000-00-17, evenings")
    assert named(vault, '"770000"*') == named(vault, '"7000000017"') == {("person", person_id)}


def test_an_erasure_that_was_cut_short_is_ended_when_the_casebook_is_opened(
    casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault.open(casebook, PASSPHRASE)
    for number in range(40):
        make.case(vault, f"Sample Person{number}")
    case_id = make.case(vault, "Aizhan Gromozdova")
    trash.remove_case(vault, case_id)
    [entry] = [row for row in trash.entries(vault) if row.step_id]
    monkeypatch.setattr(vault, "forget_erased", lambda: None)
    trash.delete_for_good(vault, entry.step_id)
    assert b"romozdov" in bytes_of(vault)
    vault.close()
    again = Vault.open(casebook, PASSPHRASE)
    assert b"romozdov" not in bytes_of(again)
    assert again.mend_search()
    again.close()


def test_the_casebook_is_free_between_the_parts_of_an_erasure(vault: Vault) -> None:
    with vault.change("EXAMPLE") as session:
        for number in range(3000):
            session.add(
                Case(
                    ref=f"EXAMPLE-{number}",
                    title=Wording(),
                    place=Wording(),
                    summary=Wording(),
                    remarks=" ".join(f"w{number * 7 + n}q" for n in range(40)),
                )
            )
    with vault._sessions.aside() as session:
        search_index.begin_forgetting(session)
    parts = 0
    while True:
        parts += 1
        with vault._sessions.aside() as session:
            if search_index.forget_some(session):
                break
    assert parts > 4
    assert vault.mend_search()
