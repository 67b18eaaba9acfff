"""Locking leaves nothing in memory: the process is replaced, and its successor is looked through from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
NAME = "Zhanar Zzqxcanary"
_STEP = 1 << 22

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="only Linux lets a test look into memory"
)


def test_after_locking_neither_passphrase_nor_name_is_found(casebook: Path, own_settings: Path) -> None:
    command = [sys.executable, "-m", "tests.journeys.drive_lock", str(casebook), PASSPHRASE[::-1], NAME[::-1]]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin and process.stdout
        pid = int(process.stdout.readline())
        assert found(pid, NAME) > 0  # else the search itself is broken
        _go_on(process.stdin)
        same_pid, _blank, why = process.stdout.readline().partition(" ")
        assert int(same_pid) == pid
        assert why.strip().endswith("because you asked for it.")
        assert (found(pid, NAME), found(pid, PASSPHRASE)) == (0, 0)
        _go_on(process.stdin)


def found(pid: int, secret: str) -> int:
    """How often a text stands in the memory of a process, as Python, Qt or a database hold it."""
    spellings = {secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")}
    return sum(part.count(spelling) for part in _memory(pid) for spelling in spellings)


def _go_on(stdin: object) -> None:
    stdin.write("\n")  # type: ignore[attr-defined]
    stdin.flush()  # type: ignore[attr-defined]


def _memory(pid: int) -> Iterator[bytes]:
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in place.split("-"))
            for at in range(begin, end, _STEP) if "r" in rights and "[v" not in line else ():
                try:
                    memory.seek(at)
                    yield memory.read(min(_STEP, end - at))
                except OSError:
                    break
