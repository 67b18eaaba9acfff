"""Scrolls so that what has just got the focus is seen whole, once it has its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 24


def bring_into_view(widget: QWidget) -> None:
    """Soon, in the scroll area around it, if there is one."""
    QTimer.singleShot(0, widget, lambda: _scroll(widget))


def _scroll(widget: QWidget) -> None:
    place: QObject | None = widget.parent()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parent()
    if place is not None and widget.isVisible():
        place.ensureWidgetVisible(widget, 0, _ROOM)
