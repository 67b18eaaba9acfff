"""A month to pick a day from. It drops down from a date field, and says nothing until a day is picked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.gui import icons


class Calendar(QFrame):
    """Arrow keys go through the days, PageUp and PageDown through the months; Enter picks, Esc leaves."""

    picked = Signal(object)  # a date

    def __init__(self, begins_at: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "panel")
        self.setAccessibleName(_("Calendar"))
        self.month = QCalendarWidget()
        self.month.setAccessibleName(_("Days of the month"))
        self.month.setLocale(QLocale(i18n.language()))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, QTextCharFormat())
        for name, icon in (("prev", "arrow-left"), ("next", "arrow-right")):
            step = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(step, QToolButton):
                step.setIcon(icons.icon(icon))
                step.setToolTip(_("Month before") if name == "prev" else _("Month after"))
                step.setAccessibleName(step.toolTip())
        self.month.setSelectedDate(QDate(begins_at.year, begins_at.month, begins_at.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.month)
        self.month.clicked.connect(self._on_day)
        self.month.activated.connect(self._on_day)

    def open_under(self, widget: QWidget) -> None:
        """Show it under a widget, or over it where there is no room below."""
        size, screen = self.sizeHint(), widget.screen().availableGeometry()
        at = widget.mapToGlobal(QPoint(0, widget.height()))
        if at.y() + size.height() > screen.bottom():
            at = widget.mapToGlobal(QPoint(0, -size.height()))
        at.setX(max(screen.left(), min(at.x(), screen.right() - size.width())))
        self.move(at)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_day(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
