"""From passphrase or recovery key to the casebook's keys (security design 2.2)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RECOVERY_BYTES = 20
_LOOK_ALIKES = str.maketrans("ОOІILАВЕКМНРСТУХ", "00111ABEKMHPCTYX")


@dataclass(frozen=True, slots=True)
class Cost:
    """The price of one guess at the passphrase: Argon2id memory in KiB, passes and lanes (RFC 9106)."""

    memory_kib: int = 262_144
    passes: int = 3
    lanes: int = 4

    def is_bearable(self) -> bool:
        """Whether a header asking for this may be tried at all: no more than 4 GiB, 32 passes, 16 lanes."""
        return (
            8 * self.lanes <= self.memory_kib <= 4_194_304
            and 1 <= self.passes <= 32
            and 1 <= self.lanes <= 16
        )


def from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The 32-byte key that a passphrase gives; the same text typed on another system gives the same key (NFC)."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    kdf = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return kdf.derive(text)


def derive(secret: bytes, purpose: str, length: int = 32, salt: bytes = b"") -> bytes:
    """A key for one purpose out of a master key (HKDF-SHA256)."""
    return HKDF(SHA256(), length, salt or None, f"kazrights/1/{purpose}".encode()).derive(secret)


def wrap(key: bytes, secret: bytes, bound_to: bytes) -> tuple[bytes, bytes]:
    """`secret` under `key` with AES-256-GCM, bound to `bound_to`; gives nonce and sealed bytes."""
    nonce = secrets.token_bytes(12)
    return nonce, AESGCM(key).encrypt(nonce, secret, bound_to)


def unwrap(key: bytes, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes | None:
    """What was wrapped, or None for a wrong key."""
    try:
        return AESGCM(key).decrypt(nonce, sealed, bound_to)
    except InvalidTag:
        return None


def mac(key: bytes, message: bytes) -> str:
    """HMAC-SHA256 in hex."""
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def new_recovery_key() -> tuple[str, bytes]:
    """A random 160-bit recovery key: its text in groups of four with a check group, and its bytes."""
    raw = secrets.token_bytes(_RECOVERY_BYTES)
    return _spell(raw), raw


def read_recovery_key(text: str) -> bytes | None:
    """The bytes of a typed recovery key; None when it is mistyped. Letters that look alike are forgiven."""
    plain = "".join(c for c in text.upper().translate(_LOOK_ALIKES) if c in _BASE32)
    if len(plain) != 36:
        return None
    number = 0
    for letter in plain[:32]:
        number = number * 32 + _BASE32.index(letter)
    raw = number.to_bytes(_RECOVERY_BYTES, "big")
    return raw if _plain(_spell(raw)) == plain else None


def _spell(raw: bytes) -> str:
    check = int.from_bytes(hashlib.sha256(b"kazrights/recovery" + raw).digest()[:3], "big") >> 4
    letters = _letters(int.from_bytes(raw, "big"), 32) + _letters(check, 4)
    return "-".join(letters[i : i + 4] for i in range(0, 36, 4))


def _letters(number: int, count: int) -> str:
    return "".join(_BASE32[(number >> (5 * i)) & 31] for i in reversed(range(count)))


def _plain(text: str) -> str:
    return text.replace("-", "")
