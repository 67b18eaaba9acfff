"""The menu Later: remind again, or move the due date. A hard deadline can only be reminded of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QMenu, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.pick_day import PickDayDialog
from kazrights.gui.today.lines import Line

_MONDAY = 0


def choices(today: date) -> list[tuple[str, date]]:
    """The days to offer, with words."""
    to_monday = (_MONDAY - today.weekday()) % 7 or 7
    offered = [(_("Tomorrow"), 1), (_("Monday"), to_monday), (_("In a week"), 7), (_("In a month"), 30)]
    return [
        (_("{words} · {day}").format(words=words, day=day_in_words(day)), day)
        for words, day in ((words, today + timedelta(days=days)) for words, days in offered)
    ]


class LaterMenu(QMenu):
    """Made for one row; calls `remind` or `move` (or `fine_until` for a quiet case) with the day chosen."""

    def __init__(
        self,
        line: Line,
        today: date,
        *,
        remind: Callable[[date], object],
        move: Callable[[date], object],
        fine_until: Callable[[date], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._today = today
        assert line.row is not None
        if line.row.kind == "quiet":
            self._group(_("Fine until"), fine_until)
            return
        self._group(_("Remind me again"), remind)
        self.addSeparator()
        if line.row.deadline:
            self._heading(_("A hard deadline can’t be moved"))
        else:
            self._group(_("Move the due date to"), move)

    def first_choice(self) -> None:
        """Make Enter mean tomorrow."""
        self.setActiveAction(self.actions()[1])

    def _group(self, words: str, call: Callable[[date], object]) -> None:
        self._heading(words)
        for offered, day in choices(self._today):
            self.addAction(offered).triggered.connect(lambda _checked=False, day=day: call(day))
        self.addAction(_("Another day…")).triggered.connect(lambda _checked=False: self._pick(words, call))

    def _heading(self, words: str) -> None:
        self.addAction(words).setEnabled(False)

    def _pick(self, words: str, call: Callable[[date], object]) -> None:
        dialog = PickDayDialog(words, self._today, self.parentWidget())
        if dialog.exec() and (day := dialog.day()):
            call(day)
