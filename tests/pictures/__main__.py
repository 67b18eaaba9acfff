"""Takes the pictures of each set in a process of its own, on an X server of the set's size, and lays them out.

    python -m tests.pictures FOLDER [SET …]

The casebooks are made once, and copied for each set. Without Xvfb the pictures are taken without a screen. Three
people of the sample of whom the report tells what is folded and internal stay out of every picture.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.journeys import x_server
from tests.pictures import books, sheets
from tests.pictures.sets import BY_NAME, SETS, Set

ROOT = Path(__file__).resolve().parents[2]


def main(folder: Path, names: list[str]) -> int:
    """Take these sets, or all; the number of sets that failed."""
    wanted = [BY_NAME[name] for name in names] or list(SETS)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary) / "books"
        books.make(made)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            failed = sum(pool.map(lambda one: _take(one, made, Path(temporary), folder), wanted))
    for one in wanted:
        pictures = sorted((folder / one.name).glob("*.png"))
        sheets.lay_out(pictures, folder / f"sheet-{one.name}")
    sys.stdout.write(f"{len(list(folder.glob('*/*.png')))} pictures and their sheets in {folder}\n")
    return failed


def _take(one: Set, made: Path, temporary: Path, folder: Path) -> bool:
    own = temporary / one.name
    shutil.copytree(made, own / "books")
    has_server = shutil.which("Xvfb") is not None
    width, height = one.size
    with x_server.server(f"{width}x{height}x24") if has_server else nullcontext("") as display:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "xcb" if has_server else "offscreen",
            "DISPLAY": display,
            "QT_SCALE_FACTOR": str(one.scale),
            "KAZRIGHTS_SETTINGS": str(own / "settings"),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        command = [sys.executable, "-m", "tests.pictures.take", one.name, str(own / "books"), str(folder)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    if done.returncode or done.stderr.strip():
        sys.stderr.write(f"{one.name}: {done.stderr}\n")
    return done.returncode != 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m tests.pictures FOLDER [SET …]")
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
