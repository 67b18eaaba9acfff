"""What is due, what was done, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Run = Callable[..., Said]


def _actions(verb: Run, book: Path) -> list[tuple[str, str | None, str]]:
    found = verb("show", book, "KZ-2026-001", "--json").json["actions"]
    return [(action["title"], action["due"], action["status"]) for action in found]


def test_due_lists_the_number_that_done_takes(verb: Run, book: Path) -> None:
    said = verb("due", book, "--on", "25 Nov 2026")
    assert said.lines == ["1  2026-11-20  overdue  KZ-2026-001  Aizhan Example  EXAMPLE step"]
    done = verb("done", book, 1)
    assert (done.code, done.err) == (0, "")
    assert _actions(verb, book) == [("EXAMPLE step", "2026-11-20", "done")]
    assert verb("due", book, "--on", "2026-11-25").out == ""


def test_due_looks_as_far_ahead_as_asked(verb: Run, book: Path) -> None:
    assert verb("due", book, "--on", "2026-11-10", "--days", 3, "--json").json == []
    (row,) = verb("due", book, "--on", "2026-11-10", "--days", 10, "--json").json
    assert (row["id"], row["due"], row["ref"], row["days"]) == (1, "2026-11-20", "KZ-2026-001", 10)


def test_postpone_moves_the_day(verb: Run, book: Path) -> None:
    said = verb("postpone", book, 1, "15 Jan 2027")
    assert (said.code, said.out) == (0, "Action 1 is now due on 2027-01-15.\n")
    assert _actions(verb, book) == [("EXAMPLE step", "2027-01-15", "planned")]


@pytest.mark.parametrize(
    "words",
    [
        ["done", 99],
        ["postpone", 99, "2027-01-15"],
        ["postpone", 1, "2027"],
        ["log", "Nobody", "note"],
        ["log", "Example", "note", "--on", "Nov 2026"],
        ["log", "Example", "note", "--due", "2027-01-15"],
        ["log", "Example", "note", "--next", "EXAMPLE", "--due", "2027"],
        ["log", "Example", "note", "--closes", 99],
        ["due", "--on", "2026"],
    ],
)
def test_a_refusal_is_one_sentence_and_changes_nothing(verb: Run, book: Path, words: list[object]) -> None:
    before = verb("history", book, "--json").json
    said = verb(words[0], book, *words[1:])
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert verb("history", book, "--json").json == before


def test_a_logged_contact_with_its_next_step_is_one_step_for_undo(verb: Run, book: Path) -> None:
    before = verb("show", book, "Example", "--json").json
    said = verb(
        "log", book, "Үлгі", "EXAMPLE, not a real call", "--kind", "visit", "--on", "2026-11-24",
        "--next", "EXAMPLE call again", "--due", "2026-12-01", "--closes", 1,
    )  # fmt: skip
    assert (said.code, said.out, said.err) == (0, "Logged in KZ-2026-001.\n", "")
    assert _actions(verb, book) == [
        ("EXAMPLE call again", "2026-12-01", "planned"),
        ("EXAMPLE step", "2026-11-20", "done"),
    ]
    assert "EXAMPLE, not a real call" in verb("show", book, "Example").out
    undone = verb("undo", book)
    assert (undone.code, undone.out) == (0, "Undone: Log contact\n")
    assert verb("show", book, "Example", "--json").json == before


def test_a_kind_may_be_said_in_words(verb: Run, book: Path) -> None:
    assert verb("log", book, "Example", "EXAMPLE", "--kind", "Посещение").code == 0
    assert "Visit" in verb("show", book, "Example").out
