"""Real shortages for tests: a disk that takes no more, and a person without rights."""

from __future__ import annotations

import os
import resource
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
BY_ROOT = os.name == "posix" and os.geteuid() == 0


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """The system refuses to let any file of this process grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def without_rights() -> Iterator[None]:
    """An administrator may read everything; for a while this process may not."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


@contextmanager
def unwritable(folder: Path) -> Iterator[Path]:
    """A copy of `folder` that nobody but root may write, where whoever may enter it can read it."""
    with tempfile.TemporaryDirectory(prefix="kazrights-test-") as place:
        Path(place).chmod(0o755)
        copy = Path(shutil.copytree(folder, Path(place) / folder.name))
        paths = [copy, *copy.rglob("*")]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            yield copy
        finally:
            for path in paths:
                path.chmod(0o700)


@contextmanager
def not_root() -> Iterator[None]:
    """Inside, this process is nobody; it can become root again."""
    if not BY_ROOT:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
