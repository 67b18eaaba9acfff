"""A line to name the offices that are ticked as a group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import office_groups
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button


class GroupName(QWidget):
    """Hidden until `begin`. Enter saves the group, Esc leaves."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._office_ids: tuple[int, ...] = ()
        self.line = QLineEdit(placeholderText=_("Name of the group"))
        self.line.setAccessibleName(_("Name of the group"))
        self.line.returnPressed.connect(self.save)
        self.trouble = text.caption(tone="problem")
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(button(_("Save"), self.save, in_row=True, writes=True))
        row.addWidget(button(_("Cancel"), self.leave, kind="quiet", in_row=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.hide()

    def begin(self, office_ids: Sequence[int]) -> None:
        """Ask for the name of a group of these offices."""
        self._office_ids = tuple(office_ids)
        self.line.clear()
        self.trouble.hide()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep the group, unless its name is taken or missing."""
        try:
            office_groups.add(self._desk.vault, self.line.text(), self._office_ids)
        except KazrightsError as error:
            self.trouble.setText(error.sentence)
            self.trouble.show()
            return
        self._desk.say(_("The group “{name}” was saved.").format(name=self.line.text().strip()), undo=True)
        self.leave()

    def leave(self) -> None:
        """Ask no more."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the line has saved it; nobody else need hear of it
        else:
            super().keyPressEvent(event)
