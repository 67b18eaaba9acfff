"""How the screens write one exact day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _


def short_day(day: date) -> str:
    """The day with its year in full: "15 Jan 2027", "15 янв. 2027", "2027 ж. 15 қаң."."""
    return FuzzyDate.of(day).show(i18n.language())


def day_in_words(day: date) -> str:
    """The weekday and the day: "Fri 15 Jan 2027"."""
    weekday = QLocale(i18n.language()).toString(QDate(day.year, day.month, day.day), "ddd")
    return _("{weekday} {day}").format(weekday=weekday, day=short_day(day))
