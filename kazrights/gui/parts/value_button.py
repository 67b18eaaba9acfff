"""A value that reads as text and is a button: a click, Enter or Space on it begins to edit it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.shape import Shape
from kazrights.gui.parts.values import text_break

_BESIDE, _ABOVE = 4, 3
_LEAST = 120
_LOWEST = 24  # what is clicked is no lower, even in the smallest text


class ValueButton(QPushButton):
    """Its words wrap and can be copied from its menu."""

    def __init__(self, on_click: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "value")
        self.setAutoDefault(True)
        self._words = text.body()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shape: Shape | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        self._row.setSpacing(6)
        self._row.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._copied = ""
        copy = QAction(_("Copy"), self)
        copy.triggered.connect(lambda _checked=False: QGuiApplication.clipboard().setText(self._copied))
        self.addAction(copy)
        self.clicked.connect(lambda _checked=False: on_click())

    def say(self, name: str, words: str, shape: Shape | None = None) -> None:
        """Show a value; `name` says to a screen reader what it is of."""
        self._copied = words
        self._words.setText(text_break(words))
        spoken = _("{field}: {value}. Edit").format(field=name, value=words)
        self.setAccessibleName(spoken)
        if self._shape is not None:
            self._shape.hide()
            self._shape.deleteLater()
        self._shape = shape
        if shape is not None:
            self._row.insertWidget(0, shape, 0, Qt.AlignmentFlag.AlignVCenter)

    def words(self) -> str:
        """What is shown."""
        return self._words.text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), self.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, max(_LOWEST, self._words.fontMetrics().lineSpacing() + 2 * _ABOVE + 2))
