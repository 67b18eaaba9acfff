"""A guard against a fault of PySide 6.12 on Python 3.11: without it the program ends itself after some thousand calls.

There a call into Qt that gives nothing back (`setText`) gives None without counting the reference, and `Signal.emit`
does so with True (seen: one reference lost with every call). From Python 3.12 on neither is counted any more, and
nothing needs doing.
"""

from __future__ import annotations

import sys

_MORE_THAN_ANYONE_CALLS = 1 << 30


def keep() -> None:
    """Count None and True so often that no window uses them up; called again it only counts higher."""
    if sys.version_info < (3, 12):
        import ctypes

        for held in (None, True):
            ctypes.c_ssize_t.from_address(id(held)).value += _MORE_THAN_ANYONE_CALLS
