"""One line set of icons, drawn in a colour of the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kazrights.base import paths
from kazrights.gui import theme

_SIZES = (16, 20, 32)


def icon(name: str, tone: str = "text") -> QIcon:
    """The icon `name` of resources/icons in the colour of a token of the theme."""
    return _icon(name, theme.colour(tone).name(), theme.colour("placeholder").name())


def picture(name: str, tone: str, size: int, scale: float) -> QPixmap:
    """One picture of an icon, sharp on a screen of that scale."""
    pixmap = _pixmap(name, theme.colour(tone).name(), round(size * scale))
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def draw(painter: QPainter, place: QRectF, name: str, tone: str, *, filled: bool = False) -> None:
    """Draw an icon sharply at any scale; `filled` gives its shape a body."""
    _renderer(name, theme.colour(tone).name(), filled).render(painter, place)


@lru_cache(maxsize=128)
def _icon(name: str, colour: str, when_disabled: str) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour, size))
        made.addPixmap(_pixmap(name, when_disabled, size), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour, False).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, filled: bool) -> QSvgRenderer:
    drawing = paths.resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    if filled:
        drawing = drawing.replace(b'fill="none"', b'fill="' + colour.encode() + b'"', 1)
    return QSvgRenderer(QByteArray(drawing))
