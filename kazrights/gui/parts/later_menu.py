"""The menu Later: remind again, or move the due date. A hard deadline can only be reminded of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import safe_names
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.pick_day import PickDayDialog

_MONDAY = 0


def _choices(today: date) -> list[tuple[str, date]]:
    """The days to offer, with words."""
    to_monday = (_MONDAY - today.weekday()) % 7 or 7
    offered = [(_("Tomorrow"), 1), (_("Monday"), to_monday), (_("In a week"), 7), (_("In a month"), 30)]
    return [
        (_("{words} · {day}").format(words=words, day=day_in_words(day)), day)
        for words, day in ((words, today + timedelta(days=days)) for words, days in offered)
    ]


class LaterMenu(QMenu):
    """Calls what was wanted with the day chosen: `remind` or `move`, or the one of `others` under its words."""

    def __init__(
        self,
        today: date,
        parent: QWidget,
        *,
        remind: Callable[[date], object] | None = None,
        move: Callable[[date], object] | None = None,
        others: dict[str, Callable[[date], object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = today
        for words, call in (others or {}).items():
            self._group(words, call)
        if remind:
            self._group(_("Remind me again"), remind)
            self.addSeparator()
            if move:
                self._group(_("Move the due date to"), move)
            else:
                self.say(_("A hard deadline can’t be moved"))

    def say(self, words: str) -> None:
        """A line that can't be chosen."""
        self.addAction(safe_names.shown(words).replace("&", "&&")).setEnabled(False)

    def pop_up(self, place: QPoint) -> None:
        """Show it, with Enter meaning tomorrow."""
        self.setActiveAction(self.actions()[1])
        self.popup(place)

    def _group(self, words: str, call: Callable[[date], object]) -> None:
        self.say(words)
        for offered, day in _choices(self._today):
            self.addAction(offered).triggered.connect(lambda _checked=False, day=day: call(day))
        self.addAction(_("Another day…")).triggered.connect(lambda _checked=False: self._pick(words, call))

    def _pick(self, words: str, call: Callable[[date], object]) -> None:
        dialog = PickDayDialog(words, self._today, self.parentWidget())
        if dialog.exec() and (day := dialog.day()):
            call(day)
