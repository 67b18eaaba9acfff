"""Python's collector and the window: looking through all that a window consists of holds it for 0.2 s each time."""

from __future__ import annotations

import gc


def pass_over_all() -> None:
    """What is there now lives as long as the window; from now on only what comes after is looked through."""
    gc.freeze()


def look_through_all() -> None:
    """The window goes: nothing is passed over any more."""
    gc.unfreeze()
