"""A pair of hands on the keyboard that counts its key chords; the letters of typed text are not counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


class Keys:
    """Every key goes to where a real one would: an open popup, else whatever has the focus."""

    def __init__(self) -> None:
        self.chords = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key, each time one chord."""
        for _time in range(times):
            self.chords += 1
            QTest.keyClick(self._place(), key, modifier)

    def tab(self, times: int = 1) -> None:
        """Go to the next field."""
        self.press(Qt.Key.Key_Tab, times=times)

    def write(self, words: str) -> None:
        """Type text, in any script."""
        for letter in words:
            for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
                QTest.sendKeyEvent(action, self._place(), Qt.Key.Key_unknown, letter, NONE)

    @staticmethod
    def _place() -> QWidget:
        place = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert place is not None, "nothing has the focus"
        return place
