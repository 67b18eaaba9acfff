"""A short message that goes by itself, with an offer to undo what it tells of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.focus_spot import focus_spot

STAYS_MS = 12_000
_LOOK_MS = 300
_MARGIN = 16
_WIDEST = 560


class Toast(QFrame):
    """Bottom left of its parent, above any foot (property "foot") with buttons, and never over what has the focus.

    It stays 12 seconds, and longer while the mouse or the keyboard is on it. News that can't be undone does not take
    the place of an Undo that still holds: it stands above it.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("surface", "toast")
        self._news, self._text = self._line(), self._line()
        self._undo = button(_("Undo"), self._on_undo, kind="quiet", in_row=True)
        self._undo.setMouseTracking(True)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 8, 8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._news, 0, 0, 1, 2)
        grid.addWidget(self._text, 1, 0)
        grid.addWidget(self._undo, 1, 1)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._place)
        self._undo.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence, instead of the one before unless that can still be undone and this one can't."""
        beside = not undo and not self.isHidden() and not self._undo.isHidden()
        (self._news if beside else self._text).setText(sentence)
        self._news.setVisible(beside)
        if not beside:
            self._undo.setVisible(undo)
            self._undo.setAccessibleName(_("Undo: {what}").format(what=sentence))
        self._place()
        self.show()
        self.raise_()
        self._looking.start()
        self._go_on()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def forget_undo(self) -> None:
        """What it tells of is not the newest step any more: the sentence stays its time."""
        self._undo.hide()
        self._news.hide()

    @property
    def sentence(self) -> str:
        """What it told last; "" when it is gone."""
        if self.isHidden():
            return ""
        return self._text.text() if self._news.isHidden() else self._news.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._go_on()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._go_on(under_mouse=True)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on(under_mouse=False)

    def hideEvent(self, event: QEvent) -> None:
        self._looking.stop()
        self._timer.stop()

    def _go_on(self, *, under_mouse: bool | None = None) -> None:
        """Count its time anew, or not at all while someone is on it."""
        pointed = self.underMouse() if under_mouse is None else under_mouse
        if pointed or self._undo.hasFocus():
            self._timer.stop()
        elif not self.isHidden():
            self._timer.start()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _place(self) -> None:
        room = self._over.rect()
        width = min(theme.scaled(_WIDEST), room.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        height = max(48, self._grid.heightForWidth(width))
        low, high = self._floor() - height - _MARGIN, _MARGIN
        left, right = _MARGIN, max(_MARGIN, room.width() - width - _MARGIN)
        spots = [QRect(x, y, width, height) for y in (low, high) for x in (left, right)]
        taken = focus_spot(self._over, but=self)
        self.setGeometry(next((spot for spot in spots if not spot.intersects(taken)), spots[0]))

    def _floor(self) -> int:
        """The lower end of the room, or the upper end of a foot with buttons that lies there."""
        for widget in self._over.findChildren(QWidget):
            if widget.property("foot") and widget.isVisible():
                return widget.mapTo(self._over, QPoint(0, 0)).y()
        return self._over.height()

    def _line(self) -> QLabel:
        line = text.body(parent=self)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return line
