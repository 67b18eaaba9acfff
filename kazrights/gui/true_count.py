"""A guard against one fault of PySide 6.12 on Python 3.11: without it the window would end after some thousand signals.

There `Signal.emit` gives back True without counting the reference (seen: one lost with every emit). From Python
3.12 on True is not counted any more, and nothing needs doing.
"""

from __future__ import annotations

import sys

_MORE_THAN_ANYONE_EMITS = 1 << 30


def keep() -> None:
    """Count True so often that no window uses it up."""
    if sys.version_info < (3, 12):
        import ctypes

        ctypes.c_ssize_t.from_address(id(True)).value += _MORE_THAN_ANYONE_EMITS
