"""Takes a picture of every screen on the sample casebook, and lays them out on contact sheets to be looked at.

The three people of whom the report tells what is folded and internal stay out of every picture.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from odd_screens import odd
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from usual_screens import Screen, usual, wait

from kazrights.gui import tasks, theme, true_count
from kazrights.gui.crash_dialog import CrashDialog

SIZES = ((1024, 640), (1440, 900))
_SHEET_COLUMNS, _GAP = 2, 16


def main(folder: Path) -> None:
    """Write every picture and the sheets into `folder`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    true_count.keep()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as closing:
        os.environ["KAZRIGHTS_SETTINGS"] = str(Path(temporary) / "settings")
        for size in SIZES:
            place = Path(temporary) / f"{size[0]}"
            taken = [
                _take(screen, size, folder) for screen in chain(usual(place, closing), odd(place, closing))
            ]
            _sheets(taken, size, folder)
            _put_away()
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")


def _take(screen: Screen, size: tuple[int, int], folder: Path) -> tuple[str, QImage]:
    name, widget = screen
    if not isinstance(widget, CrashDialog):
        widget.resize(*size)
    widget.show()
    wait(250)
    image = widget.window().grab().toImage()
    image.save(str(folder / f"{size[0]}-{name}.png"))
    return name, image


def _put_away() -> None:
    """Windows go before the casebooks they show are closed."""
    tasks.cancel_all()
    tasks.wait_for_all()
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait(50)
    gc.collect()


def _sheets(taken: list[tuple[str, QImage]], size: tuple[int, int], folder: Path) -> None:
    """Six pictures a sheet, at half size."""
    width, height = size[0] // 2 + size[0] // 4, size[1] // 2 + size[1] // 4
    for number, start in enumerate(range(0, len(taken), 6), 1):
        part = taken[start : start + 6]
        rows = -(-len(part) // _SHEET_COLUMNS)
        sheet = QImage(
            _SHEET_COLUMNS * (width + _GAP) + _GAP, rows * (height + _GAP) + _GAP, QImage.Format.Format_RGB32
        )
        sheet.fill(Qt.GlobalColor.darkGray)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at, (_name, image) in enumerate(part):
            left = _GAP + (at % _SHEET_COLUMNS) * (width + _GAP)
            top = _GAP + (at // _SHEET_COLUMNS) * (height + _GAP)
            scaled = image.scaled(
                width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(QRect(left, top, scaled.width(), scaled.height()), scaled)
        painter.end()
        sheet.save(str(folder / f"sheet-{size[0]}-{number}.png"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: pictures.py FOLDER")
    main(Path(sys.argv[1]))
