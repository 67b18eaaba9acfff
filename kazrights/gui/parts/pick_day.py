"""A small dialog that asks for one day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.planned_day import PlannedDayField


class PickDayDialog(QDialog):
    """`words` say what the day is for; `day()` is what was typed."""

    def __init__(self, words: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("kazrights")
        self.setMinimumWidth(360)
        self._field = PlannedDayField(today)
        self._field.name_for_readers(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(text.section(words))
        column.addWidget(self._field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Cancel"), self.reject))
        choose = button(_("Choose this day"), self._on_choose, kind="primary")
        choose.setDefault(True)
        row.addWidget(choose)
        column.addLayout(row)
        self._field.setFocus()

    def day(self) -> date | None:
        """The day typed; None for nothing."""
        return self._field.value()

    def _on_choose(self) -> None:
        if self.day():
            self.accept()
        else:
            self._field.setFocus()
