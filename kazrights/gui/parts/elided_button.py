"""A button whose words give way where there is no room for them; the tooltip has them in full."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kazrights.gui.parts import safe_names

_LEAST = 60


class ElidedButton(QPushButton):
    """Words are set by `set_words`; a screen reader reads them in full."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("size", "row")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str, spoken: str = "") -> None:
        """Show other words; `spoken` where a screen reader is told more."""
        self._words = words
        self.setAccessibleName(spoken or words)
        self.setToolTip(spoken or words)
        self._fit()
        self.updateGeometry()

    def say_again(self) -> None:
        """Show the words as names are shown now."""
        self._fit()
        self.updateGeometry()

    @property
    def words(self) -> str:
        """The words in full."""
        return self._words

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        shown = self.fontMetrics().horizontalAdvance(self.text())
        full = self.fontMetrics().horizontalAdvance(self._escaped())
        return QSize(hint.width() - shown + full + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        room = max(self.width() - around, 0)
        fitted = self.fontMetrics().elidedText(self._escaped(), Qt.TextElideMode.ElideRight, room)
        if fitted != self.text():
            self.setText(fitted)

    def _escaped(self) -> str:
        return safe_names.shown(self._words).replace("&", "&&")
