"""A casebook as every verb has it: unlocked, checked, and put away afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kazrights.cli import passphrase
from kazrights.store import header
from kazrights.store.vault import Vault


@contextmanager
def opened(casebook: Path, passphrase_file: str | None) -> Iterator[Vault]:
    """Open a casebook, authenticate every page of it, and close it; raises CasebookError.

    A folder without a casebook is refused before a passphrase is asked for.
    """
    header.read(casebook)
    vault = Vault.open(casebook, passphrase.ask(passphrase_file))
    try:
        vault.check()
        yield vault
    finally:
        vault.close()
