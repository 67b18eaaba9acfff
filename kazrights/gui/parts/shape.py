"""A status shape as a small widget; the words beside it say what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kazrights.gui import icons

_SIDE = 16


class Shape(QWidget):
    """Drawn when painted, so that it follows the theme and the scale of the screen."""

    def __init__(self, icon: str, tone: str, *, filled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._filled = icon, tone, filled
        self.setFixedSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.draw(painter, QRectF(1, 1, _SIDE - 2, _SIDE - 2), self._icon, self._tone, filled=self._filled)
        painter.end()
