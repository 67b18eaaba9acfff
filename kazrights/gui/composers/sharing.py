"""Shares the height of the window between a composer and the page under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kazrights.gui import theme
from kazrights.gui.composers.slot import ComposerSlot

_LEAST_ROWS = 5
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_WATCHED = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class Sharing(QObject):
    """Where too little would be left of the page, it gives way until the composer is closed, or left by going on."""

    def __init__(self, room: QWidget, composer: ComposerSlot, page: QWidget) -> None:
        super().__init__(room)
        self._room, self._composer, self._page = room, composer, page
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.share)
        for widget in (room, composer):
            widget.installEventFilter(self)
        composer.closed.connect(self.share)

    @property
    def page_gives_way(self) -> bool:
        """Whether the composer has all the room."""
        return self._page.isHidden()

    def share(self) -> None:
        """Look again whether there is room for both."""
        hides = not self._composer.isHidden() and self._left() < theme.row_height() * _LEAST_ROWS
        if hides != self._page.isHidden():
            self._page.setHidden(hides)
            if (layout := self._room.layout()) is not None:
                layout.activate()  # at once: the page would be seen for a moment where it stood before

    def make_way(self) -> None:
        """Someone wants to see the page: the composer is left where it hides it; its draft is kept."""
        if self.page_gives_way and self._composer.current is not None:
            self._composer.current.leave()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Looks again a moment after anything has another height."""
        if event.type() in _WATCHED:
            self._soon.start()
        return False

    def _left(self) -> int:
        """What would be left of the height for the page."""
        others = sum(
            widget.height()
            for widget in self._room.findChildren(QWidget, options=_DIRECT)
            if widget not in (self._composer, self._page) and widget.isVisible() and self._stands(widget)
        )
        return self._room.height() - others - self._composer.height_wanted()

    def _stands(self, widget: QWidget) -> bool:
        """Whether it takes height in the column; a toast floats over it."""
        layout = self._room.layout()
        return layout is not None and layout.indexOf(widget) >= 0
