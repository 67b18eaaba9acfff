"""vault.kzh: how a casebook's master key is wrapped. It holds no name, no date, no hint."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kazrights.store import keys
from kazrights.store.errors import Damaged, NoCasebook, TooNew, Unreadable, WrongPassphrase, WrongRecoveryKey
from kazrights.store.keys import Cost

FILE = "vault.kzh"
FORMAT = 1
_LARGEST = 16_384
_SUITE = "sqlcipher4+hkdf-sha256+aes256gcm+argon2id"


@dataclass(frozen=True, slots=True)
class Slot:
    """The master key under one key: of the passphrase (with its salt and cost) or of the recovery sheet."""

    kind: str
    nonce: bytes
    wrapped: bytes
    salt: bytes = b""
    cost: Cost | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in vault.kzh; `database_salt` makes the database key of each file and backup another one."""

    vault_id: str
    database_salt: bytes
    slots: tuple[Slot, ...]
    mac: str = ""

    def bound(self) -> bytes:
        """What each wrapped key is bound to."""
        return f"{_SUITE}|{FORMAT}|{self.vault_id}".encode()

    def unlock(self, passphrase: str) -> bytes:
        """The master key; raises WrongPassphrase, or Damaged when the rest of the header was altered."""
        for slot in self.slots:
            if slot.kind == "passphrase" and slot.cost:
                key = keys.from_passphrase(passphrase, slot.salt, slot.cost)
                if master := keys.unwrap(key, slot.nonce, slot.wrapped, self.bound()):
                    return self._checked(master)
        raise WrongPassphrase

    def recover(self, typed: str) -> bytes:
        """The master key from the printed recovery key; raises WrongRecoveryKey."""
        raw = keys.read_recovery_key(typed)
        for slot in self.slots:
            if raw and slot.kind == "recovery":
                key = keys.derive(raw, "recovery")
                if master := keys.unwrap(key, slot.nonce, slot.wrapped, self.bound()):
                    return self._checked(master)
        raise WrongRecoveryKey

    def signed(self, master: bytes) -> Header:
        """This header with the mark that only the master key can make."""
        return replace(self, mac=keys.mac(keys.derive(master, "header"), _canonical(_content(self))))

    def for_copy(self, master: bytes) -> Header:
        """A header for a second database under the same master key, with a fresh salt."""
        return replace(self, database_salt=secrets.token_bytes(16)).signed(master)

    def _checked(self, master: bytes) -> bytes:
        if self.signed(master).mac != self.mac:
            raise Damaged
        return master


def make(passphrase: str, cost: Cost) -> tuple[Header, bytes, str]:
    """A header for a new casebook; with it the random 256-bit master key and the recovery key to print."""
    master = secrets.token_bytes(32)
    blank = Header(secrets.token_hex(16), secrets.token_bytes(16), ())
    salt = secrets.token_bytes(16)
    key = keys.from_passphrase(passphrase, salt, cost)
    by_passphrase = Slot("passphrase", *keys.wrap(key, master, blank.bound()), salt=salt, cost=cost)
    recovery, raw = keys.new_recovery_key()
    by_sheet = Slot("recovery", *keys.wrap(keys.derive(raw, "recovery"), master, blank.bound()))
    return replace(blank, slots=(by_passphrase, by_sheet)).signed(master), master, recovery


def write(header: Header, folder: Path) -> None:
    """Put the header in place whole, and on the disk, before returning."""
    content = {**_content(header), "mac": header.mac}
    content["check"] = hashlib.sha256(_canonical(content)).hexdigest()
    new = folder / (FILE + ".new")
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(_canonical(content))
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, folder / FILE)
    sync_folder(folder)


def read(folder: Path) -> Header:
    """The header; raises NoCasebook, Damaged, or TooNew. The check sum tells damage from a wrong passphrase."""
    file = folder / FILE
    if not file.exists():
        raise NoCasebook
    if not file.is_file():
        raise Damaged
    try:
        with open(file, "rb") as opened:
            raw = opened.read(_LARGEST + 1)
    except OSError:
        raise Unreadable from None
    try:
        return _checked(raw)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Damaged from None


def _checked(raw: bytes) -> Header:
    """The header in these bytes; raises Damaged or TooNew, or stumbles over what nobody wrote."""
    content: dict[str, Any] = json.loads(raw)
    check = content.pop("check")
    if len(raw) > _LARGEST or check != hashlib.sha256(_canonical(content)).hexdigest():
        raise Damaged
    if type(content["format"]) is int and content["format"] > FORMAT:
        raise TooNew
    header = _parsed(content)
    if _canonical({**_content(header), "mac": header.mac}) != _canonical(content) or not _is_sound(header):
        raise Damaged
    return header


def _is_sound(header: Header) -> bool:
    """Whether every part has its length, there is one slot of each kind, and the cost of a try is bearable."""
    by_passphrase, by_sheet = sorted(header.slots, key=lambda slot: slot.kind)
    cost = by_passphrase.cost
    return (
        (by_passphrase.kind, by_sheet.kind) == ("passphrase", "recovery")
        and by_sheet.cost is None
        and cost is not None
        and all(type(part) is int for part in (cost.memory_kib, cost.passes, cost.lanes))
        and cost.is_bearable()
        and all((len(slot.nonce), len(slot.wrapped)) == (12, 48) for slot in header.slots)
        and (len(by_passphrase.salt), len(header.database_salt)) == (16, 16)
        and (len(bytes.fromhex(header.vault_id)), len(bytes.fromhex(header.mac))) == (16, 32)
    )


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _content(header: Header) -> dict[str, Any]:
    slots = []
    for slot in header.slots:
        entry: dict[str, Any] = {"kind": slot.kind, "nonce": slot.nonce.hex(), "wrapped": slot.wrapped.hex()}
        if slot.cost:
            cost = [slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes]
            entry |= {"kdf": "argon2id", "salt": slot.salt.hex(), "cost": cost}
        slots.append(entry)
    return {
        "magic": "kazrights",
        "format": FORMAT,
        "suite": _SUITE,
        "vault_id": header.vault_id,
        "database_salt": header.database_salt.hex(),
        "slots": slots,
    }


def _parsed(content: dict[str, Any]) -> Header:
    slots = tuple(
        Slot(
            entry["kind"],
            bytes.fromhex(entry["nonce"]),
            bytes.fromhex(entry["wrapped"]),
            bytes.fromhex(entry.get("salt", "")),
            Cost(*entry["cost"]) if "cost" in entry else None,
        )
        for entry in content["slots"]
    )
    return Header(content["vault_id"], bytes.fromhex(content["database_salt"]), slots, content["mac"])


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
