"""Every shortcut works on US, Russian, Kazakh and Kazakh-Russian keyboards, struck on a real X server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from kazrights.gui.commands import COMMANDS
from tests.journeys import x_server

ROOT = Path(__file__).resolve().parents[2]
pytestmark = x_server.needs_x


class Driven:
    """The window in its process."""

    def __init__(self, display: str, process: subprocess.Popen[str]) -> None:
        self.display, self._process = display, process
        assert process.stdout and process.stdin
        self._out: IO[str] = process.stdout
        self._in: IO[str] = process.stdin

    def heard(self) -> dict[str, Any]:
        """The next thing it says."""
        line = self._out.readline()
        assert line, self._process.stderr.read() if self._process.stderr else ""
        said: dict[str, Any] = json.loads(line)
        return said

    def focus(self, where: str) -> None:
        """Put the keyboard into the text line, or into the list of places."""
        self._in.write(where + "\n")
        self._in.flush()
        while self.heard() != {"ready": where}:
            pass


@pytest.fixture(scope="module")
def driven(built_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driven]:
    """A window on a server of its own."""
    import shutil

    folder = Path(shutil.copytree(built_sample, tmp_path_factory.mktemp("keys") / "sample"))
    settings = tmp_path_factory.mktemp("settings")
    with x_server.server() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "KAZRIGHTS_SETTINGS": str(settings),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.drive_keys", str(folder)],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        window = Driven(display, process)
        assert window.heard() == {"ready": "window"}
        yield window
        process.kill()
        process.communicate()


@pytest.mark.parametrize("layout", x_server.LAYOUTS)
def test_every_shortcut_reaches_its_command(driven: Driven, layout: str) -> None:
    x_server.use_layout(driven.display, layout)
    driven.focus("places")
    for command in COMMANDS:
        passed_over = command.local or command.id in ("next_region", "previous_region")
        if command.shortcut and not passed_over:
            x_server.strike(driven.display, command.shortcut)
            assert driven.heard() == {"command": command.id}, command.shortcut


@pytest.mark.parametrize("layout", x_server.LAYOUTS)
def test_a_text_line_keeps_its_own_keys(driven: Driven, layout: str) -> None:
    x_server.use_layout(driven.display, layout)
    driven.focus("line")
    x_server.strike(driven.display, "End", "Ctrl+A")
    while (said := driven.heard()) == {"marked": ""}:
        pass
    assert said == {"marked": "EXAMPLE"}


@pytest.mark.parametrize("layout", x_server.LAYOUTS)
def test_menus_open_by_their_letter(driven: Driven, layout: str) -> None:
    x_server.use_layout(driven.display, layout)
    driven.focus("places")
    x_server.strike(driven.display, "Alt+F")
    assert driven.heard() == {"menu": "&File"}
