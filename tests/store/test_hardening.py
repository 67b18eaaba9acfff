"""What a hostile file, a full disk, a second thread or a careless caller must not be able to do."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from kazrights.base.errors import InvalidInput
from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.person import PersonName
from kazrights.store import audit, backup, copies, errors, header, sqlite
from kazrights.store.lock import FILE, FolderLock
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import CHEAP, PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]


def titles(vault: Vault) -> list[str]:
    with vault.read() as session:
        return list(session.scalars(select(Action.title).order_by(Action.id)))


def directly(vault: Vault, statement: str) -> None:
    """What someone with the key and an SQL shell could do."""
    with vault.read() as session:
        session.execute(text("PRAGMA foreign_keys = OFF"))
        session.execute(text(statement))
        session.commit()


# -- a full disk


def test_a_backup_on_a_full_disk_is_a_sentence_and_leaves_the_earlier_one(casebook: Path) -> None:
    program = f"""
import resource, sys
from pathlib import Path
from kazrights.store import backup, copies, errors
from kazrights.store.vault import Vault
from kazrights.model.action import Action
vault = Vault.open(Path({str(casebook)!r}), {PASSPHRASE!r})
first = backup.make(vault)
with vault.change("Fill") as session:
    session.add(Action(title="EXAMPLE", result="x" * 60_000))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    backup.make(vault)
except errors.NotSaved as error:
    print("refused", copies.existing(vault.folder) == [first])
try:
    with vault.change("More") as session:
        session.add_all(Action(title="EXAMPLE", result="y" * 60_000) for _n in range(20))
except errors.NotSaved:
    print("not saved")
vault.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == ["refused True", "not saved"], done.stderr


def test_what_fails_while_filling_leaves_no_casebook(tmp_path: Path) -> None:
    def half(vault: Vault) -> None:
        make.case(vault)
        raise errors.NotSaved

    with pytest.raises(errors.NotSaved):
        Vault.create(tmp_path / "new", PASSPHRASE, member="Me", cost=CHEAP, fill=half)
    assert list(tmp_path.glob("[!s]*")) == []


# -- the backups folder


def test_strange_files_among_the_backups_are_left_alone(vault: Vault) -> None:
    place = vault.folder / copies.FOLDER
    (place / ".20260101-120000-abcdef").mkdir(parents=True)
    (place / "Thumbs.db").write_bytes(b"x")
    (place / "my copy").mkdir()
    made = backup.make(vault)
    assert copies.existing(vault.folder) == [made]
    assert {p.name for p in place.iterdir()} == {made.name, "Thumbs.db", "my copy"}


def test_changes_of_an_earlier_session_still_ask_for_a_backup(vault: Vault) -> None:
    make.case(vault)
    vault.close()
    again = Vault.open(vault.folder, PASSPHRASE)
    assert again.changed_since_backup
    backup.make(again)
    again.close()
    third = Vault.open(vault.folder, PASSPHRASE)
    assert not third.changed_since_backup
    third.close()


# -- threads and nesting


def test_a_step_belongs_to_its_thread(vault: Vault) -> None:
    case_id = make.case(vault)
    inside, go_on = threading.Event(), threading.Event()

    def letters() -> None:
        with vault.step("Write letters"):
            make.action(vault, case_id, "first letter")
            inside.set()
            go_on.wait(10)
            make.action(vault, case_id, "second letter")

    thread = threading.Thread(target=letters)
    thread.start()
    assert inside.wait(10)
    make.action(vault, case_id, "a call")
    go_on.set()
    thread.join(10)
    assert vault.undo_title() == "Write letters"
    vault.undo()
    assert titles(vault) == ["a call"]


