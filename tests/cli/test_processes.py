"""The main flows as a person types them: real processes on real casebooks, without a terminal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kazrights.store.vault import Vault
from tests.cli.conftest import ROOT, Said
from tests.conftest import PASSPHRASE

Run = Callable[..., Said]


def test_log_done_undo(process: Run, book: Path, passphrase_file: Path) -> None:
    given = ("--passphrase-file", passphrase_file)
    logged = process("log", book, "Үлгі", "EXAMPLE", "--next", "EXAMPLE again", "--due", "2027-01-15", *given)
    assert (logged.code, logged.err) == (0, "")
    due = process("due", book, "--on", "2027-01-10", "--json", *given).json
    (row,) = [row for row in due if row["title"] == "EXAMPLE again"]
    assert process("done", book, row["action"], *given).code == 0
    assert process("undo", book, *given).out == "Undone: Complete action\n"


def test_the_passphrase_comes_from_stdin(process: Run, book: Path) -> None:
    said = process("cases", book, "--json", "--passphrase-file", "-", stdin=f"{PASSPHRASE}\n")
    assert (said.code, len(said.json)) == (0, 2)


def test_without_terminal_and_file_it_says_so(process: Run, book: Path) -> None:
    said = process("cases", book, stdin=f"{PASSPHRASE}\n")
    assert (said.code, said.out) == (1, "")
    assert "--passphrase-file" in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "", "LANG": "", "PYTHONIOENCODING": "ascii"},
        {"COLUMNS": "20", "TERM": "dumb"},
    ],
)
def test_what_is_said_does_not_hang_on_the_locale(
    process: Run, verb: Run, book: Path, passphrase_file: Path, locale: dict[str, str]
) -> None:
    for words in (["show", book, "KZ-2026-001"], ["cases", book, "--json"]):
        assert process(*words, "--passphrase-file", passphrase_file, **locale) == verb(*words)
    assert "Айжан Үлгі" in verb("show", book, "KZ-2026-001").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_is_a_failure(book: Path, passphrase_file: Path) -> None:
    words = ["cases", book, "--json", "--passphrase-file", passphrase_file]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kazrights", *words], stdout=full, stderr=subprocess.PIPE, cwd=ROOT
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["new"], ["new", "--sample"]])
@pytest.mark.parametrize("out", ["full", "closed", "unread"])
def test_a_casebook_whose_key_nobody_saw_does_not_stay(
    tmp_path: Path, passphrase_file: Path, words: list[str], out: str
) -> None:
    place = tmp_path / "mine"
    given = [*words, place, "--passphrase-file", passphrase_file]
    redirected = {"full": ">/dev/full", "closed": ">&-", "unread": "> >(exec true)"}[out]
    done = subprocess.run(
        ["bash", "-c", f'"$@" {redirected}', "-", sys.executable, "-m", "kazrights", *given],
        stderr=subprocess.PIPE,
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"The casebook was removed again")
    assert len(done.stderr.splitlines()) == 1
    assert not [path for path in tmp_path.iterdir() if path.name not in ("passphrase", "settings")]


def test_settings_nested_too_deeply_are_no_mistake(process: Run, own_settings: Path, book: Path) -> None:
    own_settings.mkdir(exist_ok=True)
    (own_settings / "settings.json").write_text("[" * 100_000)
    said = process("cases", book, "--passphrase-file", "-", stdin=f"{PASSPHRASE}\n")
    assert (said.code, said.err) == (0, "")


def test_bytes_that_are_no_text_are_refused(book: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kazrights", "show", book, b"caf\xe9"], capture_output=True, cwd=ROOT
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.splitlines()) == 1


def test_an_open_casebook_is_refused(process: Run, book: Path, passphrase_file: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    said = process("cases", book, "--passphrase-file", passphrase_file)
    vault.close()
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("This casebook is open in another window or program.")


def test_a_reader_that_stops_is_no_failure(book: Path, passphrase_file: Path) -> None:
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "kazrights",
            "show",
            book,
            "KZ-2026-001",
            "--passphrase-file",
            passphrase_file,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_a_verb_that_prints_loads_neither_a_window_nor_the_makers_of_pdfs() -> None:
    work = "import sys; from kazrights.cli.main import main; main(sys.argv[1:]); print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", work, "undo", "missing"], capture_output=True, cwd=ROOT, check=True, text=True
    )
    loaded = {name.partition(".")[0] for name in told.stdout.split()}
    assert not loaded & {"PySide6", "reportlab", "rich"}


def test_the_demonstration_asks_for_nothing(process: Run, tmp_path: Path) -> None:
    said = process("demo", tmp_path / "demo")
    assert (said.code, said.err) == (0, "")
    assert len(said.lines) == 2 + 3 + 5
    passphrase = tmp_path / "demo" / "PASSPHRASE.txt"
    due = process("due", tmp_path / "demo" / "casebook", "--json", "--passphrase-file", passphrase)
    assert any(row["title"].startswith("EXAMPLE: ") for row in due.json)
