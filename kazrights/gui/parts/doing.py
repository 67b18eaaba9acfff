"""Do what a button says, and tell it with an offer to undo; an expected failure is told instead."""

from __future__ import annotations

from collections.abc import Callable

from kazrights.base.errors import KazrightsError
from kazrights.gui.desk import Desk


def do(desk: Desk, call: Callable[[], object], done: str) -> bool:
    """Whether it was done; `done` is the sentence then."""
    try:
        call()
    except KazrightsError as error:
        desk.refuse(error)
        return False
    desk.say(done, undo=True)
    return True
