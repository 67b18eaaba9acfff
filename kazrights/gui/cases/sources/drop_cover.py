"""What lies over the tab while something is dragged across it: that it may be dropped, and what then happens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import text

_EDGE = 3


class DropCover(QWidget):
    """As large as what it lies over; drags and clicks go through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = text.section()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addWidget(self.words)
        over.installEventFilter(self)
        self.hide()

    def show_for(self, *, files: bool) -> None:
        """Say what a drop does."""
        self.words.setText(
            _("Drop to copy the files into this case, encrypted.")
            if files
            else _("Drop to keep the text as a clipping of this case.")
        )
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.92)
        painter.fillRect(self.rect(), theme.colour("selected"))
        painter.setOpacity(1)
        pen = painter.pen()
        pen.setColor(theme.colour("accent"))
        pen.setWidth(_EDGE)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(self.rect().adjusted(8, 8, -9, -9))
