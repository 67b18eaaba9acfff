"""Tells when a page is scrolled down far enough for what stands above it to become small."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollArea, QScrollBar, QWidget

_FAR, _TO_SPARE = 24, 48


class ScrollWatch(QObject):
    """Small when scrolled, large again at the top; never where growing back would undo the scrolling."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.saved = 0  # the height that becoming small sets free
        self._small = False

    def watch(self, page: QWidget) -> None:
        """Listen to what scrolls a page."""
        for bar in _bars(page):
            bar.valueChanged.connect(self._on_moved)

    def look_at(self, page: QWidget) -> None:
        """Another page is in view."""
        bars = [bar for bar in _bars(page) if bar.value() > 0]
        if bars:
            self._look(bars[0])
        else:
            self._turn(False)

    def _on_moved(self, _value: int) -> None:
        bar = self.sender()
        if isinstance(bar, QScrollBar):
            self._look(bar)

    def _look(self, bar: QScrollBar) -> None:
        if self._small:
            if bar.value() <= 0:
                self._turn(False)
        elif bar.value() > _FAR and bar.maximum() > self.saved + _TO_SPARE:
            self._turn(True)

    def _turn(self, small: bool) -> None:
        if small != self._small:
            self._small = small
            self.turned.emit(small)


def _bars(page: QWidget) -> list[QScrollBar]:
    if isinstance(page, QScrollArea):
        return [page.verticalScrollBar()]
    inside = [area for area in page.findChildren(QAbstractScrollArea) if isinstance(area, QAbstractItemView)]
    return [area.verticalScrollBar() for area in inside]
