"""The real window on a real X server: what a caseworker does in the first minute, and a picture of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.journeys import drive_window

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb on this machine")


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1024x640x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def test_an_example_call_is_logged_and_its_next_step_stands_in_today(
    display: str, sample_casebook: Path, tmp_path: Path, own_settings: Path
) -> None:
    picture = tmp_path / "window.png"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "tests.journeys.drive_window", str(sample_casebook), str(picture)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stderr
    saw = json.loads(done.stdout.splitlines()[-1])
    assert (saw["platform"], saw["title"], saw["first"]) == ("xcb", "kazrights", "today")
    assert any("Bokayev" in label for label in saw["labels"])
    assert saw["toast"] == "Contact logged, with its next step."
    assert f"{drive_window.NEXT}, Maks Bokayev, Today" in saw["today"]
    assert _colours(picture) > 50


def _colours(picture: Path) -> int:
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1024, 640)
    return len({image.pixel(x, y) for x in range(0, 1024, 2) for y in range(0, 640, 2)})
