"""A line across the page for a state that lasts; one is shown at a time, the gravest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.shape import Shape


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says, and the one thing to do about it, or a second."""

    sentence: str
    gravity: int = 0
    offer: str = ""
    call: Callable[[], object] | None = None
    also: str = ""
    also_call: Callable[[], object] | None = None


class Banner(QFrame):
    """Shows the gravest of the notices that are up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self._up: dict[str, Notice] = {}
        self._mark = Shape("triangle-alert", "today", side=20)
        self._text = text.body()
        self._offer = button("", self._on_offer, in_row=True)
        self._also = button("", self._on_also, in_row=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._also)
        row.addWidget(self._offer)
        self.hide()

    def put_up(self, key: str, notice: Notice) -> None:
        """Show a notice as long as it is up; the same key replaces it."""
        self._up[key] = notice
        self._show()

    def take_down(self, key: str) -> None:
        """The state is over."""
        if self._up.pop(key, None):
            self._show()

    @property
    def sentence(self) -> str:
        """What is shown now, or ""."""
        notice = self._gravest()
        return notice.sentence if notice else ""

    def _gravest(self) -> Notice | None:
        return max(self._up.values(), key=lambda notice: notice.gravity, default=None)

    def _show(self) -> None:
        notice = self._gravest()
        self.setVisible(notice is not None)
        if notice and notice.sentence != self._text.text():
            self._text.setText(notice.sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.sentence))
        if notice:
            self._offer.setText(notice.offer)
            self._offer.setVisible(bool(notice.offer))
            self._also.setText(notice.also)
            self._also.setVisible(bool(notice.also))

    def _on_offer(self) -> None:
        notice = self._gravest()
        if notice and notice.call:
            notice.call()

    def _on_also(self) -> None:
        notice = self._gravest()
        if notice and notice.also_call:
            notice.also_call()
