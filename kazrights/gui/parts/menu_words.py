"""Words of a menu entry with the key that does the same elsewhere; Qt shows what follows a tab as the key."""

from __future__ import annotations


def with_key(words: str, key: str) -> str:
    """An entry for which the key is shown, but not taken from where it is typed."""
    return f"{words}\t{key}"
