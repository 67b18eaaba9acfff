"""The cases as a table: over the whole width, sorted by its headings, its columns chosen and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.base import i18n
from kazrights.casework import cases, records
from kazrights.gui.cases.case_columns import COLUMNS, USUAL
from kazrights.gui.cases.case_list_model import ROW
from kazrights.gui.cases.filter_popup import FilterPopup
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.nav import NARROW
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(vault: Vault, open_page: Open) -> CasesPage:
    for name, region in (("Gamma Example", "KZ-75"), ("Alpha Example", "KZ-71"), ("Beta Example", None)):
        records.edit(vault, Case, make.case(vault, name), region=region)
    page = open_page()
    page.toggle_table()
    return page


def names(page: CasesPage) -> list[str]:
    model = page.list.model
    return [model.index(at, 0).data(ROW).heading for at in range(model.rowCount())]


def click_heading(page: CasesPage, column: int) -> None:
    head = page.list.table.horizontalHeader()
    place = head.viewport().rect().topLeft()
    place.setX(head.sectionViewportPosition(column) + 20)
    place.setY(head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_table_takes_the_whole_width_and_says_each_cell(page: CasesPage) -> None:
    table = page.list.table
    assert table.isVisible() and not page.case.isVisible() and table.hasFocus()
    assert table.width() == page.width()
    model = page.list.model
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == ["Name", "Reference", "Status", "State", "Next action", "Last contact", "Region"]
    region = model.index(0, heads.index("Region"))
    assert region.data() == "Almaty"
    assert region.data(Qt.ItemDataRole.AccessibleTextRole) == "Region: Almaty"
    assert "Gamma Example" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_usual_columns_fit_a_window_of_1024(vault: Vault, open_page: Open, language: str) -> None:
    i18n.use(language)
    for n in range(40):
        make.case(vault, f"Example Person {n}")
    page = open_page()
    page.resize(1024 - NARROW, 480)
    page.toggle_table()
    table = page.list.table
    QApplication.processEvents()
    assert table.verticalScrollBar().maximum() > 0 and table.horizontalScrollBar().maximum() == 0
    page.list.show_table(True, tuple(COLUMNS))
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum() > 0, "many columns are as wide as they need, and scroll"
    head = table.horizontalHeader()
    for at in range(page.list.model.columnCount()):
        heading = page.list.model.headerData(at, Qt.Orientation.Horizontal)
        assert head.sectionSize(at) >= head.fontMetrics().horizontalAdvance(heading), heading


def test_a_heading_sorts_and_sorts_the_other_way(page: CasesPage) -> None:
    click_heading(page, 0)
    assert names(page) == ["Alpha Example", "Beta Example", "Gamma Example"]
    click_heading(page, 0)
    assert names(page) == ["Gamma Example", "Beta Example", "Alpha Example"]
    head = page.list.table.horizontalHeader()
    assert head.sortIndicatorSection() == 0 and head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_the_keyboard_ticks_opens_and_comes_back(page: CasesPage, vault: Vault, qtbot: QtBot) -> None:
    table = page.list.table
    table.selectRow(1)
    assert page.current_case_id() == cases.find(vault, "Alpha Example")
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page.list.ticked.ids == [cases.find(vault, "Alpha Example")]
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.case.isVisible() and page.case.case_id == cases.find(vault, "Alpha Example")
    page._both._back.click()
    assert table.isVisible() and table.currentIndex().row() == 1


def test_tab_leaves_the_table(page: CasesPage) -> None:
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_Tab)
    assert not page.list.table.hasFocus()


def test_columns_are_chosen_and_remembered(page: CasesPage, vault: Vault, desk: Desk, qtbot: QtBot) -> None:
    page.list.head.columns.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    region = popup.values.findItems("Region", Qt.MatchFlag.MatchExactly)[0]
    popup._toggle(region)
    popup._toggle(popup.values.findItems("Opened", Qt.MatchFlag.MatchExactly)[0])
    popup.close()
    assert set(page.list.model.columns) == {*USUAL, "opened"} - {"region"}
    again = CasesPage(desk)
    qtbot.addWidget(again)
    assert again.list.as_table and again.list.columns == page.list.columns
    again.toggle_table()
    assert vault.setting("cases_table") == ""


def test_the_list_beside_is_back_when_the_table_goes(page: CasesPage, vault: Vault) -> None:
    page.list.table.selectRow(2)
    page.toggle_table()
    assert page.list.view.isVisible() and page.case.isVisible()
    assert page.current_case_id() == cases.find(vault, "Beta Example")


def test_the_choice_is_the_same_in_the_table(vault: Vault, page: CasesPage) -> None:
    page.toggle_table()
    page.show_item(cases.find(vault, "Alpha Example"))
    page.list.view.setFocus()
    page.toggle_table()
    assert page.current_case_id() == cases.find(vault, "Alpha Example")
    assert page.list.table.currentIndex().row() == 1
