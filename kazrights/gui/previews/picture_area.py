"""A decoded picture on white, as wide as its room or wider, and as high as it is: the page around it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kazrights.gui import theme

ZOOMS = (1.0, 1.5, 2.0, 3.0)
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class PictureArea(QScrollArea):
    """Says when the picture is wanted sharper, because it is shown larger than it was decoded."""

    sharper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet()
        self._zoom = 0
        self.setWidget(self._sheet)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage, *, grows: bool) -> None:
        """Show it; a page of a paper `grows` to its room, a photograph is never made larger than it is."""
        self._sheet.show_image(image, grows)
        self._fit()

    def clear(self) -> None:
        """Let go of the picture."""
        self._sheet.show_image(QImage(), False)

    @property
    def wanted_width(self) -> int:
        """How many pixels wide a picture is wanted."""
        across = max(self.viewport().width(), 320) * ZOOMS[self._zoom] * self.devicePixelRatioF()
        return min(int(across), 4000)

    def can_step(self, by: int) -> bool:
        """Whether it can be shown larger (1) or smaller (-1)."""
        return 0 <= self._zoom + by < len(ZOOMS)

    def step(self, by: int) -> None:
        """Show it larger or smaller."""
        if self.can_step(by):
            self._zoom += by
            self._fit()
            self.sharper_wanted.emit()

    def to_start(self) -> None:
        """Back to the usual size."""
        self._zoom = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        size = self._sheet.size_in(self.viewport().width(), ZOOMS[self._zoom])
        self._sheet.resize(size)
        bar = self.horizontalScrollBar().sizeHint().height() if size.width() > self.viewport().width() else 0
        self.setFixedHeight(size.height() + bar)


class _Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._grows = False

    def show_image(self, image: QImage, grows: bool) -> None:
        self._image, self._grows = image, grows
        self.update()

    def size_in(self, room: int, zoom: float) -> QSize:
        if self._image.isNull():
            return QSize(0, 0)
        natural = self._image.width() / self.devicePixelRatioF()
        across = room * zoom if self._grows or natural > room else natural * zoom
        return QSize(int(across), int(across * self._image.height() / self._image.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(theme.colour("hairline"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
