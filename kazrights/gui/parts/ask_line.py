"""A small dialog that asks for one line of words, such as a reason; it may stay empty unless it is needed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.text_field import LineField


class AskLineDialog(QDialog):
    """`heading` says what is done, `question` what is asked; `words()` is what was typed."""

    def __init__(
        self, heading: str, question: str, verb: str, parent: QWidget | None = None, *, needed: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("kazrights")
        self.setMinimumWidth(theme.scaled(440))
        self._needed = needed
        self._field = LineField()
        self._field.name_for_readers(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(text.section(heading))
        label = text.body(question, tone="secondary")
        label.setBuddy(self._field)
        column.addWidget(label)
        column.addWidget(self._field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Cancel"), self.reject))
        do = button(verb, self._on_done, kind="primary")
        do.setDefault(True)
        row.addWidget(do)
        column.addSpacing(8)
        column.addLayout(row)
        self._field.setFocus()

    def words(self) -> str:
        """What was typed, or ""."""
        return self._field.value()

    def _on_done(self) -> None:
        if self._needed and not self.words():
            self._field.setFocus()
        else:
            self.accept()
