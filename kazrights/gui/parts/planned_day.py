"""A day typed as it is said, seen from a given day; and a next step with its day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from kazrights.base.day_words import read_day, split_day
from kazrights.base.i18n import _
from kazrights.base.spoken_days import day_told
from kazrights.gui.parts.date_field import DayField
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.typed_field import TypedField


class PlannedDayField(DayField):
    """ "fri" is the Friday after `today`."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def _day(self, typed: str) -> date:
        return day_told(typed, self._today) or read_day(typed, self._today)


class NextStepField(TypedField):
    """What to do next and when, in one line: "call back fri"."""

    has_echo_beside = False

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_("such as call back fri"), parent)
        self._today = today

    def value(self) -> tuple[str, date | None]:
        return split_day(self.line.text(), self._today)

    def set_value(self, value: str | None) -> None:
        self.line.setText(value or "")

    def read(self, typed: str) -> str:
        title, day = split_day(typed, self._today)
        return _("{title} · {day}").format(title=title, day=day_in_words(day) if day else _("no date"))
