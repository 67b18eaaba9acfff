"""What drops down under a line while one types: nothing of it is taken unless it is gone to and pressed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from kazrights.gui.parts.completer import dress_offers

_TYPED = Qt.ItemDataRole.UserRole
_AT = Qt.ItemDataRole.UserRole + 1


class Offer(NamedTuple):
    """A row: what it shows, the words it puts into the line, and what it stands for."""

    shown: str
    words: str
    what: Any


class Offered(QCompleter):
    """A list that somebody else fills, for what stands in the line now.

    Qt's own list of all rows marks the first that begins so, and Tab would take it: every row is told to fit instead.
    """

    taken = Signal(object)  # what the row stands for

    def __init__(self, line: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = QStandardItemModel(self)
        self._offers: list[Offer] = []
        self.setModel(self.rows)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompletionRole(_TYPED)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # an overload
        line.setCompleter(self)
        dress_offers(line)

    def fill(self, typed: str, offers: Iterable[Offer]) -> None:
        """Offer these for what is typed."""
        self.rows.clear()
        self._offers = list(offers)
        for at, offer in enumerate(self._offers):
            item = QStandardItem(offer.shown)
            item.setData(typed, _TYPED)
            item.setData(at, _AT)
            self.rows.appendRow(item)

    def shown(self) -> list[str]:
        """The rows, as they read."""
        return [self.rows.item(row).text() for row in range(self.rows.rowCount())]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        offer = self._offer(index)
        return offer.words if offer else ""

    def _on_activated(self, index: QModelIndex) -> None:
        if (offer := self._offer(index)) is not None:
            self.taken.emit(offer.what)

    def _offer(self, index: QModelIndex | QPersistentModelIndex) -> Offer | None:
        at = index.data(_AT)
        return self._offers[at] if isinstance(at, int) and at < len(self._offers) else None
