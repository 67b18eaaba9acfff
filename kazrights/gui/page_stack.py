"""The pages of the window, each built when it is first looked at, or a moment after the window is up."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from kazrights.gui import collector
from kazrights.gui.desk import Desk
from kazrights.gui.places import PLACES

_BETWEEN_PAGES_MS = 150


class PageStack(QStackedWidget):
    """Building all pages at once would keep Today waiting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, QWidget] = {}
        any_height = (
            QSizePolicy.Policy.Ignored
        )  # a composer may take the room of a page, never the other way round
        self.setSizePolicy(QSizePolicy.Policy.Expanding, any_height)
        self._rest = QTimer(self, interval=_BETWEEN_PAGES_MS)
        self._rest.timeout.connect(self._build_next)

    def hasHeightForWidth(self) -> bool:
        """Never: a page scrolls, and takes the height that a composer leaves it."""
        return False

    def page(self, place: str) -> QWidget:
        """The page of a place."""
        if place not in self._pages:
            made = next(p for p in PLACES if p.id == place).make(self._desk)
            self._pages[place] = made
            self.addWidget(made)
        return self._pages[place]

    def is_built(self, place: str) -> bool:
        """Whether a page is there already, and has heard what the desk said."""
        return place in self._pages

    def shown(self) -> QWidget:
        """The page in view."""
        page = self.currentWidget()
        assert page is not None
        return page

    @property
    def place(self) -> str:
        """The id of the place in view."""
        return next(place for place, page in self._pages.items() if page is self.currentWidget())

    def build_the_rest(self) -> None:
        """Build the other pages, one after the other, between what the person does."""
        self._rest.start()

    def _build_next(self) -> None:
        missing = [place.id for place in PLACES if place.id not in self._pages]
        if missing:
            self.page(missing[0])
        else:
            self._rest.stop()
            collector.pass_over_all()
