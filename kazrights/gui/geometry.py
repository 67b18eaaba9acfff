"""Where the window stood, kept in the settings; it comes back on a screen that is there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kazrights.base import settings

_USUAL = (1180, 760)


def keep_geometry(window: QWidget) -> None:
    """Remember place and size."""
    if window.isMinimized():
        return
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    settings.put(
        window=[place.x(), place.y(), place.width(), place.height()], maximized=window.isMaximized() or None
    )


def restore_geometry(window: QWidget) -> None:
    """Put the window where it was, if a screen is there; else a usual size that fits the screen."""
    kept = settings.get("window")
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if isinstance(kept, list) and len(kept) == 4 and all(isinstance(n, int) for n in kept):
        place = QRect(*kept)
        if any(screen.intersects(place) for screen in screens):
            window.setGeometry(place)
            return
    room = screens[0] if screens else QRect(0, 0, *_USUAL)
    window.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
