"""What a process that handles casebooks does first: keep everything to its owner."""

from __future__ import annotations

import os
import sys


def keep_to_oneself() -> None:
    """Files for the owner alone, and no memory image when the program crashes."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
