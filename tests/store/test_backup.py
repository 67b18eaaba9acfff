"""Backups hold what the casebook held, open with the same passphrase, and restore into a new place only."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kazrights.base import clock
from kazrights.model.case import Case
from kazrights.store import backup, copies, errors, sqlite
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE
from tests.store.test_vault import fingerprint


def refs(folder: Path) -> list[str]:
    vault = Vault.open(folder, PASSPHRASE)
    with vault.read() as session:
        found = list(session.scalars(select(Case.ref).order_by(Case.id)))
    vault.close()
    return found


def test_restored_is_what_was_backed_up(vault: Vault, tmp_path: Path) -> None:
    make.case(vault, ref="KZ-2026-001")
    assert vault.changed_since_backup
    place = backup.make(vault)
    assert not vault.changed_since_backup
    make.case(vault, ref="KZ-2026-002")
    before = fingerprint(place)
    backup.restore(place, tmp_path / "restored", PASSPHRASE)
    assert fingerprint(place) == before
    assert refs(tmp_path / "restored") == ["KZ-2026-001"]
    assert {p.name for p in (tmp_path / "restored").iterdir()} >= {"vault.kzh", "vault.kzdb"}


def test_each_copy_has_a_database_key_of_its_own(vault: Vault) -> None:
    place = backup.make(vault)
    assert (place / sqlite.FILE).read_bytes()[:16] != (vault.folder / sqlite.FILE).read_bytes()[:16]
    shutil.copyfile(place / sqlite.FILE, vault.folder / "other")
    vault.close()
    shutil.copyfile(place / sqlite.FILE, vault.folder / sqlite.FILE)
    with pytest.raises(errors.Damaged):
        Vault.open(vault.folder, PASSPHRASE)


def test_a_stale_journal_beside_a_backup_is_not_replayed(vault: Vault, tmp_path: Path) -> None:
    make.case(vault, ref="KZ-2026-001")
    place = backup.make(vault)
    (place / (sqlite.FILE + "-journal")).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 600)
    (place / (sqlite.FILE + "-wal")).write_bytes(b"\x37\x7f\x06\x82" + b"\x01" * 600)
    backup.restore(place, tmp_path / "restored", PASSPHRASE)
    assert refs(tmp_path / "restored") == ["KZ-2026-001"]


def test_restore_refuses_an_existing_place_a_wrong_passphrase_and_damage(
    vault: Vault, tmp_path: Path
) -> None:
    make.case(vault)
    place = backup.make(vault)
    with pytest.raises(errors.AlreadyThere):
        backup.restore(place, vault.folder, PASSPHRASE)
    with pytest.raises(errors.WrongPassphrase):
        backup.restore(place, tmp_path / "new", "wrong")
    raw = bytearray((place / sqlite.FILE).read_bytes())
    raw[len(raw) - 3000] ^= 1
    (place / sqlite.FILE).write_bytes(raw)
    with pytest.raises(errors.Damaged):
        backup.restore(place, tmp_path / "new", PASSPHRASE)
    assert not (tmp_path / "new").exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".new")]


def test_thinning_keeps_the_latest_and_one_of_each_period() -> None:
    start = datetime(2026, 11, 25, 12, tzinfo=UTC)
    with clock.frozen(start):
        made = [Path(f"{start - timedelta(hours=6 * n):%Y%m%d-%H%M%S}-abcdef") for n in range(4 * 400)]
        kept = copies.worth_keeping(made)
    assert set(made[:10]) <= kept
    days = {copies.made_on(p) for p in kept}
    assert {(start - timedelta(days=n)).date() for n in range(14)} <= days
    assert 30 <= len(kept) <= 45
    assert min(days) >= (start - timedelta(days=373)).date()


def test_a_failed_backup_leaves_nothing_and_keeps_the_earlier_one(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = backup.make(vault)

    def full(_place: Path) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(vault, "copy_to", full)
    with pytest.raises(errors.NotSaved):
        backup.make(vault)
    assert copies.existing(vault.folder) == [first]
    assert list((vault.folder / "backups").iterdir()) == [first]
