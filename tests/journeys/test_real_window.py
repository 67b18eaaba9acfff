"""The real window on a real X server: what a caseworker does in the first minute, and a picture of it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.casework.test_letter_texts import KK, STAMP
from tests.documents.papers import evened, read
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


def test_a_call_is_logged_stands_in_today_and_a_kazakh_letter_is_exactly_right(
    display: str, sample_casebook: Path, tmp_path: Path, own_settings: Path
) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "tests.journeys.drive_window", str(sample_casebook), str(tmp_path)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stderr
    saw = json.loads(done.stdout.splitlines()[-1])
    assert (saw["platform"], saw["title"], saw["first"]) == ("xcb", "kazrights", "today")
    assert any("Bokayev" in label for label in saw["labels"])
    assert saw["toast"] == "Contact logged, with its next step."
    assert f"{drive_window.NEXT}, Maks Bokayev, Today" in saw["today"]
    assert _colours(tmp_path / "today.png") > 50
    assert _colours(tmp_path / "letter.png") > 50
    pdf = (tmp_path / "letter.pdf").read_bytes()
    assert saw["letter"] == {
        "language": "kk",
        "office": "Бас прокурор",
        "status": "created",
        "sha256": hashlib.sha256(pdf).hexdigest(),
    }
    said = read(pdf)
    assert said.count(STAMP) == 2
    assert evened(said.replace(STAMP, "")) == evened(KK)


def _colours(picture: Path) -> int:
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1024, 640)
    return len({image.pixel(x, y) for x in range(0, 1024, 2) for y in range(0, 640, 2)})
