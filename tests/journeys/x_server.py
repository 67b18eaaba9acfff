"""An X server without a screen, its keyboard layouts, and keys struck on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

NEEDED = ("Xvfb", "xdotool", "setxkbmap")
needs_x = pytest.mark.skipif(
    any(shutil.which(program) is None for program in NEEDED), reason="Xvfb, xdotool or setxkbmap is not there"
)
LAYOUTS = ("us", "ru", "kz", "kz,ru")
_CODES = {
    letter: str(first + at)
    for first, letters in ((24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
    for at, letter in enumerate(letters)
}
_NAMES = {
    "pgup": "Prior",
    "pgdown": "Next",
    "enter": "Return",
    "esc": "Escape",
    "del": "Delete",
    "space": "space",
}


@contextmanager
def server(size: str = "1024x640x24") -> Iterator[str]:
    """A server of one's own; gives its DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(10)


def use_layout(display: str, layout: str) -> None:
    """Put a keyboard layout on, alone: with "ru" there is no key that gives a Latin letter."""
    subprocess.run(["setxkbmap", "-layout", layout], env={**os.environ, "DISPLAY": display}, check=True)


def strike(display: str, *chords: str) -> None:
    """Strike chords such as "Ctrl+K" or "F6" by the place of their keys, whatever the layout gives there."""
    keys = ["+".join(_key(part) for part in chord.split("+")) for chord in chords]
    environment = {**os.environ, "DISPLAY": display}
    subprocess.run(["xdotool", "key", "--delay", "30", *keys], env=environment, check=True, timeout=20)


def _key(part: str) -> str:
    plain = part.casefold()
    return _CODES.get(plain) or _NAMES.get(plain) or (plain if plain in ("ctrl", "shift", "alt") else part)
