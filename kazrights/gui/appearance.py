"""Light, dark or as the system has it, and the size of text: chosen at any time, kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kazrights.base import settings
from kazrights.gui import theme

SYSTEM, LIGHT, DARK = MODES = ("system", "light", "dark")
SIZES = (90, 100, 110, 125, 140, 160)
"""Percent of the usual size of text."""


def mode() -> str:
    """What was chosen: "system", "light" or "dark"."""
    said = settings.get("appearance")
    return said if said in MODES else SYSTEM


def text_percent() -> int:
    """The size of text that was chosen, one of SIZES."""
    said = settings.get("text_percent")
    return said if said in SIZES else 100


def put_on(app: QApplication) -> None:
    """Give the program the look that was chosen."""
    theme.apply(app, dark=_is_dark(), text_percent=text_percent())


def follow(app: QApplication) -> None:
    """From now on change with the system, where it tells of its change and that was chosen."""
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: _on_system(app))


def choose(app: QApplication, chosen: str) -> None:
    """Change to "system", "light" or "dark" at once, whatever is open."""
    settings.put(appearance=chosen)
    _change(app)


def choose_text_percent(app: QApplication, percent: int) -> None:
    """Change the size of text. Windows that are open have to be built anew for it."""
    settings.put(text_percent=percent)
    _change(app)


def _on_system(app: QApplication) -> None:
    if mode() == SYSTEM and theme.is_dark() != _is_dark():
        _change(app)


def _change(app: QApplication) -> None:
    from kazrights.gui import icons  # the first paint does without

    put_on(app)
    icons.refresh()
    for widget in app.allWidgets():
        widget.update()  # those that paint themselves


def _is_dark() -> bool:
    chosen = mode()
    if chosen == SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return chosen == DARK
