"""A casebook that can't be written opens to be read: nothing is written, nothing can be changed, a copy can."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kazrights.model.case import Case
from kazrights.store import backup, errors, lock, sqlite
from kazrights.store.lock import FolderLock
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE
from tests.hardship import BY_ROOT, NOBODY, unwritable


def print_of(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Names, sizes, times and bytes of all that is in a folder."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in [folder, *folder.rglob("*")]
    }


def as_other_user(work: object) -> int:
    """The exit code of a child that runs `work` as one who is not root (root is stopped by no permission)."""
    assert callable(work)
    child = os.fork()
    if child == 0:
        try:
            if BY_ROOT:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            work()
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def how_many(vault: Vault) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Case)) or 0


@pytest.fixture
def filled(casebook: Path) -> Path:
    vault = Vault.open(casebook, PASSPHRASE)
    for n in range(30):
        make.case(vault, f"Test Person{n}")
    vault.close()
    return casebook


def _tries_everything(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE)
    assert vault.read_only
    assert how_many(vault) == 30
    assert (
        vault.read_in_background(lambda session: session.scalar(select(func.count()).select_from(Case))) == 30
    )
    vault.check()
    for write in (
        lambda: make.case(vault),
        vault.undo,
        vault.redo,
    ):
        try:
            write()
        except errors.ReadOnly:
            continue
        raise AssertionError("it was written")
    vault.keep_draft("place", "typed")
    assert vault.draft("place") == ""
    vault.set_setting("seen", "yes")
    assert vault.setting("seen") == "yes"
    vault.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_another_user_reads_and_writes_nothing(filled: Path) -> None:
    with unwritable(filled) as filled:
        before = print_of(filled)
        assert as_other_user(lambda: _tries_everything(filled)) == 0
        assert print_of(filled) == before


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_no_lock_file_is_made_where_there_is_none(filled: Path) -> None:
    (filled / lock.FILE).unlink()
    with unwritable(filled) as filled:
        before = print_of(filled)
        assert as_other_user(lambda: _tries_everything(filled)) == 0
        assert print_of(filled) == before
        assert lock.FILE not in before


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_a_database_file_alone_that_may_not_be_written_is_enough(filled: Path) -> None:
    with unwritable(filled) as filled:
        filled.chmod(0o777)
        before = print_of(filled)
        assert as_other_user(lambda: _tries_everything(filled)) == 0
        assert print_of(filled) == before


@pytest.mark.skipif(not BY_ROOT, reason="only root mounts")
def test_a_read_only_disk_is_read_by_root_as_well(filled: Path, tmp_path: Path) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(
        ["mount", "--bind", str(filled), str(place)], check=False, capture_output=True
    ).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(place)], check=True)
        before = print_of(place)
        _tries_everything(place)
        assert print_of(place) == before
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_a_copy_opens_by_the_same_passphrase_and_can_be_written(filled: Path) -> None:
    def save() -> None:
        vault = Vault.open(filled, PASSPHRASE)
        backup.save_copy(vault, copy)
        for refusal, place in ((errors.AlreadyThere, copy), (errors.CannotWriteThere, filled / "inside")):
            try:
                backup.save_copy(vault, place)
            except refusal:
                continue
            raise AssertionError("it was written")
        vault.close()

    with unwritable(filled) as filled:
        elsewhere = filled.parent / "open"
        elsewhere.mkdir()
        elsewhere.chmod(0o777)
        copy = elsewhere / "copy"
        before = print_of(filled)
        assert as_other_user(save) == 0
        assert print_of(filled) == before
        assert [path.name for path in elsewhere.iterdir()] == ["copy"]
        vault = Vault.open(copy, PASSPHRASE)
        assert not vault.read_only
        assert how_many(vault) == 30
        make.case(vault)
        assert how_many(vault) == 31
        vault.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_a_save_that_was_cut_off_is_said_and_left_alone(filled: Path, tmp_path: Path) -> None:
    """A journal that is still to be rolled back can't be, and what is half-written must not be shown."""
    program = f"""
import os
from pathlib import Path
from kazrights.model.action import Action
from kazrights.store.vault import Vault
vault = Vault.open(Path({str(filled)!r}), {PASSPHRASE!r})
connection = vault._opened.connection
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE person_name SET full = full || hex(randomblob(3000))")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).resolve().parents[2])
    journal = filled / f"{sqlite.FILE}-journal"
    assert journal.stat().st_size > 0, "nothing was cut off"

    def look() -> None:
        try:
            Vault.open(filled, PASSPHRASE)
        except errors.UnfinishedSave:
            return
        raise AssertionError("it opened")

    with unwritable(filled) as filled:
        before = print_of(filled)
        assert as_other_user(look) == 0
        assert print_of(filled) == before
        own = Path(shutil.copytree(filled, tmp_path / "own"))
    for path in [own, *own.rglob("*")]:
        path.chmod(0o700)
    vault = Vault.open(own, PASSPHRASE)  # what the sentence tells to do
    assert how_many(vault) == 30
    vault.check()
    vault.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_readers_keep_a_writer_out_and_a_writer_keeps_readers_out(filled: Path) -> None:

    def look() -> None:
        try:
            Vault.open(filled, PASSPHRASE)
        except errors.InUse:
            return
        raise AssertionError("it opened")

    with unwritable(filled) as filled:
        (filled / lock.FILE).chmod(0o644)  # a writer of another user has it
        held = FolderLock(filled)
        assert as_other_user(look) == 0
        held.release()
        first, second = lock.ReadingLock(filled), lock.ReadingLock(filled)
        with pytest.raises(errors.InUse):
            FolderLock(filled)
        first.release()
        second.release()
        FolderLock(filled).release()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_a_database_that_may_not_even_be_read_is_a_sentence(filled: Path) -> None:
    def look() -> None:
        try:
            Vault.open(filled, PASSPHRASE)
        except errors.Unreadable:
            return
        raise AssertionError("it opened")

    with unwritable(filled) as filled:
        (filled / sqlite.FILE).chmod(0o000)
        assert as_other_user(look) == 0
