"""What verbs say: records and JSON on stdout, sentences on stderr; nothing of a person in a report of a bug."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
import traceback
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _

_GAP = "  "


def prepare() -> None:
    """Speak UTF-8 whatever the locale; a terminal keeps its own and shows what it can't as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def finish() -> None:
    """Let everything out; raises OSError when it finds no room."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except BrokenPipeError:
                _stop(stream)


def say(text: str = "") -> None:
    """One line on stdout."""
    _write(sys.stdout, text)


def hand_over(*lines: str) -> None:
    """Lines on stdout that are of no use unseen: let out at once. Raises OSError when nothing takes them."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()
    except BrokenPipeError:
        _stop(sys.stdout)
        raise


def warn(text: str) -> None:
    """One line on stderr."""
    _write(sys.stderr, text)


def table(rows: Iterable[Sequence[str]]) -> None:
    """One record a line, in columns at least two blanks apart, never cut or wrapped."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        say(_GAP.join(padded).rstrip())


def headed(heading: str, records: Iterable[str]) -> Iterator[str]:
    """An empty line, the heading and its records, indented; nothing when there is no record."""
    found = list(records)
    if found:
        yield ""
        yield heading
        yield from (_GAP + line for line in found)


def json_out(found: Any) -> None:
    """`found` as JSON, alone on stdout."""
    say(json.dumps(found, ensure_ascii=False, indent=2))


def joined(*cells: str | None) -> str:
    """The parts of a record that are known, on one line."""
    return _GAP.join(one_line(cell) for cell in cells if cell)


def one_line(text: str) -> str:
    """`text` on one line, without anything that could steer a terminal."""
    kept = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)
    return " ".join("".join(kept).split())


def report(error: Exception) -> int:
    """Say in one sentence why it ended; of a bug only its kind and its place in the program. Gives the exit code."""
    _drop_what_finds_no_room()
    if isinstance(error, KazrightsError):
        warn(one_line(error.sentence))
    elif isinstance(error, OSError):
        warn(_("A file or folder could not be read or written: {reason}.").format(reason=_reason(error)))
    else:
        warn(
            _("kazrights made a mistake ({mistake}). What was saved before is safe.").format(
                mistake=_place(error)
            )
        )
    return 1


def _drop_what_finds_no_room() -> None:
    """What stdout can't take is let go: Python would try once more at the end and give a code of its own."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            _stop(sys.stdout)


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else type(error).__name__


def _place(error: Exception) -> str:
    """The kind of error and where in our own code it came up; neither its message nor a path."""
    frames = [frame for frame, _line in traceback.walk_tb(error.__traceback__)]
    ours = [f for f in frames if str(f.f_globals.get("__name__", "")).startswith("kazrights.")]
    kind = type(error).__name__
    return f"{kind}, {ours[-1].f_globals['__name__']}, {ours[-1].f_code.co_name}" if ours else kind


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        try:
            stream.write(text + "\n")
        except BrokenPipeError:
            _stop(stream)


def _stop(stream: TextIO) -> None:
    """Send what is still said into nothing: the reader has gone, and the work goes on."""
    with open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), stream.fileno())


def _width(text: str) -> int:
    """The columns that `text` takes: marks that combine with the letter before take none."""
    return sum(unicodedata.combining(sign) == 0 for sign in text)
