"""A status shape as a small widget; the words beside it say what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kazrights.gui import icons


class Shape(QWidget):
    """Drawn when painted, so that it follows the theme and the scale of the screen."""

    def __init__(self, icon: str, tone: str, *, filled: bool = False, side: int = 16) -> None:
        super().__init__()
        self._icon, self._tone, self._filled, self._side = icon, tone, filled, side
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, 1, self._side - 2, self._side - 2)
        icons.draw(painter, box, self._icon, self._tone, filled=self._filled)
        painter.end()
