"""Six random words: a passphrase that a person can remember and nobody can guess."""

from __future__ import annotations

import secrets

from kazrights.base import paths

WORDS = 6


def six_words() -> str:
    """Six words of the list, drawn by the system's own randomness; 77 bits."""
    words = paths.resource("wordlists", "passphrase.txt").read_text("ascii").split()
    return " ".join(secrets.choice(words) for _word in range(WORDS))
