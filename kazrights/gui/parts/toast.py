"""A short message that goes by itself, with an offer to undo what it tells of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button

STAYS_MS = 12_000
_MARGIN = 16


class Toast(QFrame):
    """Bottom left of its parent, above any foot (property "foot") with buttons.

    It stays 12 seconds, and longer while the mouse or the keyboard is on it.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("surface", "toast")
        self._text = text.body(parent=self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._undo = button(_("Undo"), self._on_undo, kind="quiet", in_row=True)
        self._undo.setMouseTracking(True)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence, instead of the one before."""
        self._text.setText(sentence)
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def sentence(self) -> str:
        """What it tells now; "" when it is gone."""
        return "" if self.isHidden() else self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _place(self) -> None:
        room = self._over.rect()
        width = min(560, room.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        height = max(48, self._row.heightForWidth(width))
        self.setGeometry(_MARGIN, self._floor() - height - _MARGIN, width, height)

    def _floor(self) -> int:
        """The lower end of the room, or the upper end of a foot with buttons that lies there."""
        for widget in self._over.findChildren(QWidget):
            if widget.property("foot") and widget.isVisible():
                return widget.mapTo(self._over, QPoint(0, 0)).y()
        return self._over.height()
