"""Papers written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kazrights.base.errors import KazrightsError
from kazrights.casework import paper_files
from tests.hardship import files_no_longer_than


def test_a_paper_is_its_owners_only(tmp_path: Path) -> None:
    paper_files.keep(tmp_path / "a.pdf", b"paper")
    assert (tmp_path / "a.pdf").read_bytes() == b"paper"
    assert oct((tmp_path / "a.pdf").stat().st_mode & 0o777) == "0o600"


def test_another_file_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"mine")
    with pytest.raises(KazrightsError, match="not changed"):
        paper_files.keep(tmp_path / "a.pdf", b"paper")
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with files_no_longer_than(4096), pytest.raises(KazrightsError, match="could not be written"):
        paper_files.keep(tmp_path / "a.pdf", b"paper" * 1000)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_paper_is_refused(tmp_path: Path) -> None:
    with files_no_longer_than(4096), pytest.raises(KazrightsError, match="could not be written"):
        paper_files.make_folder(tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_takes_papers_is_left_as_it_is(tmp_path: Path) -> None:
    paper_files.keep(tmp_path / "a.pdf", b"paper")
    paper_files.make_folder(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(KazrightsError):
        paper_files.make_folder(tmp_path / "file" / "below")
