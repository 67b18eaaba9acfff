"""Quiet links for what can be added: one stop for Tab, the arrow keys go from link to link."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class AddLinks(QWidget):
    """Takes no room while all of its links are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: list[QPushButton] = []
        self._flow = FlowLayout(self, gap=4)

    def add(self, words: str, call: Callable[[], object]) -> QPushButton:
        """One more link."""
        link = button(words, call, icon="plus", kind="add", in_row=True, writes=True)
        link.setAccessibleName(_("Add: {field}").format(field=words))
        link.installEventFilter(self)
        self._links.append(link)
        self._flow.addWidget(link)
        return link

    def look_again(self) -> None:
        """After links were shown or hidden."""
        shown = self._shown()
        self.setVisible(bool(shown))
        stop = next((link for link in shown if link.hasFocus()), shown[0] if shown else None)
        self._stop_at(stop)
        self._flow.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shown = self._shown()
            step = _STEPS.get(Qt.Key(event.key()))
            if step and isinstance(watched, QPushButton) and watched in shown:
                taker = shown[(shown.index(watched) + step) % len(shown)]
                taker.setFocus(Qt.FocusReason.OtherFocusReason)
                self._stop_at(taker)
                return True
        return super().eventFilter(watched, event)

    def _shown(self) -> list[QPushButton]:
        return [link for link in self._links if not link.isHidden()]

    def _stop_at(self, stop: QPushButton | None) -> None:
        for link in self._links:
            policy = Qt.FocusPolicy.StrongFocus if link is stop else Qt.FocusPolicy.ClickFocus
            link.setFocusPolicy(policy)
