"""The room over the page where one thing at a time is composed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kazrights.gui import theme
from kazrights.gui.composers.composer import Composer
from kazrights.gui.composers.hand_over import HandOver
from kazrights.gui.composers.log_contact import LogContact
from kazrights.gui.composers.new_action import NewAction
from kazrights.gui.desk import Desk

_WIDEST = 960


class ComposerSlot(QWidget):
    """Hidden unless something is composed; opening another keeps the draft of the one before."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.current: Composer | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column.addStretch(1)  # what is over when the page gives way
        self.hide()

    def height_wanted(self) -> int:
        """The height in which nothing of it scrolls."""
        margins = self._column.contentsMargins()
        wanted = self.current.sizeHint().height() if self.current else 0
        return wanted + margins.top() + margins.bottom()

    def log_contact(self, case_id: int | None) -> None:
        """Log a contact of this case, or of one to be picked."""
        self._open(LogContact, case_id)

    def new_action(self, case_id: int | None) -> None:
        """Plan an action in this case, or in one to be picked."""
        self._open(NewAction, case_id)

    def hand_over(self, case_id: int | None) -> None:
        """Hand this case over, or one to be picked."""
        self._open(HandOver, case_id)

    def reopen(self, place: str, case_id: int | None) -> None:
        """Open again what was being composed when the casebook locked."""
        if place == "log":
            self.log_contact(case_id)
        elif place == "action":
            self.new_action(case_id)
        elif place == "hand_over":
            self.hand_over(case_id)

    def _open(self, kind: type[LogContact] | type[NewAction] | type[HandOver], case_id: int | None) -> None:
        if self._desk.read_only:
            return
        if self.current is not None:
            if type(self.current) is kind and self.current.case.case_id == case_id:
                self.current.first_field()
                return
            self.current.leave()
        composer = kind(self._desk, case_id)
        self.current = composer
        composer.setMaximumWidth(theme.scaled(_WIDEST))
        composer.closed.connect(self._on_closed)
        self._column.insertWidget(0, composer)
        self.show()
        composer.begin()

    def _on_closed(self) -> None:
        if self.current is not None:
            self._column.removeWidget(self.current)
            self.current.hide()
            self.current.deleteLater()
            self.current = None
        self.hide()
        self.closed.emit()
