"""The start scripts: they parse, know what a system lacks, and say what to do where they can't install it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [
    *(f"packaging/{name}" for name in ("run", "test", "setup.sh", "lock", "durability", "pictures", "words")),
    ".ci/run",
]


def with_setup(commands: str, path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
    """Run shell commands that may call the functions of packaging/setup.sh."""
    return subprocess.run(
        ["sh", "-euc", f'. "$root/packaging/setup.sh"; {commands}'],
        env={"PATH": path, "root": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_parses(script: str) -> None:
    parsed = subprocess.run(["sh", "-n", ROOT / script], capture_output=True, text=True)
    assert (parsed.returncode, parsed.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="the part table is Linux's")
def test_missing_parts_are_the_ones_that_are_missing() -> None:
    table = "libc.so.6 libc6\nlibnothing.so.9 libnothing9\nprogram:sh dash\nprogram:no-such-one none\n"
    asked = subprocess.run(
        [sys.executable, ROOT / "packaging/missing_parts.py"],
        input=table,
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout == "libnothing.so.9 libnothing9\nprogram:no-such-one none\n"


def test_tests_need_what_running_needs_and_an_x_server() -> None:
    running = with_setup("parts run | packages").stdout.split()
    assert {"libegl1", "libxcb-cursor0", "fonts-dejavu-core"} <= set(running)
    assert with_setup("parts test | packages").stdout.split() == [
        *running,
        "xvfb",
        "xdotool",
        "x11-xkb-utils",
    ]


def test_without_rights_the_exact_apt_line_is_printed(tmp_path: Path) -> None:
    for name, body in {"apt-get": "exit 9", "sudo": "exit 1", "id": "echo 1000"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    refused = with_setup('apt_install libone.so.1 "libone1 xtwo"', path=f"{tmp_path}:{os.environ['PATH']}")
    assert refused.returncode == 1
    assert "libone.so.1" in refused.stderr
    assert "\n  apt-get update && apt-get install -y --no-install-recommends libone1 xtwo\n" in refused.stderr


def test_without_apt_the_missing_parts_are_named() -> None:
    refused = with_setup('PATH=$root/nowhere; apt_install libone.so.1 "libone1 xtwo"')
    assert refused.returncode == 1
    assert "libone.so.1" in refused.stderr
    assert "libone1 xtwo" in refused.stderr
