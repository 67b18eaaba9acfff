"""A tick box whose words give way where there is no room for them; the tooltip has them in full."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from kazrights.gui.parts import safe_names

_LEAST = 60


class ElidedTick(QCheckBox):
    """Words are set by `set_words`; a screen reader reads them in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._fit()

    def say_again(self) -> None:
        """Show the words as names are shown now."""
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        words = safe_names.shown(self._words).replace("&", "&&")
        fitted = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
        if fitted != self.text():
            self.setText(fitted)
