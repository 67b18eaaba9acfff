"""A window that stays open over midnight shows the new day."""

from __future__ import annotations

from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from tests import make


def test_what_was_due_today_is_overdue_after_midnight(qtbot: QtBot, desk: Desk) -> None:
    with clock.frozen(datetime(2026, 3, 10, 23, 59)):
        make.action(desk.vault, make.case(desk.vault), "EXAMPLE", desk.today)
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.show()
        lines = window.page("today").list.lines
        assert lines.lines[0].section == "today"
    with clock.frozen(datetime(2026, 3, 10, 23, 59) + timedelta(minutes=2)):
        window.new_day.look()
        assert lines.lines[0].section == "overdue"
        assert window.status._saved.text() == ""
