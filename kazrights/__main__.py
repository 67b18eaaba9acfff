"""`kazrights` with a verb is the command line; alone, with a casebook's folder or --sample, it is the window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path


def main() -> int:
    """Start one of the two faces; each loads only what it needs."""
    arguments = sys.argv[1:]
    if wants_window(arguments):
        gc.disable()  # nothing is garbage before the first paint, and looking takes time; app enables it then
        from kazrights import app

        return app.main(arguments)
    from kazrights.cli.main import main as run_verb

    return run_verb(arguments)


def wants_window(arguments: list[str]) -> bool:
    """Whether there is no verb: nothing, --sample, or one argument that is a place and not a word."""
    if not arguments or arguments == ["--sample"]:
        return True
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return False
    return os.sep in arguments[0] or (Path(arguments[0]) / "vault.kzh").is_file()


if __name__ == "__main__":
    sys.exit(main())
