"""Which day an action is put off to, and whether only the reminder or the due date itself moves."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.planned_day import PlannedDayField


class LaterField(Field):
    """Its value is "remind" or "move", and the day; None until there is a day."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = PlannedDayField(today)
        self.remind = QRadioButton(_("Remind me again"))
        self.move_due = QRadioButton(_("Move the due date"))
        self.remind.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.day, self.remind, self.move_due):
            column.addWidget(widget)
        self.setFocusProxy(self.day)
        self.day.edited.connect(self.edited)

    def value(self) -> tuple[str, date] | None:
        day = self.day.value()
        return ("remind" if self.remind.isChecked() else "move", day) if day else None

    def set_value(self, value: Any) -> None:
        put, day = value or ("remind", None)
        (self.move_due if put == "move" else self.remind).setChecked(True)
        self.day.set_value(day)

    def problem(self) -> str:
        return self.day.problem()

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.day.name_for_readers(name)
