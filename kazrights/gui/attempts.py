"""How long to wait after wrong passphrases: five tries are free, then the pause doubles up to a minute."""

from __future__ import annotations

_FREE = 5
_LONGEST = 60


def pause_after(wrong: int) -> int:
    """Seconds before the next try, after so many wrong ones."""
    return 0 if wrong < _FREE else min(_LONGEST, 2 ** (wrong - _FREE + 1))
