"""How the program starts: which face, and with how little before the first paint."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kazrights.__main__ import wants_window

_LOADED_AT_FIRST_PAINT = """
import sys
from kazrights import app
from PySide6.QtWidgets import QApplication
def stop():
    print("\\n".join(sys.modules))
    QApplication.quit()
app.load_the_rest = stop
sys.exit(app.main([sys.argv[1]]))
"""


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--sample"], True),
        (["./my-casebook"], True),
        (["demo", "demo-output"], False),
        (["cases"], False),
        (["--help"], False),
    ],
)
def test_a_verb_is_for_the_command_line(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window


def test_a_casebook_s_folder_opens_the_window(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(casebook.parent)
    assert wants_window([casebook.name])


def test_nothing_heavy_is_loaded_before_the_first_paint(casebook: Path) -> None:
    command = [sys.executable, "-c", _LOADED_AT_FIRST_PAINT, str(casebook)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    loaded = set(done.stdout.split())
    assert "kazrights.gui.unlock" in loaded
    heavy = (
        "sqlalchemy",
        "sqlcipher3",
        "alembic",
        "cryptography",
        "reportlab",
        "kazrights.store",
        "kazrights.model",
    )
    assert not {name for name in loaded if name.startswith(heavy)}


def test_without_a_display_it_says_so_in_one_line(casebook: Path) -> None:
    without = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has windows that may be missing")
    command = [sys.executable, "-m", "kazrights"]
    done = subprocess.run(command, env=without, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert (
        done.stderr
        == "There is no display to show a window on. Without one, try: kazrights demo demo-output\n"
    )
