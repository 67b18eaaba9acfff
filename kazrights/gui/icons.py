"""One line set of icons, drawn in a colour of the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from kazrights.base import paths
from kazrights.gui import theme

_SIZES = (16, 20, 24, 25, 30, 32, 40, 64)  # 16 and 20 at 100, 125, 150 and 200 %

_NAME, _TONE, _BESIDE = "icon_name", "icon_tone", "icon_beside_words"
_GAP = 4  # to 16: the room at the right of an icon beside words, where Qt leaves next to none


def give(
    holder: QAbstractButton | QAction, name: str, tone: str = "text", *, beside_words: bool = False
) -> None:
    """Give a button or action its icon, and keep it in the colours of the theme; `beside_words` with room between."""
    for key, value in ((_NAME, name), (_TONE, tone), (_BESIDE, beside_words)):
        holder.setProperty(key, value)
    holder.setIcon(icon(name, tone, beside_words=beside_words))
    if isinstance(holder, QAbstractButton):
        holder.setIconSize(QSize(16 + _GAP if beside_words else 16, 16))


def refresh() -> None:
    """After a change of theme: give every icon its new colour."""
    for widget in QApplication.allWidgets():
        for holder in (widget, *widget.actions()):
            name = holder.property(_NAME)
            if name and isinstance(holder, QAbstractButton | QAction):
                beside = bool(holder.property(_BESIDE))
                holder.setIcon(icon(name, holder.property(_TONE), beside_words=beside))


def icon(name: str, tone: str = "text", *, beside_words: bool = False) -> QIcon:
    """The icon `name` of resources/icons in the colour of a token of the theme."""
    return _icon(
        name, theme.colour(tone).name(), theme.colour("placeholder").name(), _GAP if beside_words else 0
    )


def draw(painter: QPainter, place: QRectF, name: str, tone: str, *, filled: bool = False) -> None:
    """Draw an icon sharply at any scale; `filled` gives its shape a body."""
    _renderer(name, theme.colour(tone).name(), filled).render(painter, place)


@lru_cache(maxsize=128)
def _icon(name: str, colour: str, when_disabled: str, gap: int) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour, size, gap))
        made.addPixmap(_pixmap(name, when_disabled, size, gap), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: str, size: int, gap: int) -> QPixmap:
    pixmap = QPixmap(QSize(size + size * gap // 16, size))
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
