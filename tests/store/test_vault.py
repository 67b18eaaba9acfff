"""The vault: made whole, opened for one, refused in plain words, changed atomically, undone."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from kazrights.base.errors import InvalidInput
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.history import Change, Step
from kazrights.model.person import PersonName
from kazrights.store import audit, errors, header, sqlite
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import CHEAP, PASSPHRASE


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file of a casebook by content and time of change."""
    return {
        str(p.relative_to(folder)): (hashlib.sha256(p.read_bytes()).hexdigest(), p.stat().st_mtime_ns)
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def test_default_cost_is_at_the_floor_or_above() -> None:
    assert Cost().memory_kib >= 256 * 1024
    assert Cost().passes >= 3


def test_new_casebook_opens_with_passphrase_and_recovery_key(tmp_path: Path) -> None:
    folder = tmp_path / "Қазақша касебук #1?"
    vault, recovery = Vault.create(folder, PASSPHRASE, member="Me", cost=CHEAP)
    make.case(vault)
    vault.close()
    made = {p.name for p in folder.iterdir()} - {"vault.kzdb-journal"}
    assert made == {"vault.kzdb", "vault.kzh", "vault.lock"}
    for ways in ({"passphrase": PASSPHRASE}, {"recovery_key": recovery.lower()}):
        opened = Vault.open(folder, **ways)
        with opened.read() as session:
            assert session.scalar(select(func.count()).select_from(Case)) == 1
        opened.close()


def test_nothing_readable_on_disk(vault: Vault) -> None:
    make.case(vault, "Zhanar Canaryeva")
    files = [p for p in vault.folder.rglob("*") if p.is_file()]
    assert not any(b"Canaryeva" in p.read_bytes() for p in files)


def test_database_settings_are_the_ones_the_promises_rest_on(vault: Vault) -> None:
    wanted = {
        "journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0,
        "secure_delete": 1, "temp_store": 2, "cell_size_check": 1, "locking_mode": "normal",
    }  # fmt: skip
    with vault.read() as session:
        connection = session.connection()
        found = {k: connection.exec_driver_sql(f"PRAGMA {k}").scalar() for k in wanted}
    assert found == wanted


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        ("wrong passphrase", errors.WrongPassphrase),
        ("no folder", errors.NoCasebook),
        ("no header", errors.NoCasebook),
        ("header bit", errors.Damaged),
        ("header cut", errors.Damaged),
        ("newer header", errors.TooNew),
        ("newer schema", errors.TooNew),
        ("no database", errors.EmptyDatabase),
        ("empty database", errors.EmptyDatabase),
        ("database first page", errors.Damaged),
        ("plain database", errors.Damaged),
    ],
)
def test_each_refusal_is_its_own_and_changes_nothing(casebook: Path, harm: str, refusal: type) -> None:
    head, database = casebook / header.FILE, casebook / sqlite.FILE
    passphrase = PASSPHRASE
    if harm == "wrong passphrase":
        passphrase = "wrong"
    elif harm == "no folder":
        casebook = casebook / "elsewhere"
    elif harm == "no header":
        head.unlink()
    elif harm == "header bit":
        raw = bytearray(head.read_bytes())
        raw[len(raw) // 2] ^= 1
        head.write_bytes(raw)
    elif harm == "header cut":
        head.write_bytes(head.read_bytes()[:50])
    elif harm == "newer header":
        content = json.loads(head.read_bytes())
        content.pop("check")
        content["format"] = 2
        body = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
        content["check"] = hashlib.sha256(body).hexdigest()
        head.write_bytes(json.dumps(content, sort_keys=True, separators=(",", ":")).encode())
    elif harm == "newer schema":
        vault = Vault.open(casebook, PASSPHRASE)
        with vault.read() as session:
            session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
            session.commit()
        vault.close()
    elif harm == "no database":
        database.unlink()
    elif harm == "empty database":
        database.write_bytes(b"")
    elif harm == "database first page":
        raw = bytearray(database.read_bytes())
        raw[100] ^= 1
        database.write_bytes(raw)
    elif harm == "plain database":
        database.write_bytes(b"SQLite format 3\x00" + b"\x00" * 4080)
    before = fingerprint(casebook)
    with pytest.raises(refusal) as refused:
        Vault.open(casebook, passphrase)
    assert refused.value.sentence.count(".") >= 2
    assert fingerprint(casebook) == before


def test_sentences_all_differ() -> None:
    kinds = [
        errors.NoCasebook, errors.WrongPassphrase, errors.Damaged, errors.EmptyDatabase, errors.InUse,
        errors.TooNew, errors.ReadOnly, errors.AlreadyThere, errors.NotSaved, errors.WrongRecoveryKey,
        errors.UnfinishedSave, errors.OldFormat, errors.Unreadable, errors.NoBackup,
    ]  # fmt: skip
    assert len({kind().sentence for kind in kinds}) == len(kinds)


def test_later_page_damage_is_found_by_the_check(vault: Vault) -> None:
    for n in range(40):
        make.case(vault, f"Person Number{n}")
    vault.check()
    vault.close()
    database = vault.folder / sqlite.FILE
    raw = bytearray(database.read_bytes())
    raw[len(raw) - 2000] ^= 4
    database.write_bytes(raw)
    with pytest.raises(errors.Damaged):
        Vault.open(vault.folder, PASSPHRASE).check()


def test_a_damaged_page_is_called_that_wherever_it_is_and_the_lock_is_let_go(casebook: Path) -> None:
    database = casebook / sqlite.FILE
    whole = database.read_bytes()
    pages = len(whole) // 4096
    for page in {*range(1, 12), *range(12, pages, 7)}:
        raw = bytearray(whole)
        raw[page * 4096 + 2000] ^= 1
        database.write_bytes(raw)
        with pytest.raises(errors.Damaged):
            _checked(casebook)
    database.write_bytes(whole)
    _checked(casebook)


def _checked(casebook: Path) -> None:
    vault = Vault.open(casebook, PASSPHRASE)
    try:
        vault.check()
    finally:
        vault.close()


def test_second_process_and_second_vault_are_refused(vault: Vault) -> None:
    before = fingerprint(vault.folder)
    with pytest.raises(errors.InUse):
        Vault.open(vault.folder, PASSPHRASE)
    program = (
        "import sys; from pathlib import Path; from kazrights.store.vault import Vault;"
        "Vault.open(Path(sys.argv[1]), sys.argv[2])"
    )
    command = [sys.executable, "-c", program, str(vault.folder), PASSPHRASE]
    second = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "InUse" in second.stderr
    assert fingerprint(vault.folder) == before


def test_create_never_replaces(casebook: Path) -> None:
    before = fingerprint(casebook)
    with pytest.raises(errors.AlreadyThere):
        Vault.create(casebook, "other", member="Me", cost=CHEAP)
    assert fingerprint(casebook) == before
    assert not [p for p in casebook.parent.iterdir() if p.name.startswith(".")]


def test_a_change_is_recorded_validated_and_atomic(vault: Vault) -> None:
    case_id = make.case(vault)
    seen = []
    vault.on_change = seen.append
    with pytest.raises(InvalidInput), vault.change("Bad") as session:
        session.add(Action(case_id=case_id, title="kept?"))
        session.flush()
        session.add(Action(case_id=case_id, title="  "))
    assert not seen
    with vault.read() as session:
        assert session.scalar(select(func.count()).select_from(Action)) == 0
        assert session.scalar(select(func.count()).select_from(Step)) == 1
    make.action(vault, case_id, due_on=date(2026, 1, 2))
    assert seen[0].touches(Action)
    assert not seen[0].touches(Case)
    with vault.read() as session:
        action = session.scalars(select(Action)).one()
        assert action.recorded_by == vault.member_id
        change = session.scalars(select(Change).order_by(Change.id.desc())).first()
        assert change is not None
        assert change.before is None
        assert json.loads(change.after or "")["due_on"] == "2026-01-02"


def test_a_change_without_difference_leaves_no_trace(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.change("Nothing") as session:
        case = session.get_one(Case, case_id)
        case.status = case.status
    assert vault.undo_title() == "Test case"


def test_bulk_writes_are_refused(vault: Vault) -> None:
    make.case(vault)
    with pytest.raises(RuntimeError, match="bulk"), vault.change("Bulk") as session:
        session.execute(update(Case).values(status="closed"))


def test_undo_and_redo_walk_through_steps_and_groups(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.step("Two actions"):
        make.action(vault, case_id, "one")
        make.action(vault, case_id, "two")
    with vault.change("Rename") as session:
        session.scalars(select(Action).where(Action.title == "two")).one().title = "three"

    def titles() -> list[str]:
        with vault.read() as session:
            return list(session.scalars(select(Action.title).order_by(Action.id)))

    assert vault.undo().title == "Rename"
    assert titles() == ["one", "two"]
    assert vault.undo().title == "Two actions"
    assert titles() == []
    assert vault.redo_title() == "Two actions"
    vault.redo()
    assert titles() == ["one", "two"]
    vault.redo()
    assert titles() == ["one", "three"]
    with pytest.raises(errors.CannotUndo):
        vault.redo()
    for _step in range(3):
        vault.undo()
    with vault.read() as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 0
        assert session.scalar(select(func.count()).select_from(PersonName)) == 0
    with pytest.raises(errors.CannotUndo):
        vault.undo()
    assert audit.faults(vault) == []


def test_undo_after_new_work_takes_the_new_work_and_forgets_redo(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id, "one")
    vault.undo()
    make.action(vault, case_id, "two")
    assert vault.redo_title() == ""
    assert vault.undo_title() == "Test action"
    vault.undo()
    assert vault.undo_title() == "Test case"


def test_undo_refuses_when_a_row_is_not_as_the_step_left_it(vault: Vault) -> None:
    case_id = make.case(vault)
    make.action(vault, case_id, "one")
    with vault.read() as session:
        session.connection().exec_driver_sql("UPDATE action SET title = 'elsewhere'")
        session.commit()
    with pytest.raises(errors.CannotUndo):
        vault.undo()
    with vault.read() as session:
        assert session.scalars(select(Action.title)).all() == ["elsewhere"]


def test_undo_works_for_a_step_of_another_process(casebook: Path) -> None:
    first = Vault.open(casebook, PASSPHRASE)
    make.case(first)
    first.close()
    second = Vault.open(casebook, PASSPHRASE)
    assert second.undo().title == "Test case"
    second.close()


def test_history_is_chained_over_digests(vault: Vault) -> None:
    case_id = make.case(vault)
    for n in range(5):
        make.action(vault, case_id, f"step {n}")
    assert audit.faults(vault) == []

    with vault.read() as session:
        session.connection().exec_driver_sql("UPDATE change SET after = '{}' WHERE step_id = 3")
        session.commit()
    assert audit.faults(vault) == [3]
    with vault.read() as session:
        session.connection().exec_driver_sql("UPDATE change SET after = NULL, before = NULL, salt = ''")
        session.commit()
    assert audit.faults(vault) == []
    with vault.read() as session:
        session.connection().exec_driver_sql("PRAGMA foreign_keys = OFF")
        session.connection().exec_driver_sql("DELETE FROM change WHERE step_id = 4")
        session.connection().exec_driver_sql("DELETE FROM step WHERE id = 4")
        session.commit()
    assert audit.faults(vault) == [5]


def test_a_write_interrupts_a_background_read_which_starts_again(vault: Vault) -> None:
    case_id = make.case(vault)
    starts = []
    reading = threading.Event()
    endless = "SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000"
    slow = f"WITH RECURSIVE n(i) AS ({endless}) SELECT count(*) FROM n"

    def work(session) -> int:  # type: ignore[no-untyped-def]
        starts.append(1)
        session.scalar(select(func.count()).select_from(Action))
        reading.set()
        if len(starts) == 1:
            session.connection().exec_driver_sql(slow).scalar()
        return session.scalar(select(func.count()).select_from(Action))

    found = []
    thread = threading.Thread(target=lambda: found.append(vault.read_in_background(work)))
    thread.start()
    assert reading.wait(10)
    make.action(vault, case_id, "written meanwhile")
    thread.join(30)
    assert starts == [1, 1]
    assert found == [1]


def test_drafts_and_settings_stay_out_of_the_history(vault: Vault) -> None:
    vault.keep_draft("log:1", "half a sentence")
    vault.set_setting("quiet_days", "20")
    assert vault.draft("log:1") == "half a sentence"
    assert vault.undo_title() == ""
    vault.keep_draft("log:1", "")
    assert vault.draft("log:1") == ""
    vault.close()
    again = Vault.open(vault.folder, PASSPHRASE)
    assert again.setting("quiet_days") == "20"
    again.close()
