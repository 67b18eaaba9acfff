"""The small line under an editor: how it was read, or, with a mark before it, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from kazrights.gui.parts import text

_MARK, _GAP = 14, 6
_PLAIN_TEXT = 0


class Note(QLabel):
    """Hidden while it has nothing to say; with `keeps_room` what stands beside it stays where it is."""

    def __init__(self, parent: QWidget | None = None, *, keeps_room: bool = False) -> None:
        super().__init__(parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setProperty("tone", "secondary")
        self.setWordWrap(True)
        self.setFont(text.font("caption"))
        self._is_problem = False
        self.hide()

    def tell(self, said: str) -> None:
        """Say something by the way; "" is nothing."""
        self._show(said, problem=False)

    def complain(self, sentence: str) -> None:
        """Say what is wrong, once to a screen reader too; "" is nothing."""
        is_news = bool(sentence) and sentence != self.text()
        self._show(sentence, problem=bool(sentence))
        if is_news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def is_problem(self) -> bool:
        """Whether it says that something is wrong."""
        return self._is_problem

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_problem:
            from kazrights.gui import icons  # the unlock page has no icons

            top = max(0.0, (self.fontMetrics().lineSpacing() - _MARK) / 2)
            painter = QPainter(self)
            icons.draw(painter, QRectF(0, top, _MARK, _MARK), "triangle-alert", "overdue")
            painter.end()

    def _show(self, words: str, *, problem: bool) -> None:
        if problem != self._is_problem:
            self._is_problem = problem
            text.set_tone(self, "problem" if problem else "secondary")
            self.setContentsMargins(_MARK + _GAP if problem else 0, 0, 0, 0)
        self.setText(words)
        self.setVisible(bool(words))
