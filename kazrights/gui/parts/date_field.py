"""Dates as they are known or planned: typed as said, read back at once, or picked. There is no default date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazrights.base import clock, i18n
from kazrights.base.date_fields import DateNotUnderstood
from kazrights.base.day_words import read_day
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.spoken import date_in_words
from kazrights.base.spoken_days import day_told
from kazrights.gui.parts.button import icon_button
from kazrights.gui.parts.calendar import Calendar
from kazrights.gui.parts.days import day_in_words, short_day
from kazrights.gui.parts.typed_field import TypedField


class _WithCalendar(TypedField):
    """The button, or Alt+Down in the line, opens a calendar; the mouse wheel changes nothing."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self.pick = icon_button("calendar-days", _("Choose from a calendar (Alt+Down)"), self.open_calendar)
        self.pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addWidget(self.pick)
        self.line.installEventFilter(self)
        self.calendar: Calendar | None = None

    def exact_day(self) -> date | None:
        """The day that is entered, if it is one."""
        raise NotImplementedError

    def show_day(self, day: date) -> None:
        """Enter this day."""
        raise NotImplementedError

    def open_calendar(self) -> None:
        """Let a day be picked."""
        self.calendar = Calendar(self.exact_day() or clock.today(), self)
        self.calendar.picked.connect(self._on_picked)
        self.calendar.open_under(self.line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _on_picked(self, day: date) -> None:
        self.show_day(day)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


class DateField(_WithCalendar):
    """A FuzzyDate: "Feb 2020", "~10 Feb 2020", "before 2019", "вчера"; as much as is known and no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("such as Feb 2020, before 2019"), parent)

    def value(self) -> FuzzyDate | None:
        try:
            return self._parsed(self.line.text()) if self.line.text().strip() else None
        except DateNotUnderstood:
            return None

    def set_value(self, value: FuzzyDate | None) -> None:
        self.line.setText(value.show(i18n.language()) if value else "")

    def read(self, typed: str) -> str:
        return date_in_words(self._parsed(typed), i18n.language(), "heading")

    def typed(self) -> str:
        told = day_told(self.line.text(), clock.today())
        return FuzzyDate(told.isoformat()).show(i18n.language()) if told else super().typed()

    def tidy(self) -> None:
        """ "Yesterday" is another day tomorrow, so the day itself takes its place."""
        self.line.setText(self.typed())

    def exact_day(self) -> date | None:
        value = self.value()
        return value.earliest if value is not None and value.precision == "day" else None

    def show_day(self, day: date) -> None:
        self.set_value(FuzzyDate(day.isoformat()))

    @staticmethod
    def _parsed(typed: str) -> FuzzyDate:
        told = day_told(typed, clock.today())
        return FuzzyDate(told.isoformat()) if told else FuzzyDate.parse(typed)


class DayField(_WithCalendar):
    """One exact day, such as a due date: "fri", "tomorrow", "in 3 days", "15 jan", 2027-01-15."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("such as fri, 15 jan"), parent)

    def value(self) -> date | None:
        try:
            return self._day(self.line.text()) if self.line.text().strip() else None
        except DateNotUnderstood:
            return None

    def set_value(self, value: date | None) -> None:
        self.line.setText(short_day(value) if value else "")

    def read(self, typed: str) -> str:
        return day_in_words(self._day(typed))

    def typed(self) -> str:
        """The day itself: "fri" in a draft that is opened next week would be another one."""
        day = self.value()
        return short_day(day) if day else super().typed()

    def exact_day(self) -> date | None:
        return self.value()

    def show_day(self, day: date) -> None:
        self.set_value(day)

    def _day(self, typed: str) -> date:
        return day_told(typed, clock.today()) or read_day(typed, clock.today())
