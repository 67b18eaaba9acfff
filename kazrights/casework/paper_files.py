"""Papers on their way out of the casebook: written whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _

_A_PAPER = 65_536  # bytes, about as long as a letter's PDF


def make_folder(folder: Path) -> None:
    """Make a folder for papers, its owner's only, unless it is there, and see that a paper can be written into it.

    Raises KazrightsError.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _written(folder, bytes(_A_PAPER)):
            pass
    except OSError:
        raise _not_written() from None


def keep(file: Path, content: bytes) -> None:
    """Write a paper; the same one already there is left as it is. Raises KazrightsError for any other."""
    try:
        if not file.exists():
            with _written(file.parent, content) as part:
                os.replace(part, file)
        elif not file.is_file() or file.read_bytes() != content:
            raise KazrightsError(_("Another file of that name is already there. It was not changed."))
    except OSError:
        raise _not_written() from None


def keep_beside(folder: Path, stem: str, content: bytes) -> Path:
    """Write a PDF under the first free name that begins so; the same one there already is left. May raise as `keep`."""
    names = (f"{stem}.pdf" if number == 1 else f"{stem}_{number}.pdf" for number in count(1))
    file = next(file for name in names if _is_free(file := folder / name, content))
    keep(file, content)
    return file


def replace(file: Path, content: bytes) -> None:
    """Write a paper whole in place of what the file held before. Raises KazrightsError."""
    try:
        with _written(file.parent, content) as part:
            os.replace(part, file)
    except OSError:
        raise _not_written() from None


def _is_free(file: Path, content: bytes) -> bool:
    """Whether nothing is there, or the very same."""
    try:
        return not file.exists() or (file.is_file() and file.read_bytes() == content)
    except OSError:
        raise _not_written() from None


@contextmanager
def _written(folder: Path, content: bytes) -> Iterator[Path]:
    """A new file that is on the disk, to be moved to its name; what is still there afterwards goes."""
    part = folder / f".{uuid.uuid4().hex}.part"
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def _not_written() -> KazrightsError:
    return KazrightsError(_("The paper could not be written there. Choose a folder of your own."))
