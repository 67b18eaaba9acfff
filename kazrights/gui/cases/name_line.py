"""A name typed in place, with a button that takes it; Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button


class NameLine(QWidget):
    """Hidden until it is asked; a name of nothing but blanks is not taken."""

    named = Signal(str)

    def __init__(self, label: str, take: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self._take = button(take, self._on_take, kind="primary", in_row=True)
        leave = button(_("Cancel"), self.hide, in_row=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(text.caption(label))
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._take)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        self.line.textChanged.connect(lambda words: self._take.setEnabled(bool(words.strip())))
        self.line.returnPressed.connect(self._on_take)
        self._take.setEnabled(False)
        self.hide()

    def ask(self, proposed: str) -> None:
        """Ask for a name, with one proposed."""
        self.line.setText(proposed)
        self.line.setSelection(len(proposed), -len(proposed))  # with its beginning in sight
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_take(self) -> None:
        if name := self.line.text().strip():
            self.hide()
            self.named.emit(name)
