"""Where a page was scrolled to and which row was current, to come back to exactly that."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

Spots = dict[str, list[int]]
"""For each scrolled part of the page: its position, and its current row (-1 for none)."""


def of(page: QWidget) -> Spots:
    """The spots of what is in view."""
    return {
        name: [area.verticalScrollBar().value(), _row(area)]
        for name, area in _named(page).items()
        if area.isVisible()
    }


def restore(page: QWidget, spots: Spots) -> None:
    """Scroll back, once the page has its rows and sizes; what is not there any more is passed over."""

    def scroll() -> None:
        areas = _named(page)
        for name, (value, row) in spots.items():
            area = areas.get(name)
            if area is None or not area.isVisible():
                continue
            if row >= 0 and isinstance(area, QAbstractItemView) and _row(area) != row:
                index = area.model().index(row, 0) if area.model() else None
                if index is not None and index.isValid():
                    area.setCurrentIndex(index)
            area.verticalScrollBar().setValue(value)

    QTimer.singleShot(0, page, scroll)


def _named(page: QWidget) -> dict[str, QAbstractScrollArea]:
    """Each scrolled part under a name that it has again in a page built alike."""
    named: dict[str, QAbstractScrollArea] = {}
    for area in page.findChildren(QAbstractScrollArea):
        plain = f"{type(area).__name__} {area.accessibleName()}"
        named[f"{plain} {sum(name.startswith(plain) for name in named)}"] = area
    return named


def _row(area: QAbstractScrollArea) -> int:
    return area.currentIndex().row() if isinstance(area, QAbstractItemView) else -1


def as_spots(found: Any) -> Spots:
    """What was kept as JSON, or nothing."""
    if not isinstance(found, dict):
        return {}
    return {
        str(name): spot
        for name, spot in found.items()
        if isinstance(spot, list) and len(spot) == 2 and all(isinstance(n, int) for n in spot)
    }
