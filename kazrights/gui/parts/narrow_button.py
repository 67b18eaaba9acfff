"""A button with words that becomes its icon alone where room is short."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from kazrights.gui import icons


class NarrowButton(QPushButton):
    """Its words are its tooltip and its name either way."""

    def __init__(self, words: str, icon: str, on_click: Callable[[], object]) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words, self._icon = words, icon
        self._is_narrow = False
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setAutoDefault(True)
        self.setIconSize(QSize(16, 16))
        self.clicked.connect(lambda _checked=False: on_click())
        self._wide = 0

    def wide(self) -> int:
        """The width that it takes with its words."""
        if not self._is_narrow:
            self._wide = self.sizeHint().width()
        return self._wide

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or the words alone."""
        if narrow == self._is_narrow:
            return
        self.wide()
        self._is_narrow = narrow
        self.setProperty("size", "square" if narrow else "")
        self.setText("" if narrow else self._words.replace("&", "&&"))
        self.setIcon(icons.icon(self._icon, "text") if narrow else QIcon())
        self.style().unpolish(self)
        self.style().polish(self)
