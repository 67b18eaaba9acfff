"""Exit codes, and what is said of refusals and mistakes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kazrights.casework import today
from kazrights.cli.main import VERBS
from tests.cli.conftest import Said
from tests.conftest import PASSPHRASE
from tests.hardship import without_rights

Run = Callable[..., Said]


def test_help_lists_every_verb(bare: Run) -> None:
    said = bare("--help")
    assert said.code == 0
    listed = {line.split()[0] for line in said.lines if line.startswith("  ") and line.strip()}
    assert set(VERBS) <= listed


@pytest.mark.parametrize("name", VERBS)
def test_each_verb_has_its_own_help(bare: Run, name: str) -> None:
    said = bare(name, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: kazrights {name} ")


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["cases"],
        ["cases", "BOOK", "--nothing"],
        ["cases", "BOOK", "--status", "asleep"],
        ["cases", "BOOK", "--category", "asleep"],
        ["log", "BOOK", "REF", "NOTE", "--kind", "asleep"],
        ["letters", "BOOK", "--case", "A", "--template", "embassy", "--out", "OUT", "--language", "fr"],
        ["due", "BOOK", "--days", "-1"],
        ["due", "BOOK", "--days", "9999999"],
        ["done", "BOOK", "soon"],
        ["done", "BOOK", "0"],
        ["done", "BOOK", "99999999999999999999"],
        ["postpone", "BOOK", "99999999999999999999", "2027-01-15"],
        ["log", "BOOK", "REF", "NOTE", "--closes", "99999999999999999999"],
    ],
)
def test_a_wrong_command_line_is_2_and_names_its_usage(bare: Run, words: list[str]) -> None:
    said = bare(*words)
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("Usage: kazrights ")


def test_words_too_many_are_not_repeated(bare: Run) -> None:
    said = bare("undo", "BOOK", "a secret typed here")
    assert said.code == 2
    assert "secret" not in said.err


@pytest.mark.parametrize(
    "words", [["cases"], ["show", "X"], ["due"], ["verify"], ["undo"], ["history"], ["country"]]
)
def test_a_missing_path_is_1_with_one_sentence(verb: Run, tmp_path: Path, words: list[str]) -> None:
    said = verb(words[0], tmp_path / "missing", *words[1:])
    assert said.code == 1
    assert said.out == ""
    assert said.err.startswith("There is no casebook in that folder.")
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("words", [["cases"], ["new"], ["verify"]])
@pytest.mark.parametrize("below", ["", "below"])
def test_a_folder_that_cannot_be_read_is_1_with_one_sentence(
    verb: Run, bare: Run, tmp_path: Path, words: list[str], below: str
) -> None:
    bare(words[0], "--help")  # loads what needs no rights of ours
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    with without_rights():
        said = verb(words[0], closed / below)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert "Permission denied" in said.err


def test_a_demonstration_in_a_folder_that_cannot_be_read_is_refused(bare: Run, tmp_path: Path) -> None:
    bare("demo", "--help")
    (tmp_path / "closed").mkdir(mode=0o000)
    with without_rights():
        said = bare("demo", tmp_path / "closed")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["\udcff"],
        ["cases", "\udcff"],
        ["log", "BOOK", "REF", "caf\udce9"],
        ["cases", "BOOK", "--text", "\udcff"],
        ["cases", "BOOK", "--\udcff"],
    ],
)
def test_bytes_that_are_no_text_are_refused(bare: Run, words: list[str]) -> None:
    said = bare(*words)
    assert (said.code, said.out) == (1, "")
    assert said.err == "The command line holds something that is not text in UTF-8. Nothing was done.\n"


def test_a_mistake_of_ours_tells_nothing_of_the_casebook(
    verb: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise RuntimeError(f"Aizhan Example {book} {PASSPHRASE}")

    monkeypatch.setattr(today, "due", broken)
    said = verb("due", book)
    assert said.code == 1
    assert said.err.startswith("kazrights made a mistake (RuntimeError, kazrights.cli.followups, due)")
    assert len(said.err.splitlines()) == 1
    assert "Aizhan" not in said.err
    assert str(book) not in said.err
