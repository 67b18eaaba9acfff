"""Dates as they are known or planned: typed as said, and read back underneath. There is no default date."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from kazrights.base import clock, i18n
from kazrights.base.date_fields import DateNotUnderstood
from kazrights.base.day_words import read_day
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.spoken import date_in_words
from kazrights.gui.parts.days import day_in_words, short_day
from kazrights.gui.parts.typed_field import TypedField


class DateField(TypedField):
    """A FuzzyDate: "Feb 2020", "~10 Feb 2020", "before 2019"; as much as is known and no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("such as Feb 2020, ~10 Feb 2020, before 2019"), parent)

    def value(self) -> FuzzyDate | None:
        try:
            return FuzzyDate.parse(self.line.text()) if self.line.text().strip() else None
        except DateNotUnderstood:
            return None

    def set_value(self, value: FuzzyDate | None) -> None:
        self.line.setText(value.show(i18n.language()) if value else "")

    def read(self, typed: str) -> str:
        return date_in_words(FuzzyDate.parse(typed), i18n.language(), "heading")


class DayField(TypedField):
    """One exact day, such as a due date: "fri", "tomorrow", "in 3 days", "15 jan", 2027-01-15."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("such as fri, in 3 days, 15 jan"), parent)

    def value(self) -> date | None:
        try:
            return read_day(self.line.text(), clock.today()) if self.line.text().strip() else None
        except DateNotUnderstood:
            return None

    def set_value(self, value: date | None) -> None:
        self.line.setText(short_day(value) if value else "")

    def read(self, typed: str) -> str:
        return day_in_words(read_day(typed, clock.today()))
