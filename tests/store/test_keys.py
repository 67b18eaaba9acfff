"""Keys: the passphrase and the printed recovery key open, everything else does not."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.store import errors, header, keys
from kazrights.store.keys import Cost
from tests.conftest import CHEAP


def test_argon2id_gives_the_published_answer() -> None:
    """The tag of RFC 9106 section 5.3 needs a secret and data; this one is a value computed by argon2's reference."""
    key = keys.from_passphrase("password", b"somesalt", Cost(memory_kib=65536, passes=2, lanes=1))
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    salt = b"0" * 16
    assert keys.from_passphrase("й", salt, CHEAP) == keys.from_passphrase("й", salt, CHEAP)


def test_recovery_key_forgives_case_blanks_and_look_alikes() -> None:
    text, raw = keys.new_recovery_key()
    assert len(text.split("-")) == 9
    assert keys.read_recovery_key(text) == raw
    sloppy = text.lower().replace("-", "  ").replace("0", "О").replace("1", "l").replace("c", "С")
    assert keys.read_recovery_key(sloppy) == raw


@given(position=st.integers(0, 35), letter=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
@settings(max_examples=200, deadline=None)
def test_a_mistyped_recovery_key_is_noticed(position: int, letter: str) -> None:
    text, raw = keys.new_recovery_key()
    plain = text.replace("-", "")
    typed = plain[:position] + letter + plain[position + 1 :]
    read = keys.read_recovery_key(typed)
    assert read == (raw if typed == plain else None) or read != raw


def test_random_master_keys_and_salts(tmp_path: Path) -> None:
    first, master, _recovery = header.make("one", CHEAP)
    second, other, _recovery = header.make("one", CHEAP)
    assert master != other
    assert first.database_salt != second.database_salt
    header.write(first, tmp_path)
    read = header.read(tmp_path)
    assert read == first
    assert read.unlock("one") == master
    for _try in range(20):
        with pytest.raises(errors.WrongPassphrase):
            read.unlock(secrets.token_hex(4))
    content = (tmp_path / header.FILE).read_text()
    assert master.hex() not in content


def test_a_header_that_asks_for_too_much_is_refused_before_any_work(tmp_path: Path) -> None:
    made, _master, _recovery = header.make("one", CHEAP)
    greedy = header.Slot("passphrase", b"0" * 12, b"0" * 48, b"0" * 16, Cost(8_000_000, 3, 4))
    header.write(header.Header(made.vault_id, made.database_salt, (greedy,), made.mac), tmp_path)
    with pytest.raises(errors.Damaged):
        header.read(tmp_path)


def test_a_header_with_another_salt_is_not_believed(tmp_path: Path) -> None:
    made, _master, _recovery = header.make("one", CHEAP)
    altered = header.Header(made.vault_id, secrets.token_bytes(16), made.slots, made.mac)
    header.write(altered, tmp_path)
    with pytest.raises(errors.Damaged):
        header.read(tmp_path).unlock("one")
