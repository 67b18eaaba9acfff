"""Files copied into the casebook: what is taken, what is refused, what comes out again."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kazrights.casework import attachments, incoming_file, records
from kazrights.model.source import Attachment, Blob
from kazrights.store.vault import Vault
from tests import make
from tests.hardship import without_rights

CONTENT = b"EXAMPLE content \x00\xff"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "EXAMPLE page.pdf"
    made.write_bytes(CONTENT)
    return made


def test_a_file_is_copied_in_as_it_came_and_out_again(vault: Vault, file: Path, tmp_path: Path) -> None:
    case_id = make.case(vault)
    done = attachments.attach(vault, case_id, [file])
    [kept] = attachments.of_case(vault, case_id)
    assert done.ids == [kept.id] and not done.refused
    assert (kept.title, kept.file_name, kept.size) == ("EXAMPLE page", "EXAMPLE page.pdf", len(CONTENT))
    assert kept.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert file.read_bytes() == CONTENT
    name = attachments.copy_name(kept, date(2026, 11, 25))
    assert name == f"2026-11-25_file_{kept.sha256[:8]}.pdf"
    attachments.save_copy(vault, kept.id, tmp_path / name)
    assert (tmp_path / name).read_bytes() == CONTENT


def test_several_files_are_one_step_and_come_back(vault: Vault, file: Path, tmp_path: Path) -> None:
    case_id = make.case(vault)
    other = tmp_path / "other.txt"
    other.write_bytes(b"EXAMPLE")
    attachments.attach(vault, case_id, [file, other])
    vault.undo()
    assert attachments.of_case(vault, case_id) == []
    vault.redo()
    assert [kept.title for kept in attachments.of_case(vault, case_id)] == ["EXAMPLE page", "other"]
    records.remove(vault, Attachment, 1)
    vault.undo()
    assert attachments.content(vault, 1) == CONTENT


def test_the_same_bytes_are_kept_once_and_offered(vault: Vault, file: Path, tmp_path: Path) -> None:
    case_id, other_case = make.case(vault), make.case(vault, "Sample Person")
    twin = tmp_path / "twin.pdf"
    twin.write_bytes(CONTENT)
    [first] = attachments.attach(vault, case_id, [file]).ids
    again = attachments.attach(vault, case_id, [twin])
    assert (again.ids, again.already) == ([], [first])
    assert attachments.attach(vault, other_case, [twin]).ids
    with vault.read() as session:
        assert session.scalar(select(func.count()).select_from(Blob)) == 1


def test_each_file_that_is_not_taken_has_its_sentence(vault: Vault, file: Path, tmp_path: Path) -> None:
    case_id = make.case(vault)
    folder, link, empty, pipe, large = (
        tmp_path / n for n in ("folder", "link.pdf", "empty.txt", "pipe", "large.bin")
    )
    folder.mkdir()
    link.symlink_to(file)
    empty.touch()
    os.mkfifo(pipe)
    with open(large, "wb") as grown:
        grown.truncate(200 * 1024 * 1024)
    gone = tmp_path / "gone.txt"
    done = attachments.attach(vault, case_id, [folder, link, empty, pipe, large, gone, file])
    assert len(done.ids) == 1
    for sentence, words in zip(
        done.refused,
        ("is a folder", "is a link", "is empty", "can’t be read", "larger than 50 MB", "not there any more"),
        strict=True,
    ):
        assert words in sentence


def test_a_file_without_the_right_to_read_it_is_refused(vault: Vault, file: Path) -> None:
    file.chmod(0)
    with without_rights(), pytest.raises(incoming_file.Refused, match="can’t be read"):
        incoming_file.read(file)


def test_a_file_that_grows_while_read_is_refused(file: Path) -> None:
    def grow(_done: int, _size: int) -> bool:
        with open(file, "ab") as opened:
            opened.write(b"more")
        return file.stat().st_size < 100

    with pytest.raises(incoming_file.KazrightsError):
        incoming_file.read(file, grow)


def test_a_large_file_can_be_stopped_and_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    case_id = make.case(vault)
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(8 * 1024 * 1024))
    told: list[int] = []

    def stop_soon(done: int, _count: int, _name: str) -> bool:
        told.append(done)
        return len(told) < 3

    assert attachments.attach(vault, case_id, [large], stop_soon).stopped
    assert len(told) == 3
    assert attachments.of_case(vault, case_id) == []


def test_bytes_that_changed_inside_the_casebook_are_not_given_out(vault: Vault, file: Path) -> None:
    case_id = make.case(vault)
    [attachment_id] = attachments.attach(vault, case_id, [file]).ids
    with vault.change("Tamper") as session:
        session.get_one(Blob, hashlib.sha256(CONTENT).hexdigest()).content = b"other"
    with pytest.raises(attachments.Altered):
        attachments.content(vault, attachment_id)


def test_names_that_deceive_are_made_plain() -> None:
    assert incoming_file.plain_name("EXAMPLE\u202efdp.exe") == "EXAMPLEfdp.exe"
    assert incoming_file.plain_name(os.fsdecode(b"caf\xe9.txt")) == "caf?.txt"
