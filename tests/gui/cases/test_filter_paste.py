"""A line of filters pasted into the box over the cases becomes chips; the filters in force are copied as one."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kazrights.casework.filters import Filters
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.store.vault import Vault
from tests import make


def page_on(qtbot: QtBot, vault: Vault) -> CasesPage:
    make.case(vault)
    page = CasesPage(Desk(vault))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_pasted_line_becomes_chips_and_words(qtbot: QtBot, vault: Vault) -> None:
    page = page_on(qtbot, vault)
    QGuiApplication.clipboard().setText("status:active no:news aizhan")
    page.list.head.line.paste()
    assert page.list.filters == Filters.of("aizhan", status=("active",), news=("no:30",))
    assert page.list.head.line.text() == "aizhan"
    page.copy_filters()
    assert QGuiApplication.clipboard().text() == "status:active news:no:30 aizhan"


def test_a_filter_is_typed_to_its_end_and_taken_by_enter(qtbot: QtBot, vault: Vault) -> None:
    page = page_on(qtbot, vault)
    line = page.list.head.line
    qtbot.keyClicks(line, "status:active aiz")
    qtbot.wait(200)
    assert page.list.filters.chips == ()
    line.returnPressed.emit()
    assert page.list.filters == Filters.of("aiz", status=("active",))


def test_a_line_that_is_not_understood_stays_and_says_why(qtbot: QtBot, vault: Vault) -> None:
    page = page_on(qtbot, vault)
    line = page.list.head.line
    line.setText("status:nonsense")
    with qtbot.waitSignal(page.desk.refused) as said:
        line.returnPressed.emit()
    assert "nonsense" in said.args[0]
    assert line.text() == "status:nonsense" and not page.list.filters


def test_without_a_filter_nothing_is_copied(qtbot: QtBot, vault: Vault) -> None:
    page = page_on(qtbot, vault)
    QGuiApplication.clipboard().setText("before")
    page.copy_filters()
    assert QGuiApplication.clipboard().text() == "before"
