"""Room for a form above a list: as high as the form, and scrolling where the window is too low for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from kazrights.gui.parts.block import Block

_LEAST = 120


class FormRoom(QScrollArea):
    """Takes no room while there is no form in its block."""

    def __init__(self, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = block
        block.setProperty("surface", "base")
        block.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        block.setContentsMargins(16, 4, 16, 0)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(block)
        block.form_turned.connect(self.setVisible)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._block.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(_LEAST, self._block.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._block and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
