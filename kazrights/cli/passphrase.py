"""Where a verb gets the passphrase from: a prompt, the first line of a file, or of stdin; never an argument."""

from __future__ import annotations

import sys
from getpass import getpass

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _

_LONGEST = 4096
_READ = _LONGEST + len(b"\r\n")


def ask(file: str | None) -> str:
    """The passphrase of a casebook; raises KazrightsError when there is none to be had."""
    return _first_line(file) if file else _typed(_("Passphrase: "))


def ask_new(file: str | None) -> str:
    """A passphrase for a new casebook, on a terminal typed twice; raises KazrightsError."""
    if file:
        return _first_line(file)
    chosen = _typed(_("New passphrase: "))
    if chosen != _typed(_("The same passphrase again: ")):
        raise KazrightsError(_("The two passphrases differ. Nothing was made."))
    return chosen


def _typed(prompt: str) -> str:
    if not (sys.stdin and sys.stdin.isatty()):
        raise KazrightsError(
            _("There is no terminal to ask for the passphrase. Give it with --passphrase-file.")
        )
    try:
        return _checked(getpass(prompt))
    except EOFError:
        raise KazrightsError(_("No passphrase was given.")) from None


def _first_line(file: str) -> str:
    try:
        if file == "-":
            raw = sys.stdin.buffer.readline(_READ)
        else:
            with open(file, "rb") as opened:
                raw = opened.readline(_READ)
    except OSError:
        raise KazrightsError(_("The passphrase file could not be read.")) from None
    line = raw.rstrip(b"\r\n")
    if len(line) > _LONGEST:
        raise KazrightsError(
            _("The first line of the passphrase file is too long: it may have {n} bytes.").format(n=_LONGEST)
        )
    try:
        return _checked(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise KazrightsError(_("The passphrase file is not text in UTF-8.")) from None


def _checked(passphrase: str) -> str:
    if not passphrase:
        raise KazrightsError(_("The passphrase is empty."))
    return passphrase
