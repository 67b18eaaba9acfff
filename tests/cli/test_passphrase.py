"""The passphrase: from a prompt, a file or stdin, and nowhere else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kazrights.base.errors import KazrightsError
from kazrights.cli import passphrase


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What will be typed at the prompts, in order."""
    answers: list[str] = []
    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr(passphrase, "getpass", lambda _prompt: answers.pop(0))
    return answers


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
def test_the_first_line_of_a_file_counts_and_its_blanks_stay(tmp_path: Path, ending: bytes) -> None:
    file = tmp_path / "p"
    file.write_bytes(" two words Өрнек ".encode() + ending)
    assert passphrase.ask(str(file)) == " two words Өрнек "


def test_a_mark_of_byte_order_is_not_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "p"
    file.write_bytes(b"\xef\xbb\xbfsecret\r\n")
    assert passphrase.ask(str(file)) == "secret"


def test_a_dash_is_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Өрнек\nmore".encode())))
    assert passphrase.ask("-") == "Өрнек"


@pytest.mark.parametrize("content", [None, b"", b"\nsecond", b"\xff\xfe\x00"])
def test_a_file_without_a_passphrase_is_refused_and_not_shown(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "hidden-name"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(KazrightsError) as refused:
        passphrase.ask(str(file))
    assert "hidden-name" not in refused.value.sentence


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nmore"])
def test_a_line_that_is_too_long_is_refused_and_never_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: bytes
) -> None:
    file = tmp_path / "p"
    file.write_bytes(b"x" * 4096 + ending)
    assert passphrase.ask(str(file)) == "x" * 4096
    for length in (4097, 4098, 9000):
        file.write_bytes(b"x" * length + ending)
        with pytest.raises(KazrightsError, match="too long"):
            passphrase.ask(str(file))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
        with pytest.raises(KazrightsError, match="too long"):
            passphrase.ask("-")


def test_without_a_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed into a pipe\n"))
    with pytest.raises(KazrightsError, match="--passphrase-file"):
        passphrase.ask(None)


def test_a_prompt_gives_what_was_typed(typed: list[str]) -> None:
    typed[:] = ["secret"]
    assert passphrase.ask(None) == "secret"


def test_a_new_one_is_typed_twice(typed: list[str]) -> None:
    typed[:] = ["secret", "secret"]
    assert passphrase.ask_new(None) == "secret"
    assert typed == []


def test_two_that_differ_are_refused(typed: list[str]) -> None:
    typed[:] = ["secret", "sacred"]
    with pytest.raises(KazrightsError, match="differ"):
        passphrase.ask_new(None)


def test_an_empty_one_is_refused(typed: list[str]) -> None:
    typed[:] = [""]
    with pytest.raises(KazrightsError, match="empty"):
        passphrase.ask(None)
