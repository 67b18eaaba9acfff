"""Who changed what, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Said

Run = Callable[..., Said]


def test_history_is_newest_first_with_its_actor(verb: Run, book: Path) -> None:
    said = verb("history", book)
    assert said.code == 0
    assert said.lines[0].endswith("  Test Caseworker  Test action")
    assert len(said.lines) == len(verb("history", book, "--json").json)


def test_history_of_a_case_leaves_out_the_others(verb: Run, book: Path) -> None:
    titles = [step["title"] for step in verb("history", book, "Sampleov", "--json").json]
    assert titles == ["Test case"]
    assert len(verb("history", book, "Үлгі").lines) == 3


def test_undo_says_what_it_took_back_and_stands_in_the_history(verb: Run, book: Path) -> None:
    assert verb("undo", book).out == "Undone: Test action\n"
    newest, before = verb("history", book, "--json").json[:2]
    assert (newest["kind"], newest["title"]) == ("undo", "Test action")
    assert before["undone"] is True


def test_with_nothing_to_undo_it_is_refused(verb: Run, casebook: Path) -> None:
    said = verb("undo", casebook)
    assert (said.code, said.out, said.err) == (1, "", "There is nothing to undo.\n")
