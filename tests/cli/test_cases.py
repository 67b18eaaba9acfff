"""Reading cases: one record a line, names in any spelling, JSON alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kazrights.base import i18n, settings
from kazrights.casework import cases
from kazrights.store.vault import Vault
from tests.cli.conftest import Said
from tests.conftest import PASSPHRASE

Run = Callable[..., Said]


def test_each_case_is_one_line(verb: Run, book: Path) -> None:
    said = verb("cases", book)
    assert (said.code, said.err) == (0, "")
    assert [line.split("  ")[:2] for line in said.lines] == [
        ["KZ-2026-001", "Aizhan Example"],
        ["KZ-2026-002", "Bolat Sampleov"],
    ]


def test_cases_of_every_status_are_listed(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    cases.set_status(vault, 1, "closed")
    vault.close()
    assert len(verb("cases", book).lines) == 2
    assert [row["ref"] for row in verb("cases", book, "--status", "closed", "--json").json] == ["KZ-2026-001"]


def test_cases_are_filtered_by_text_in_any_script_and_by_category(verb: Run, book: Path) -> None:
    assert [row["ref"] for row in verb("cases", book, "--text", "үлгі", "--json").json] == ["KZ-2026-001"]
    assert verb("cases", book, "--category", "torture").out == ""
    assert len(verb("cases", book, "--category", "prisoner_of_conscience").lines) == 2


def test_an_option_given_twice_takes_either_word_and_options_add_up(verb: Run, book: Path) -> None:
    every = [row["ref"] for row in verb("cases", book, "--json").json]
    either = verb("cases", book, "--status", "closed", "--status", "active", "--json").json
    assert [row["ref"] for row in either] == every
    assert verb("cases", book, "--status", "closed", "--region", "Almaty", "--json").json == []
    assert verb("cases", book, "--tag", "EXAMPLE", "--json").json == []
    assert verb("cases", book, "--quiet", "30", "--json").json == []


@pytest.mark.parametrize("text", [" ".join(f"w{n}" for n in range(1500)), "x" * 60_000])
def test_a_whole_page_as_text_finds_nothing_and_breaks_nothing(verb: Run, book: Path, text: str) -> None:
    for words in (["cases", book, "--text", text], ["cases", book, "--json", "--text", text]):
        assert (verb(*words).code, verb(*words).err) == (0, "")
    said = verb("show", book, text)
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_no_case_is_an_empty_list(verb: Run, book: Path) -> None:
    assert verb("cases", book, "--text", "nobody", "--json").json == []


def test_json_of_a_list_has_the_promised_keys(verb: Run, book: Path) -> None:
    first = verb("cases", book, "--json").json[0]
    assert first["ref"] == "KZ-2026-001"
    assert first["title"] == "Case of Aizhan Example"
    assert first["people"] == ["Aizhan Example"]
    assert first["categories"] == ["prisoner_of_conscience"]
    assert first["status"] == "active"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_json_is_the_same_in_every_language(verb: Run, book: Path, language: str) -> None:
    english = verb("show", book, "KZ-2026-001", "--json").out
    settings.put(language=language)
    assert verb("show", book, "KZ-2026-001", "--json").out == english


@pytest.mark.parametrize(
    "name",
    ["KZ-2026-001", "kz-2026-001", "Example", "Aizhan Example", "example aizhan", "Үлгі", "айжан үлгі"],
)
def test_a_case_is_found_by_reference_or_name_in_any_spelling_held(verb: Run, book: Path, name: str) -> None:
    said = verb("show", book, name, "--json")
    assert said.code == 0
    assert said.json["ref"] == "KZ-2026-001"


def test_a_name_of_several_cases_is_refused_and_they_are_listed(verb: Run, book: Path) -> None:
    from tests import make

    vault = Vault.open(book, PASSPHRASE)
    make.case(vault, "Dana Example")
    vault.close()
    said = verb("show", book, "Example")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert "KZ-2026-001" in said.err
    assert "KZ-2026-003" in said.err


def test_a_name_of_no_case_is_refused(verb: Run, book: Path) -> None:
    said = verb("show", book, "Nobody")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1


def test_the_page_of_a_case_has_its_parts(verb: Run, book: Path) -> None:
    said = verb("show", book, "KZ-2026-001")
    assert (said.code, said.err) == (0, "")
    assert said.lines[0] == "KZ-2026-001  Case of Aizhan Example"
    assert "Status: Active" in said.lines
    assert said.lines[said.lines.index("People") + 1].startswith("  Aizhan Example  Айжан Үлгі  ")
    assert said.lines[said.lines.index("Actions") + 1] == "  1  2026-11-20  EXAMPLE step  Planned"


def test_the_country_of_an_empty_casebook_is_an_empty_list(verb: Run, book: Path) -> None:
    assert verb("country", book, "--json").json == []


def test_a_line_of_filters_narrows_as_in_the_window(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    cases.set_status(vault, 1, "closed")
    vault.close()
    assert [row["ref"] for row in verb("cases", book, "status:closed", "--json").json] == ["KZ-2026-001"]
    assert verb("cases", book, "status:closed bolat", "--json").json == []
    assert len(verb("cases", book, "status:closed", "--status", "active", "--json").json) == 2
    said = verb("cases", book, "status:nonsense")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_everything_is_searched(verb: Run, book: Path) -> None:
    found = verb("search", book, "үлгі", "--json").json
    assert {row["record"] for row in found} >= {"person"} and found[0]["ref"] == "KZ-2026-001"
    assert all(row["matches"] for row in found if not row["folded"])
    assert verb("search", book, "үлгі").lines[0].startswith("People")
    assert verb("search", book, "үлгі", "--kind", "letters", "--json").json == []
    assert verb("search", book, "x", "--kind", "nonsense").code == 2
    assert (verb("search", book, '"').code, verb("search", book, '"').out) == (0, "")
