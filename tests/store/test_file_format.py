"""A reader written from docs/file-format.md alone opens a casebook and follows its history."""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2

from kazrights.casework import cases
from kazrights.store import backup
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault
from tests import make

PASSPHRASE = "өрік example"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def derived(secret: bytes, purpose: str, length: int = 32, salt: bytes | None = None) -> bytes:
    return HKDF(SHA256(), length, salt, b"kazrights/1/" + purpose.encode()).derive(secret)


def header_of(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "vault.kzh").read_bytes())
    assert content.pop("check") == hashlib.sha256(canonical(content)).hexdigest()
    return content


def slot_key(slot: dict[str, Any], passphrase: str, recovery_key: str) -> bytes:
    if slot["kind"] == "recovery":
        number = 0
        for letter in recovery_key.replace("-", "")[:32]:
            number = number * 32 + LETTERS.index(letter)
        return derived(number.to_bytes(20, "big"), "recovery")
    memory, passes, lanes = slot["cost"]
    salt, text = bytes.fromhex(slot["salt"]), unicodedata.normalize("NFC", passphrase).encode()
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory).derive(text)


def master_key(header: dict[str, Any], kind: str, recovery_key: str = "") -> bytes:
    (slot,) = (slot for slot in header["slots"] if slot["kind"] == kind)
    bound = f"{header['suite']}|{header['format']}|{header['vault_id']}".encode()
    key = slot_key(slot, PASSPHRASE, recovery_key)
    master = AESGCM(key).decrypt(bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"]), bound)
    signed = canonical({name: value for name, value in header.items() if name != "mac"})
    assert header["mac"] == hmac.new(derived(master, "header"), signed, "sha256").hexdigest()
    return master


def database(folder: Path, master: bytes) -> Any:
    salt = bytes.fromhex(header_of(folder)["database_salt"])
    key, pages = derived(master, "database", 32, salt), derived(master, "page-salt", 16, salt)
    connection = dbapi2.connect(str(folder / "vault.kzdb"))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{pages.hex()}'\"")
    return connection


def last_digest(connection: Any, audit_key: bytes) -> str:
    """Follow the chain from the first step, checking every link and every content."""
    previous = ""
    steps = 'SELECT id, previous, digest, "group", kind, of_group, title, actor_id, at FROM step ORDER BY id'
    for step_id, before, digest, *facts, at in connection.execute(steps).fetchall():
        digests = []
        found = 'SELECT digest, salt, "table", row_id, row_uid, before, after FROM change WHERE step_id = ? ORDER BY id'
        for change_digest, *content in connection.execute(found, (step_id,)):
            said = json.dumps(content, ensure_ascii=False).encode()
            assert change_digest == hashlib.sha256(said).hexdigest()
            digests.append(change_digest)
        whole = [before, *facts, datetime.fromisoformat(at).isoformat(), digests]
        said = json.dumps(whole, ensure_ascii=False).encode()
        assert before == previous
        assert digest == hmac.new(audit_key, said, "sha256").hexdigest()
        previous = digest
    return previous


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
@pytest.mark.parametrize("what", ["casebook", "backup"])
def test_an_independent_reader_opens_it_and_follows_its_history(tmp_path: Path, kind: str, what: str) -> None:
    vault, recovery_key = Vault.create(tmp_path / "book", PASSPHRASE, member="Үлгі", cost=Cost(1024, 1, 1))
    case_id = make.case(vault)
    cases.set_status(vault, case_id, "closed")
    vault.undo()
    folder = backup.make(vault, tmp_path) if what == "backup" else tmp_path / "book"
    vault.close()

    master = master_key(header_of(folder), kind, recovery_key)
    connection = database(folder, master)
    assert connection.execute('SELECT status FROM "case"').fetchall() == [("active",)]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0004",)]
    (end,) = connection.execute("SELECT value FROM setting WHERE key = 'history_end'").fetchone()
    assert end == last_digest(connection, derived(master, "audit"))
    connection.close()
