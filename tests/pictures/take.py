"""Takes the pictures of one set: SET BOOKS FOLDER."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kazrights.base import i18n
from kazrights.gui import look, lost_references, theme
from tests import stretched
from tests.pictures.odd import odd
from tests.pictures.screens import wait
from tests.pictures.sets import BY_NAME, Set
from tests.pictures.usual import usual


def main(one: Set, books: Path, folder: Path) -> None:
    """Write FOLDER/SET/SCREEN.png for each screen."""
    app = QApplication([])
    if one.language == "xx":
        stretched.speak()
    else:
        i18n.use(one.language)
        look.speak_qt(app)
    theme.apply(app, dark=one.dark, text_percent=one.text_percent)
    lost_references.keep()
    (folder / one.name).mkdir(parents=True, exist_ok=True)
    for name, widget in usual(books) if one.sample else chain(usual(books), odd(books)):
        _picture(widget, one).save(str(folder / one.name / f"{name}.png"))


def _picture(widget: QWidget, one: Set) -> QImage:
    if not widget.property("own size"):
        widget.window().resize(round(one.size[0] / one.scale), round(one.size[1] / one.scale))
        widget.window().move(0, 0)
    widget.window().show()
    widget.window().activateWindow()
    wait(250)
    image = widget.window().screen().grabWindow(0).toImage() if _is_on_server() else QImage()
    if image.isNull():
        image = widget.window().grab().toImage()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if one.grey else image


def _is_on_server() -> bool:
    return QApplication.platformName() == "xcb"


if __name__ == "__main__":
    main(BY_NAME[sys.argv[1]], Path(sys.argv[2]), Path(sys.argv[3]))
