"""Letters and case sheets as files, made from the sample casebook."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from kazrights.casework import letters as writing
from kazrights.casework.letters import Choice, Written
from kazrights.casework.sample import PASSPHRASE as SHOWN
from kazrights.store.vault import Vault
from tests import make
from tests.cli.conftest import Said
from tests.hardship import files_no_longer_than

Run = Callable[..., Said]
LETTER = ("--official", "prosecutor_general", "--template", "prisoner-of-conscience")


@pytest.fixture
def sampled(bare: Run, sample_casebook: Path, tmp_path: Path) -> Run:
    """Run a verb on the sample casebook."""
    file = tmp_path / "shown"
    file.write_text(SHOWN)

    def run(name: str, *words: object) -> Said:
        return bare(name, sample_casebook, *words, "--passphrase-file", file)

    return run


def test_each_letter_is_one_line_and_one_file(sampled: Run, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    said = sampled(
        "letters", "--case", "Bokayev", "--case", "Bokayev", *LETTER, "--language", "kk", "--out", out
    )
    assert (said.code, said.err) == (0, "")
    (line,) = said.lines
    name, *rest = line.split("  ")
    assert rest == ["KZ-2020-003", "prosecutor_general", "kk"]
    assert [file.name for file in out.iterdir()] == [name]
    assert re.fullmatch(r"[A-Za-z0-9._-]+\.pdf", name)
    assert "SAMPLE – DO NOT SEND" in PdfReader(out / name).pages[0].extract_text()


def test_letters_are_on_file_and_one_step_for_undo(sampled: Run, tmp_path: Path) -> None:
    before = sampled("show", "Bokayev", "--json").json
    said = sampled(
        "letters", "--case", "Bokayev", *LETTER, "--official", "ombudsman", "--out", tmp_path / "out"
    )
    assert (said.code, len(said.lines)) == (0, 2)
    held = sampled("show", "Bokayev", "--json").json["letters"]
    assert {(letter["template"], letter["language"]) for letter in held} == {("prisoner-of-conscience", "en")}
    assert len(held) == 2
    assert sampled("undo").out == "Undone: Write letters\n"
    assert sampled("show", "Bokayev", "--json").json == before


def test_a_letter_held_back_says_why_and_the_others_are_written(
    sampled: Run, sample_casebook: Path, tmp_path: Path
) -> None:
    vault = Vault.open(sample_casebook, SHOWN)
    make.case(vault, "Sample Person", ref="KZ-2020-099")
    vault.close()
    out = tmp_path / "out"
    said = sampled("letters", "--case", "Sample Person", "--case", "Bokayev", *LETTER, "--out", out)
    assert said.code == 1
    assert said.err.startswith("KZ-2020-099, prosecutor_general, en: The letter is held back")
    assert len(said.err.splitlines()) == 1
    (line,) = said.lines
    assert "  KZ-2020-003  " in line
    assert len(list(out.iterdir())) == 1


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        (("--official", "nobody", *LETTER[2:]), "prosecutor_general"),
        (("--official", "mfa", "--template", "nothing"), "prisoner-of-conscience"),
    ],
)
def test_an_unknown_code_is_refused_with_those_there_are(
    sampled: Run, tmp_path: Path, words: tuple[str, ...], listed: str
) -> None:
    said = sampled("letters", "--case", "Bokayev", *words, "--out", tmp_path / "out")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert listed in said.err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_refused_before_a_letter_is_written(
    sampled: Run, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    said = sampled("letters", "--case", "Bokayev", *LETTER, "--out", tmp_path / "file")
    assert (said.code, said.out) == (1, "")
    assert sampled("show", "Bokayev", "--json").json["letters"] == []


def test_a_full_disk_is_noticed_before_a_letter_is_written(sampled: Run, tmp_path: Path) -> None:
    with files_no_longer_than(4096):
        said = sampled("letters", "--case", "Bokayev", *LETTER, "--out", tmp_path / "out")
    assert (said.code, said.out) == (1, "")
    assert said.err == "The paper could not be written there. Choose a folder of your own.\n"
    assert sampled("show", "Bokayev", "--json").json["letters"] == []


def test_letters_whose_pdfs_find_no_place_are_named(
    sampled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, write_all = tmp_path / "out", writing.write_all

    def disk_pulled_out(vault: Vault, choices: Sequence[Choice]) -> Written:
        written = write_all(vault, choices)
        shutil.rmtree(out)
        return written

    monkeypatch.setattr(writing, "write_all", disk_pulled_out)
    said = sampled("letters", "--case", "Bokayev", *LETTER, "--official", "ombudsman", "--out", out)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    held = sampled("show", "Bokayev", "--json").json["letters"]
    assert len(held) == 2
    assert all(letter["code"] in said.err for letter in held)
    assert "kazrights undo" in said.err
    sampled("undo")
    assert sampled("show", "Bokayev", "--json").json["letters"] == []


def test_a_case_sheet_is_written_whole_and_in_place_of_an_older_one(sampled: Run, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    assert sampled("summary", "Бокаев", "--out", file).out == f"{file}\n"
    made = file.read_bytes()
    assert "KZ-2020-003" in PdfReader(file).pages[0].extract_text()
    assert sampled("summary", "Bokayev", "--out", file).code == 0
    assert file.read_bytes() == made
    assert sampled("summary", "Tulesova", "--out", file).code == 0
    assert "KZ-2020-001" in PdfReader(file).pages[0].extract_text()
    assert list(tmp_path.glob(".*.part")) == []
    assert oct(file.stat().st_mode & 0o777) == "0o600"


def test_a_case_sheet_speaks_the_language_asked_for(sampled: Run, tmp_path: Path) -> None:
    assert sampled("summary", "Bokayev", "--out", tmp_path / "a.pdf", "--language", "ru").code == 0
    assert "Бокаев" in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_the_country_is_printed_theme_by_theme(sampled: Run) -> None:
    said = sampled("country")
    themes = [line for line in said.lines if line and not line.startswith(" ")]
    assert len(themes) == len(sampled("country", "--json").json)
    assert said.lines[0] == themes[0]


@pytest.mark.parametrize("number", range(1, 14))
def test_every_page_of_a_case_prints(sampled: Run, number: int) -> None:
    said = sampled("show", f"KZ-2020-{number:03}")
    assert (said.code, said.err) == (0, "")
    assert said.lines[0].startswith(f"KZ-2020-{number:03}  ")
    assert "Sources" in said.lines


def test_json_of_a_case_has_the_promised_keys(sampled: Run) -> None:
    case = sampled("show", "Semionova", "--json").json
    promised = "ref title categories status summary people events proceedings detentions actions letters"
    assert set(promised.split()) <= set(case)
    assert {"name", "names", "role"} <= set(case["people"][0])
    for event in case["events"]:
        assert {"type", "date", "precision", "text", "place", "sources"} <= set(event)
        assert "article" not in event
        assert "track" not in event
    assert len(case["proceedings"]) == 8
    for suit in case["proceedings"]:
        needed = "track role court status opponents charges hearings decisions"
        assert set(needed.split()) <= set(suit)
        for decision in suit["decisions"]:
            assert {"date", "kind", "outcome", "sanctions"} <= set(decision)