def test_what_is_written_after_an_undo_in_the_same_step_can_be_undone(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.step("Write letters"):
        make.action(vault, case_id, "first")
        vault.undo()
        make.action(vault, case_id, "second")
    assert titles(vault) == ["second"]
    assert vault.undo_title() == "Write letters"
    vault.undo()
    assert titles(vault) == []


def test_a_draft_kept_inside_a_change_is_part_of_it(vault: Vault) -> None:
    with vault.change("Outer") as session:
        session.add(Action(title="before"))
        session.flush()
        vault.keep_draft("form", "half")
        session.add(Action(title="after"))
    assert titles(vault) == ["before", "after"]
    assert vault.draft("form") == "half"
    assert audit.faults(vault) == []


def test_reads_nest_and_a_change_inside_a_read_is_refused(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.read():
        assert records.get(vault, Case, case_id).id == case_id
        with pytest.raises(RuntimeError, match="inside a read"), vault.change("No"):
            pass
    make.action(vault, case_id, "still works")


def test_a_change_is_committed_by_the_vault_alone(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match="by the vault alone"), vault.change("No") as session:
        session.add(Action(title="no"))
        session.commit()
    assert titles(vault) == []


def test_a_background_read_inside_a_change_is_refused_not_stuck(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match="own change"), vault.change("No"):
        vault.read_in_background(lambda _session: None)


def test_a_closed_casebook_says_so(vault: Vault) -> None:
    vault.close()
    for use in (
        lambda: vault.read().__enter__(),
        lambda: vault.change("No").__enter__(),
        lambda: vault.read_in_background(lambda _session: None),
    ):
        with pytest.raises(errors.Closed):
            use()


def test_a_bug_of_a_screen_does_not_look_like_a_failed_save(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: seen.append(kind))
    vault.on_change = lambda _changes: 1 / 0
    make.case(vault)
    assert seen == [ZeroDivisionError]
    assert vault.undo_title() == "Test case"


def test_a_second_record_of_the_same_reference_is_a_sentence(vault: Vault) -> None:
    make.case(vault, ref="KZ-2026-001")
    with pytest.raises(InvalidInput):
        make.case(vault, ref="KZ-2026-001")


# -- the history


def test_a_blanked_salt_does_not_hide_a_forgery(vault: Vault) -> None:
    make.case(vault)
    directly(vault, "UPDATE change SET salt = '', after = '{\"title\": \"FORGED\"}' WHERE id = 1")
    assert audit.faults(vault) == [1]
    directly(vault, "UPDATE change SET salt = '', before = NULL, after = NULL WHERE id = 1")
    assert audit.faults(vault) == []
    assert audit.erased(vault) == 1


@pytest.mark.parametrize("column", ["row_uid", "row_id", '"table"', "digest"])
def test_no_column_of_an_entry_can_be_altered(vault: Vault, column: str) -> None:
    make.case(vault)
    directly(vault, f"UPDATE change SET {column} = 7 WHERE id = 2")  # test data, no outside text
    assert audit.faults(vault) == [1]


def test_a_cut_off_end_is_noticed(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id)
    directly(vault, "DELETE FROM change WHERE step_id = 2")
    directly(vault, "DELETE FROM step WHERE id = 2")
    assert audit.faults(vault) == [0]
    directly(vault, "DELETE FROM change")
    directly(vault, "DELETE FROM step")
    assert audit.faults(vault) == [0]


def test_an_id_is_never_given_twice(vault: Vault) -> None:
    first = make.case(vault, ref="KZ-2026-001")
    records.remove(vault, Case, first)
    assert make.case(vault, ref="KZ-2026-002") > first


# -- files


def _altered(folder: Path, alter: Callable[[dict[str, Any]], object]) -> None:
    """The header with something altered and its check sum made right again."""
    content = json.loads((folder / header.FILE).read_bytes())
    content.pop("check")
    alter(content)
    body = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    content["check"] = hashlib.sha256(body).hexdigest()
    (folder / header.FILE).write_bytes(json.dumps(content, sort_keys=True, separators=(",", ":")).encode())


def _slot(content: dict[str, Any], kind: str = "passphrase") -> dict[str, Any]:
    found: dict[str, Any] = next(slot for slot in content["slots"] if slot["kind"] == kind)
    return found


ALTERATIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "cost of words": lambda c: _slot(c).update(cost=["a", 3, 4]),
    "broken cost": lambda c: _slot(c).update(cost=[1024.5, 1, 1]),
    "greedy cost": lambda c: _slot(c).update(cost=[4_194_305, 1, 1]),
    "true for one": lambda c: _slot(c).update(cost=[1024, True, 1]),
    "short nonce": lambda c: _slot(c).update(nonce="00"),
    "short salt": lambda c: _slot(c).update(salt="00"),
    "no slots": lambda c: c.update(slots=[]),
    "sixty slots": lambda c: c.update(slots=c["slots"] * 30),
    "unknown key": lambda c: c.update(hint="my dog"),
    "other magic": lambda c: c.update(magic="elsewhere"),
    "other derivation": lambda c: _slot(c).update(kdf="md5"),
    "format zero": lambda c: c.update(format=0),
    "format true": lambda c: c.update(format=True),
    "other id": lambda c: c.update(vault_id="zz"),
    "other salt": lambda c: c.update(database_salt="00" * 16),
    "mac of words": lambda c: c.update(mac="no"),
}


@pytest.mark.parametrize("name", ALTERATIONS)
def test_an_altered_header_is_damaged_and_nothing_else(casebook: Path, name: str) -> None:
    _altered(casebook, ALTERATIONS[name])
    with pytest.raises(errors.Damaged):
        Vault.open(casebook, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 16_000, b"\xff\xfe", b'"text"', b"x" * 20_000])
def test_a_header_of_anything_else_is_damaged(casebook: Path, content: bytes) -> None:
    (casebook / header.FILE).write_bytes(content)
    with pytest.raises(errors.Damaged):
        Vault.open(casebook, PASSPHRASE)


@pytest.mark.skipif(os.name != "posix", reason="needs FIFOs")
def test_a_header_that_is_no_file_is_damaged(casebook: Path) -> None:
    (casebook / header.FILE).unlink()
    os.mkfifo(casebook / header.FILE)
    with pytest.raises(errors.Damaged):
        Vault.open(casebook, PASSPHRASE)


def test_a_database_under_a_second_name_is_not_opened(casebook: Path, tmp_path: Path) -> None:
    os.link(casebook / sqlite.FILE, tmp_path / "second name")
    with pytest.raises(errors.InUse):
        Vault.open(casebook, PASSPHRASE)


def test_the_lock_is_on_the_file_that_bears_the_name(casebook: Path) -> None:
    (casebook / FILE).unlink(missing_ok=True)
    first = FolderLock(casebook)
    first.abandon()
    second = FolderLock(casebook)
    with pytest.raises(errors.InUse):
        FolderLock(casebook)
    second.release()


# -- text


@pytest.mark.parametrize("name", ["\u200b\u202e", " \t ", "\u2060"])
def test_a_name_that_cannot_be_seen_is_no_name(vault: Vault, name: str) -> None:
    person = make.subject(vault, make.case(vault))
    with pytest.raises(InvalidInput) as refused, vault.change("Name") as session:
        session.add(PersonName(person_id=person, full=name))
    assert [problem.field for problem in refused.value.problems] == ["full"]


@pytest.mark.parametrize("title", [Wording(kk="x" * 70_000), Wording(ru="a\ud800b")])
def test_text_too_long_or_broken_is_refused_by_the_name_of_its_field(vault: Vault, title: Wording) -> None:
    case_id = make.case(vault)
    with pytest.raises(InvalidInput) as refused, vault.change("Title") as session:
        session.get_one(Case, case_id).title = title
    assert "Title" in refused.value.sentence
    assert "folded" not in refused.value.sentence
