"""Lines as they leave the program."""

from __future__ import annotations

import pytest

from kazrights.cli import printing


def test_columns_line_up_and_the_last_is_not_padded(capsys: pytest.CaptureFixture[str]) -> None:
    printing.table([("1", "Қызылорда", "x"), ("22", "й", "longer")])
    assert capsys.readouterr().out == "1   Қызылорда  x\n22  й          longer\n"


def test_combining_marks_take_no_room(capsys: pytest.CaptureFixture[str]) -> None:
    printing.table([("й", "x"), ("ab", "y")])
    assert capsys.readouterr().out == "й   x\nab  y\n"


def test_no_rows_print_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    printing.table([])
    assert capsys.readouterr().out == ""


def test_a_long_record_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    printing.table([("x" * 5000, "a\nb\r\nc\u2028d\te")])
    assert capsys.readouterr().out == f"{'x' * 5000}  a b c d e\n"


def test_nothing_steers_the_terminal() -> None:
    assert printing.one_line("a\x1b[2Jb\x07\x9b31mc") == "a [2Jb 31mc"


def test_json_keeps_its_letters(capsys: pytest.CaptureFixture[str]) -> None:
    printing.json_out([{"name": "Үлгі"}])
    assert '"Үлгі"' in capsys.readouterr().out
