"""Papers on their way out of the casebook: written whole or not at all, never over another file."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _


def make_folder(folder: Path) -> None:
    """Make a folder for papers, readable by its owner only, unless it is there; raises KazrightsError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise _not_written() from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _not_written()


def keep(file: Path, content: bytes) -> None:
    """Write a paper; the same one already there is left as it is. Raises KazrightsError for any other."""
    if file.exists():
        if file.is_file() and file.read_bytes() == content:
            return
        raise KazrightsError(_("Another file of that name is already there. It was not changed."))
    making = file.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with open(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(making, file)
    except OSError:
        making.unlink(missing_ok=True)
        raise _not_written() from None


def _not_written() -> KazrightsError:
    return KazrightsError(_("The paper could not be written there. Choose a folder of your own."))
