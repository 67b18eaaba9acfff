"""One thing to do to ticked cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kazrights.gui.parts.field import Field


@dataclass(frozen=True, slots=True)
class Job:
    """`value` reads the field: None while it is not filled in. `do` gives the sentence that says what was done,
    "" when it is still under way, None when it was called off."""

    title: str
    label: str
    lacking: str
    button: str
    field: Callable[[], Field]
    value: Callable[[Field], Any]
    do: Callable[[list[int], Any], str | None]
