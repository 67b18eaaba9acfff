"""A file on its way into the casebook: read whole from where it stands, or refused in one sentence."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kazrights.base.errors import Cancelled, KazrightsError
from kazrights.base.i18n import _

LARGEST = 50 * 1024 * 1024
"""Bytes of one file: what can be written in one go without keeping the window waiting."""

_PIECE = 1024 * 1024


class Refused(KazrightsError):
    """A file that was not taken in, and why. Nothing of it is in the casebook."""


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """The exact bytes of a file with their SHA-256, and its name without the folder."""

    name: str
    content: bytes
    sha256: str


def read(path: Path, progress: Callable[[int, int], bool] | None = None) -> IncomingFile:
    """The file, read once. `progress` is told how many bytes of how many, and says False to stop.

    Raises Refused, or Cancelled.
    """
    name = plain_name(path.name)
    descriptor = _opened(path, name)
    with open(descriptor, "rb", buffering=0) as file:
        before = os.fstat(descriptor)
        _check(before, name)
        content = bytearray()
        try:
            while piece := file.read(_PIECE):
                content += piece
                if len(content) > LARGEST:
                    raise _too_large(name)
                if progress and not progress(len(content), before.st_size):
                    raise Cancelled
        except OSError:
            raise _unreadable(name) from None
        after = os.fstat(descriptor)
    if len(content) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise Refused(
            _("“{name}” changed while it was being read. It was not copied. Try again.").format(name=name)
        )
    return IncomingFile(name, bytes(content), hashlib.sha256(content).hexdigest())


def plain_name(name: str) -> str:
    """A file name as text: no broken characters, none that can't be seen or turn the direction of the rest."""
    shown = name.encode("utf-8", "replace").decode("utf-8", "replace")
    return "".join(sign for sign in shown if unicodedata.category(sign) not in ("Cc", "Cf"))[-200:].strip()


def _opened(path: Path, name: str) -> int:
    """A descriptor of the file itself; never one that waits, as a pipe would, and never what a link leads to."""
    flags = os.O_RDONLY
    for more in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, more, 0)
    try:
        kind = path.lstat().st_mode
        if stat.S_ISLNK(kind):
            raise Refused(_link().format(name=name))
        if stat.S_ISDIR(kind):
            raise Refused(_("“{name}” is a folder. Attach the files in it.").format(name=name))
        return os.open(path, flags)
    except FileNotFoundError:
        raise Refused(
            _("“{name}” is not there any more. It was not copied. Look where it went.").format(name=name)
        ) from None
    except OSError:
        raise _unreadable(name) from None


def _link() -> str:
    return _("“{name}” is a link to another file. It was not copied. Attach the file itself.")


def _check(found: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise _unreadable(name)
    if found.st_size == 0:
        raise Refused(_("“{name}” is empty. There is nothing to copy.").format(name=name))
    if found.st_size > LARGEST:
        raise _too_large(name)


def _too_large(name: str) -> Refused:
    sentence = _(
        "“{name}” is larger than {limit} MB, the most that one file may have. It was not copied. "
        "Keep it on an encrypted disk, and add a source that says where it is."
    )
    return Refused(sentence.format(name=name, limit=LARGEST // (1024 * 1024)))


def _unreadable(name: str) -> Refused:
    return Refused(
        _("“{name}” can’t be read. It was not copied. See whether another program holds it.").format(
            name=name
        )
    )
