"""Where one has been in the window: back and forward."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A place, and the thing shown there (0 for none); `there` is what of it was in view when it was left."""

    place: str
    record_id: int = 0
    there: dict[str, Any] = field(default_factory=dict, compare=False)


@dataclass(slots=True)
class Trail:
    """The stops so far, and which of them is shown."""

    stops: list[Stop] = field(default_factory=list)
    at: int = -1

    def visit(self, stop: Stop) -> None:
        """Note a stop; what lay ahead is forgotten. The same stop twice is one."""
        if self.stops and self.stops[self.at] == stop:
            return
        self.stops = [*self.stops[: self.at + 1], stop][-_LONGEST:]
        self.at = len(self.stops) - 1

    def leave(self, there: dict[str, Any]) -> None:
        """Note what is in view at the stop that is about to be left."""
        if self.stops:
            self.stops[self.at] = replace(self.stops[self.at], there=there)

    def can_go(self, by: int) -> bool:
        """Whether there is a stop that far back (negative) or ahead."""
        return 0 <= self.at + by < len(self.stops)

    def go(self, by: int) -> Stop | None:
        """Move along the trail; None at its ends."""
        if not self.can_go(by):
            return None
        self.at += by
        return self.stops[self.at]
