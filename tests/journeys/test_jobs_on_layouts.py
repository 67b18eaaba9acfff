"""The three jobs by keys struck on a real X server, under US, Russian, Kazakh and Kazakh-Russian keyboards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kazrights.base import clock
from kazrights.casework import actions, cases, sample
from kazrights.store.vault import Vault
from tests.gui.appeals.hands import appeal_of
from tests.journeys import x_server

ROOT = Path(__file__).resolve().parents[2]
pytestmark = x_server.needs_x
FIRST, SECOND = "EXAMPLE: call the lawyer", "EXAMPLE: ask for the file"
BUDGET = {"done": 1, "later": 2, "log": 6, "repeat": 6, "new": 16}


class Driven:
    """The program in its process, and the chords struck on it."""

    def __init__(self, display: str, process: subprocess.Popen[str]) -> None:
        self.display, self._process = display, process
        self.chords = 0

    def strike(self, *chords: str) -> None:
        """Strike these, and count them."""
        self.chords += len(chords)
        x_server.strike(self.display, *chords)

    def seen(self) -> dict[str, Any]:
        """What is there now."""
        assert self._process.stdin
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self.heard()

    def until(self, **wanted: object) -> dict[str, Any]:
        """What is there as soon as it is as wanted; the server and the program take their time."""
        for _try in range(60):
            saw = self.seen()
            if all(saw[key] == value for key, value in wanted.items()):
                return saw
            time.sleep(0.1)
        raise AssertionError({key: (saw[key], value) for key, value in wanted.items()})

    def heard(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, self._process.stderr.read() if self._process.stderr else ""
        found: dict[str, Any] = json.loads(line)
        return found

    def counted(self) -> int:
        """The chords since the last count."""
        count, self.chords = self.chords, 0
        return count


@contextmanager
def driven(casebook: Path, settings: Path) -> Iterator[Driven]:
    with x_server.server() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "KAZRIGHTS_SETTINGS": str(settings),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        command = [sys.executable, "-m", "tests.journeys.drive_jobs", str(casebook)]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True
        )
        try:
            yield Driven(display, process)
        finally:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def prepared(built_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with two steps overdue in Bokayev's case, and last month's appeal of twelve letters."""
    folder = Path(shutil.copytree(built_sample, tmp_path_factory.mktemp("jobs") / "sample"))
    vault = Vault.open(folder, sample.PASSPHRASE)
    case_id = cases.find(vault, "KZ-2020-003")
    actions.add(vault, case_id, FIRST, clock.today() - timedelta(3))
    actions.add(vault, case_id, SECOND, clock.today() - timedelta(1))
    appeal_of(vault)
    vault.close()
    return folder


@pytest.mark.parametrize("layout", x_server.LAYOUTS)
def test_the_three_jobs(prepared: Path, tmp_path: Path, layout: str) -> None:
    casebook = Path(shutil.copytree(prepared, tmp_path / "sample"))
    with driven(casebook, tmp_path / "settings") as program:
        x_server.use_layout(program.display, layout)
        saw = program.heard()
        assert saw["place"] == "today"
        assert FIRST in saw["today"][1]

        program.strike("space")
        program.until(done=[FIRST])
        assert program.counted() <= BUDGET["done"]

        program.strike("Down", "F8")
        program.until(popup=True)
        program.strike("Return")
        program.until(reminded=[SECOND])
        assert program.counted() - 1 <= BUDGET["later"], "Down only leaves the row that is done"

        program.strike("Ctrl+K", "b", "o", "k", "Ctrl+J")
        program.until(writing=True)
        steps = program.counted()
        program.strike("n", "o", "t", "e")
        program.counted()
        program.strike("Ctrl+Return")
        saw = program.until(case=True, writing=False)
        assert len(saw["notes"]) == 1
        assert steps + program.counted() <= BUDGET["log"]

        program.strike("Ctrl+Shift+M")
        program.until(composing=True)
        program.strike("Ctrl+Return")
        program.until(appeals=[12, 12])
        assert program.counted() <= BUDGET["repeat"]

        program.strike("Ctrl+M")
        program.until(composing=True)
        program.strike("space", *("Down", "space") * 3)
        program.strike("F6", "space", *("Down", "space") * 2)
        program.until(planned=12)
        program.strike("Ctrl+Return")
        program.until(appeals=[12, 12, 12])
        assert program.counted() <= BUDGET["new"]
