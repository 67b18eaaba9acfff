"""A list beside what it shows; where it is narrow, one or the other, with a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kazrights.gui import theme
from kazrights.gui.parts.button import button
from kazrights.gui.regions import first_taker
from kazrights.store.vault import Vault

NARROW = 836
"""A page of this width stands in a window of about 900 with the narrow navigation beside it."""
_LIST, _NARROWEST, _WIDEST = 264, 240, 420
_SETTLED_MS = 500


class ListDetail(QWidget):
    """`back` names the list on the link that leads back to it; under `narrow` pixels only one of the two is shown.

    The list is at least so wide, but not wider than usual lists may be: `least`.
    `keep` is the setting of a casebook that remembers how wide the list was drawn.
    """

    def __init__(
        self,
        listing: QWidget,
        detail: QWidget,
        back: str,
        parent: QWidget | None = None,
        *,
        narrow: int = 0,
        keep: tuple[Vault, str] | None = None,
        least: int = 0,
    ) -> None:
        super().__init__(parent)
        self._least = min(max(theme.scaled(_NARROWEST), least), theme.scaled(_WIDEST))
        self._narrow = narrow or theme.scaled(NARROW)
        self._listing = listing
        self._alone = False
        self._keep = keep
        self._back = button(f"‹ {back}", self._on_back, kind="link")
        self._detail = QWidget()
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(detail, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(listing)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([self._kept_width(), 10_000])
        self._splitter.splitterMoved.connect(self._on_moved)
        self._moved = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._moved.timeout.connect(self._keep_width)
        listing.setMinimumWidth(self._least)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._wants_detail = False
        self._arrange()

    @property
    def is_stacked(self) -> bool:
        """Whether there is room for one of the two only."""
        return self._alone or self.width() < self._narrow

    @property
    def shows_detail(self) -> bool:
        """Whether something was chosen to look at, should there be room for one only."""
        return self._wants_detail

    def set_alone(self, alone: bool) -> None:
        """Give the list all the width, as if there were no room for the two."""
        self._alone = alone
        self._arrange()

    def show_detail(self) -> None:
        """Something was chosen to look at."""
        self._wants_detail = True
        self._arrange()

    def show_list(self) -> None:
        """Back to choosing."""
        self._wants_detail = False
        self._arrange()

    def _on_back(self) -> None:
        self.show_list()
        if taker := first_taker(self._listing):
            taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.is_stacked
        self._listing.setVisible(not (stacked and self._wants_detail))
        self._detail.setVisible(not stacked or self._wants_detail)
        self._back.setVisible(stacked)
        self._listing.setMaximumWidth(16_777_215 if stacked else theme.scaled(_WIDEST))

    def _kept_width(self) -> int:
        kept = self._keep[0].setting(self._keep[1]) if self._keep else ""
        wanted = int(kept) if kept.isdigit() else theme.scaled(_LIST)
        return max(self._least, min(theme.scaled(_WIDEST), wanted))

    def _on_moved(self) -> None:
        if self._keep:
            self._moved.start()

    def _keep_width(self) -> None:
        if self._keep and not self.is_stacked:
            self._keep[0].set_setting(self._keep[1], str(self._listing.width()))
