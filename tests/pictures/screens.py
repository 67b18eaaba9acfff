"""What a screen is, and how to wait for it and press its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kazrights.gui.main_window import MainWindow

Screen = tuple[str, QWidget]
"""Its name, which begins with the number it stands at, and the widget that is shown."""


def wait(milliseconds: int) -> None:
    """Let tasks and timers work; QTest.qWait would keep other threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, down and up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def filtered(window: MainWindow, words: str) -> None:
    """Go to the cases with a filter typed: three of the names in the sample stay out of the pictures."""
    window.go_to("cases")
    window.page("cases").list.head.line.setText(words)
