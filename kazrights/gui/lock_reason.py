"""Why the casebook locked: carried over to the process that shows the unlock page, and said there."""

from __future__ import annotations

import os
from typing import NamedTuple

from kazrights.base.i18n import _, ngettext

_VARIABLE = "KAZRIGHTS_LOCKED"


class LockReason(NamedTuple):
    """What made it lock ("asked", "hidden", "idle", "bug"), at what time of day, after how many minutes."""

    kind: str
    at: str = ""
    minutes: int = 0
    backed_up: bool = True

    @classmethod
    def now(cls, kind: str, minutes: int = 0) -> LockReason:
        """A reason of this moment."""
        from kazrights.base import clock

        return cls(kind, f"{clock.now().astimezone():%H:%M}", minutes)

    @classmethod
    def taken(cls) -> LockReason | None:
        """The reason that the process before this one left, once."""
        left = os.environ.pop(_VARIABLE, "").split("|")
        if len(left) != 4 or not left[2].isdecimal():
            return None
        return cls(left[0], left[1], int(left[2]), left[3] == "backed up")

    def leave(self) -> None:
        """Leave it for the process that replaces this one."""
        done = "backed up" if self.backed_up else "not backed up"
        os.environ[_VARIABLE] = f"{self.kind}|{self.at}|{self.minutes}|{done}"

    def sentence(self) -> str:
        """What the unlock page says."""
        if self.kind == "idle":
            said = ngettext(
                "Locked at {at} because the computer was idle for {n} minute.",
                "Locked at {at} because the computer was idle for {n} minutes.",
                self.minutes,
            ).format(at=self.at, n=self.minutes)
        elif self.kind == "bug":
            said = _("Restarted at {at} after something went wrong.").format(at=self.at)
        else:
            said = _("Locked at {at} because you asked for it.").format(at=self.at)
        if self.backed_up:
            return said
        return _("{said} Your work is saved, but no backup could be made.").format(said=said)
